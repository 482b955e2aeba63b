import type { ColumnObject, Grant, PolicyObject } from '@plinth/catalog/model'
import { describeRows, type RowsPhrase } from './policy-words.ts'
import type { GrantDocument, PolicyDocument } from './schema-document.ts'

export function describePolicies(policies: readonly PolicyObject[]): PolicyDocument[] {
  return policies
    .toSorted((a, b) => order.indexOf(a.command) - order.indexOf(b.command))
    .map((policy) => {
      const { name, comment, command, permissive, roles, using, check } = policy
      const { text, complete } = wordsOf(policy)
      return { name, comment, command, permissive, roles, using, check, words: text, complete }
    })
}

// As people ask: who sees it, who adds to it, who changes it, who takes away.
const order: readonly PolicyObject['command'][] = ['select', 'insert', 'update', 'delete', 'all']

interface Phrases {
  readonly using: RowsPhrase | null
  readonly check: RowsPhrase | null
}

// An UPDATE without a check of its own holds new rows to USING too; so does ALL.
const verbs = {
  select: ({ using }: Phrases) => `read ${rowsOf(using)}`,
  insert: ({ check }: Phrases) => `insert ${rowsOf(check)}`,
  update: ({ using, check }: Phrases) => `change ${rowsOf(using)}${leaves(using, check)}`,
  delete: ({ using }: Phrases) => `delete ${rowsOf(using)}`,
  all: ({ using, check }: Phrases) => `do everything with ${rowsOf(using)}${leaves(using, check)}`,
} as const satisfies Record<PolicyObject['command'], (phrases: Phrases) => string>

const rowsOf = (phrase: RowsPhrase | null): string => phrase?.text ?? 'every row'

function leaves(using: RowsPhrase | null, check: RowsPhrase | null): string {
  return check === null || check.text === using?.text ? '' : `; what is written must be ${check.text}`
}

function wordsOf(policy: PolicyObject): RowsPhrase {
  const using = policy.using === null ? null : describeRows(policy.using)
  const check = policy.check === null ? null : describeRows(policy.check)
  return {
    text: verbs[policy.command]({ using, check }),
    complete: using?.complete !== false && check?.complete !== false,
  }
}

interface Granted {
  readonly owner: string
  readonly grants: readonly Grant[]
}

/** Who may do what, without the owner, who may do all. */
export function describeGrants(
  { owner, grants }: Granted,
  columns: readonly Pick<ColumnObject, 'name' | 'grants'>[] = [],
): GrantDocument[] {
  const whole = grants
    .filter(({ grantee }) => grantee !== owner)
    .map((grant) => ({ role: grant.grantee, privileges: privilegesOf(grant), columns: [] }))
  const partial = new Map<string, { role: string; privileges: string[]; columns: string[] }>()
  for (const { name, grants: own } of columns)
    for (const grant of own) {
      const key = `${grant.grantee} ${grant.privileges.join()}`
      const known = partial.get(key)
      if (known) known.columns.push(name)
      else partial.set(key, { role: grant.grantee, privileges: privilegesOf(grant), columns: [name] })
    }
  return [...whole, ...partial.values()]
}

const everything = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'] as const

function privilegesOf({ privileges, grantable }: Grant): string[] {
  const passed = (name: string): string => (grantable.includes(name) ? `${name} (may pass it on)` : name)
  if (grantable.length === 0 && everything.every((name) => privileges.includes(name))) return ['everything']
  return privileges.map(passed)
}
