import type { Diagnostic } from '@plinth/kernel'
import { type Command, commands, type Matrix } from './matrix.ts'
import type { Answers } from './plan-identity.ts'
import type { Subjects } from './subjects.ts'

const verbs: Readonly<Record<Command, string>> = {
  select: 'read',
  insert: 'insert',
  update: 'change',
  delete: 'delete',
  truncate: 'empty',
}

/**
 * What the matrix does not prove: somebody has the privilege and reached nothing, but there was nothing to reach, or
 * not even the owner could. A refusal for want of the privilege needs no such proof.
 */
export function findUnproven(
  { relations }: Matrix,
  control: Answers | undefined,
  subjects: Subjects,
): readonly Diagnostic[] {
  const views = new Set(subjects.relations.filter(({ type }) => type === 'view').map(({ key }) => key))
  return relations.flatMap(({ key, rows, cells }): Diagnostic[] => {
    const open = commands.filter((command) =>
      Object.values(cells[command] ?? {}).some(({ granted, reached }) => granted && reached === 0),
    )
    if (open.length === 0) return []
    if (rows === 0)
      return [
        {
          code: 'access.no_rows',
          severity: views.has(key) ? 'info' : 'error',
          subject: key,
          message: 'no seed has a row for it, so that nobody reaching one proves nothing',
          fix: 'add a row to database/seed/fixtures',
        },
      ]
    return open
      .filter(
        (command) => command !== 'truncate' && (control?.relations.get(key)?.[command]?.reached ?? 0) === 0,
      )
      .map((command) => ({
        code: 'access.unproven',
        severity: 'error' as const,
        subject: `${key} ${command}`,
        message: `not even the owner could ${verbs[command]} a row, so that others could not proves nothing`,
        fix: `give values under inserts: ${key}: in database/access.yaml, or better fixtures`,
      }))
  })
}
