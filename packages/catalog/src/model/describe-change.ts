import { isAll } from './all-privileges.ts'
import type { AttributeChange, CatalogChange } from './diff-catalogs.ts'

const verbs = { added: 'is new', removed: 'is gone' } as const

/**
 * A change in words that a person reads, in one line:
 * `column public.users.email: type text → citext, now not null`.
 */
export function describeChange(change: CatalogChange): string {
  if (change.change !== 'changed') return `${change.subject} ${verbs[change.change]}`
  return `${change.subject}: ${describeAttributes(change.attributes)}`
}

/** What differs in an object that both have: `type text → citext, now not null`. */
export function describeAttributes(attributes: readonly AttributeChange[]): string {
  const names = new Set(attributes.map(({ name }) => name))
  const told = attributes.filter(({ name }) => !(impliedBy[name] ?? []).some((other) => names.has(other)))
  return told.map(describeAttribute).join(', ')
}

// What a definition repeats in one long text is told by its parts, where these have changed too.
const impliedBy: Readonly<Record<string, readonly string[]>> = {
  definition: ['references', 'deferrable', 'deferred', 'validated', 'body'],
}

function describeAttribute({ name, before, after }: AttributeChange): string {
  const words = states[name]
  if (words && typeof after === 'boolean') return after ? words[0] : words[1]
  if (name === 'grants') return describeGrants(before, after)
  const label = labels[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  if (Array.isArray(before) && Array.isArray(after)) return describeList(label, before, after)
  if (isNothing(before)) return `${label} now ${shown(after)}`
  if (isNothing(after)) return `no ${label} any more (was ${shown(before)})`
  return `${label} ${shown(before)} → ${shown(after)}`
}

/** Fields that are true or false, as what became of the object. */
const states: Readonly<Record<string, readonly [becameTrue: string, becameFalse: string]>> = {
  notNull: ['now not null', 'may be null now'],
  rowSecurity: ['row-level security is on now', 'row-level security is off now'],
  rowSecurityForced: [
    'row-level security now binds the owner too',
    'row-level security spares the owner now',
  ],
  unique: ['now unique', 'no longer unique'],
  valid: ['now valid', 'no longer valid'],
  validated: ['now validated', 'no longer validated'],
  enforced: ['now enforced', 'no longer enforced'],
  permissive: ['now permissive', 'now restrictive'],
  securityDefiner: ['runs with the rights of its owner now', 'runs with the rights of its caller now'],
  strict: ['gives null for null arguments now', 'is called with null arguments too now'],
  materialized: ['now materialized', 'no longer materialized'],
  populated: ['now has its rows', 'without rows now'],
  cycle: ['now cycles', 'no longer cycles'],
  allTables: ['now for all tables', 'no longer for all tables'],
  active: ['now active', 'no longer active'],
  deferrable: ['now deferrable', 'no longer deferrable'],
  deferred: ['now deferred', 'no longer deferred'],
}

const labels: Readonly<Record<string, string>> = {
  using: 'USING',
  check: 'WITH CHECK',
  partitionKey: 'partitioned by',
  partitionBound: 'bound',
}

interface GrantText {
  readonly grantee: string
  readonly privileges: readonly string[]
  readonly grantable: readonly string[]
}

function describeGrants(before: unknown, after: unknown): string {
  const [old, young] = [privilegesOf(before), privilegesOf(after)]
  const grantees = [...new Set([...old.keys(), ...young.keys()])].sort()
  const parts = grantees.flatMap((grantee) => {
    const [had, has] = [old.get(grantee) ?? [], young.get(grantee) ?? []]
    const more = has.filter((privilege) => !had.includes(privilege))
    const less = had.filter((privilege) => !has.includes(privilege))
    if (!isAll(had) && isAll(has)) return [`${grantee} now has all privileges`]
    if (isAll(had) && has.length === 0) return [`${grantee} no longer has any privilege`]
    return [
      ...(more.length > 0 ? [`${grantee} now has ${more.join(', ')}`] : []),
      ...(less.length > 0 ? [`${grantee} no longer has ${less.join(', ')}`] : []),
    ]
  })
  return parts.join(', ') || 'privileges are listed otherwise'
}

function privilegesOf(grants: unknown): Map<string, readonly string[]> {
  const list: readonly unknown[] = Array.isArray(grants) ? grants : []
  return new Map(
    list
      .filter(isGrant)
      .map(({ grantee, privileges, grantable }) => [
        grantee,
        privileges.map((name) => (grantable.includes(name) ? `${name} with grant option` : name)),
      ]),
  )
}

function isGrant(value: unknown): value is GrantText {
  return typeof value === 'object' && value !== null && 'grantee' in value && 'privileges' in value
}

function describeList(label: string, before: readonly unknown[], after: readonly unknown[]): string {
  const [old, young] = [before.map(shown), after.map(shown)]
  const more = young.filter((item) => !old.includes(item))
  const less = old.filter((item) => !young.includes(item))
  if (more.length + less.length === 0) return `${label} in another order: ${young.join(', ')}`
  const parts = [
    ...(more.length > 0 ? [`with ${more.join(', ')}`] : []),
    ...(less.length > 0 ? [`without ${less.join(', ')}`] : []),
  ]
  return `${label} now ${parts.join(' and ')}`
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const longest = 90

function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ').trim()
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
