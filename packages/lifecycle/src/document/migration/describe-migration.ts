import {
  type CatalogChange,
  describeChange,
  foldChanges,
  type Kind,
  pathOf,
  pluralOf,
} from '@plinth/catalog/model'
import { counted } from '@plinth/kernel'
import { shownDefault, shownType } from '../model/describe-columns.ts'
import { describeGrants, describePolicies } from '../model/describe-security.ts'
import { judgeRollback } from './judge-rollback.ts'
import type { Facts, MigrationDocument } from './migration-document.ts'

export interface About {
  readonly version: string
  readonly name: string
  readonly file: string
  readonly downFile: string | null
}

/** Puts what a migration did into sections: from the catalogs before and after it, and from what was seen. */
export function describeMigration({ downFile, ...about }: About, facts: Facts): MigrationDocument {
  const { changes } = facts
  const tables = changes.filter(({ kind }) => kind === 'table')
  const fresh = new Set(tables.filter(({ change }) => change === 'added').map(({ path }) => path))
  // With a table, view or type that is gone goes what it consisted of.
  const gone = new Set(
    foldChanges(changes).flatMap(({ change, parts }) => (change.change === 'removed' ? parts : [])),
  )
  const parts = changes.filter((change) => !gone.has(change) && !isMoved(change))
  return {
    ...about,
    summary: summarise(parts, fresh),
    newTables: tables
      .filter(({ change }) => change === 'added')
      .map(({ path, after }) => ({ table: path, comment: after?.comment ?? null })),
    removedTables: tables.filter(({ change }) => change === 'removed').map(({ path }) => path),
    modifiedTables: modifiedTables(parts, fresh),
    newColumns: newColumns(parts, fresh),
    relationships: parts.flatMap(relationshipOf),
    others: [...otherObjects(parts), ...newPrivileges(parts)],
    beforeAfter: parts
      .filter((change) => change.change === 'changed' && !isImplied(change))
      .map((change) => ({ subject: change.subject, words: wordsOf(change) })),
    statements: [...facts.statements],
    rollback: { ...judgeRollback({ ...facts, changes: parts }), downFile },
  }
}

/** The table that something is on. */
function tableOf({ before, after }: CatalogChange): string | undefined {
  const object = after ?? before
  if (object === null || !('table' in object)) return undefined
  if ('of' in object && (object.of === 'view' || object.of === 'domain')) return undefined
  return `${object.schema}.${object.table}`
}

function wordsOf(change: CatalogChange): string {
  const words = describeChange(change)
  return words.startsWith(`${change.subject}: `) ? words.slice(change.subject.length + 2) : words
}

const verbs = { added: 'new', removed: 'removed', changed: 'changed' } as const

// Of a table that was there: its own changes, and what came to it and went, without what a section below tells.
function modifiedTables(
  changes: readonly CatalogChange[],
  fresh: ReadonlySet<string>,
): MigrationDocument['modifiedTables'] {
  const lines = new Map<string, string[]>()
  for (const change of changes) {
    const table = change.kind === 'table' && change.change === 'changed' ? change.path : tableOf(change)
    if (table === undefined || fresh.has(table)) continue
    const name = (change.after ?? change.before)?.name ?? ''
    const text =
      change.kind === 'table'
        ? wordsOf(change)
        : change.change === 'changed'
          ? `${change.kind} ${name}: ${wordsOf(change)}`
          : `${verbs[change.change]} ${change.kind} ${name}`
    lines.set(table, [...(lines.get(table) ?? []), text])
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([table, found]) => ({ table, changes: found }))
}

function newColumns(
  changes: readonly CatalogChange[],
  fresh: ReadonlySet<string>,
): MigrationDocument['newColumns'] {
  const found = changes.flatMap(({ kind, change, after }) => {
    if (kind !== 'column' || change !== 'added' || after === null) return []
    if (!('position' in after) || after.of === 'view') return []
    const table = `${after.schema}.${after.table}`
    const type = [
      shownType(after.type),
      ...(after.notNull ? ['NOT NULL'] : []),
      ...(after.default === null ? [] : [`DEFAULT ${shownDefault(after.default)}`]),
    ].join(' ')
    return [{ table, column: after.name, type, newTable: fresh.has(table), position: after.position }]
  })
  return found
    .toSorted((a, b) => (a.table === b.table ? a.position - b.position : a.table < b.table ? -1 : 1))
    .map(({ position: _position, ...column }) => column)
}

