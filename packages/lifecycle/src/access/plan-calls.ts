import type { CallAccess } from './matrix.ts'
import type { Attempt, Outcome } from './plan-attempts.ts'
import type { Routine, Sequence } from './subjects.ts'

/** Calls a function with the arguments that somebody gave for it, else with nulls. */
export function callAttempt(
  { name, type, argumentTypes, variadic }: Routine,
  given?: readonly string[],
): Attempt {
  const last = argumentTypes.length - 1
  const values = argumentTypes.map((argument, index) => {
    const value = given?.[index] ?? 'null'
    return `${variadic && index === last ? 'variadic ' : ''}(${value})::${argument}`
  })
  const call = `${name}(${values.join(', ')})`
  return { statement: type === 'procedure' ? `call ${call}` : `select from ${call}` }
}

export const nextValueAttempt = ({ name }: Sequence): Attempt => ({
  statement: `select nextval('${name.replaceAll("'", "''")}')`,
})

/** A refusal in spite of the privilege comes from something inside the function. */
export function readCall(outcome: Outcome | undefined, executable: boolean): CallAccess {
  const refused = outcome !== undefined && 'sqlState' in outcome && outcome.sqlState === '42501'
  if (!refused) return 'calls'
  return executable ? 'refused' : 'denied'
}