/** `contract(id) ← contract_pii_mapping.contract_id` */
function relationshipOf({ kind, change, after }: CatalogChange): MigrationDocument['relationships'] {
  if (kind !== 'constraint' || change !== 'added' || after === null) return []
  if (!('references' in after) || after.references === null) return []
  const { references: target, columns, table, schema } = after
  const shown = (owner: string, of: string): string => (owner === schema ? of : `${owner}.${of}`)
  return [
    {
      words: `${shown(target.schema, target.table)}(${target.columns.join(', ')}) ← ${table}.${columns.length === 1 ? columns[0] : `(${columns.join(', ')})`}`,
      constraint: pathOf(after),
    },
  ]
}

const toldAlready: ReadonlySet<Kind> = new Set(['table', 'column'])

function otherObjects(changes: readonly CatalogChange[]): MigrationDocument['others'] {
  const told = changes.filter(
    (change) =>
      !toldAlready.has(change.kind) &&
      change.change !== 'changed' &&
      !isForeignKey(change) &&
      !isImplied(change),
  )
  const groups = Map.groupBy(told, ({ kind, change }) => `${kind} ${change}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return [{ kind: wordOf(first), change: first.change, objects: group.map(labelOf) }]
  })
}

// A policy is its words more than its name.
function labelOf({ path, after }: CatalogChange): string {
  if (after === null || !('permissive' in after)) return path
  const [policy] = describePolicies([after])
  const who = after.roles.includes('public') ? 'everybody' : after.roles.join(', ')
  return policy ? `${path}: ${who} may ${after.permissive ? '' : 'only '}${policy.words}` : path
}

// Those of objects that were there stand with what changed of them.
function newPrivileges(changes: readonly CatalogChange[]): MigrationDocument['others'] {
  const objects = changes.flatMap(({ change, kind, after, path }) => {
    if (change !== 'added' || after === null || !('grants' in after && 'owner' in after)) return []
    if (kind === 'sequence') return []
    const words = describeGrants(after).map(
      ({ role, privileges }) => `${privileges.join(', ')} to ${role === 'public' ? 'everybody' : role}`,
    )
    return words.length === 0 ? [] : [`${path}: ${words.join('; ')}`]
  })
  return objects.length === 0 ? [] : [{ kind: 'privilege', change: 'added', objects }]
}

const isForeignKey = ({ after, before }: CatalogChange): boolean => {
  const object = after ?? before
  return object !== null && 'references' in object && object.references !== null && after !== null
}

// The index behind a key and the sequence of a column come and go with those.
function isImplied({ before, after }: CatalogChange): boolean {
  const object = after ?? before
  if (object === null) return false
  if ('ownedBy' in object) return object.ownedBy !== null
  return 'method' in object && object.constraint !== null
}

// Only their place differs, because others came before them.
const isMoved = ({ kind, attributes }: CatalogChange): boolean =>
  kind === 'column' && attributes.length > 0 && attributes.every(({ name }) => name === 'position')

const wordOf = ({ kind, subject, path }: CatalogChange): string =>
  kind === 'routine' ? 'function' : subject.endsWith(` ${path}`) ? subject.slice(0, -path.length - 1) : kind

function summarise(changes: readonly CatalogChange[], fresh: ReadonlySet<string>): string {
  const counts = new Map<string, number>()
  for (const change of changes) {
    if (change.kind === 'column' && fresh.has(tableOf(change) ?? '')) continue
    if ((change.kind === 'column' && tableOf(change) === undefined) || isImplied(change)) continue
    const word = `${verbs[change.change]} ${wordOf(change)}`
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts].map(([word, count]) => counted(count, word, pluralPhrase(word)))
  return words.length === 0 ? 'nothing in the schema' : words.join(', ')
}

function pluralPhrase(phrase: string): string {
  const [verb = '', ...word] = phrase.split(' ')
  return `${verb} ${pluralOf(word.join(' '))}`
}
