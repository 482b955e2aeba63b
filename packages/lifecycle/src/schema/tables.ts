import type {
  ColumnObject,
  ConstraintObject,
  Grant,
  SequenceObject,
  TableObject,
} from '@plinth/catalog/model'
import { plainIdent } from '@plinth/kernel'
import { collate } from './data-types.ts'
import { foreignOptions } from './options.ts'
import { renderGrant, renderPrivileges } from './privileges.ts'
import { commentOn, type Statement, statement } from './statement.ts'
import { qualified, relationOf, type World } from './world.ts'

/** A table with its columns and the constraints that need nothing else; what can only be said afterwards follows. */
export function renderTable(table: TableObject, world: World): Statement[] {
  const name = qualified(table)
  const subject = `table ${name}`
  const columns = world.columnsOf(table)
  return [
    statement(subject, `${createTable(table, world)};`, { makes: [name] }),
    ...commentOn(subject, `table ${name}`, table.comment),
    ...(isFullChild(table, world) ? attachChild(table, columns) : []),
    ...typedColumns(table, world),
    ...tableProperties(table).map((text) => statement(subject, text)),
    ...columns.flatMap((column) => columnProperties(column, subject)),
    ...renderPrivileges({ subject, name, kind: 'table' }, table, world),
    ...columns.flatMap((column) => columnGrants(column, subject)),
  ]
}

function createTable(table: TableObject, world: World): string {
  const name = qualified(table)
  const words = [
    'create',
    ...(table.persistence === 'unlogged' ? ['unlogged'] : []),
    ...(table.type === 'foreign table' ? ['foreign'] : []),
    'table',
    name,
  ].join(' ')
  if (table.partitionOf !== null && isFullChild(table, world))
    return [`${words} partition of ${table.partitionOf} ${bound(table)}`, ...tail(table)].join('\n')
  const parts = [
    ...(table.ofType === null ? world.columnsOf(table).map((column) => columnText(column, world)) : []),
    ...inlineConstraints(table, world),
  ].map((part) => `  ${part}`)
  const body = parts.length === 0 ? (table.ofType === null ? ' ()' : '') : ` (\n${parts.join(',\n')}\n)`
  return [`${words}${table.ofType === null ? '' : ` of ${table.ofType}`}${body}`, ...tail(table)].join('\n')
}

const bound = ({ partitionBound }: TableObject): string =>
  (partitionBound ?? '').replace(/^[A-Z ]+/, (words) => words.toLowerCase())

function tail(table: TableObject): string[] {
  return [
    ...(table.inherits.length > 0 ? [`inherits (${table.inherits.join(', ')})`] : []),
    ...(table.partitionKey === null ? [] : [`partition by ${table.partitionKey}`]),
    ...(table.accessMethod === null ? [] : [`using ${plainIdent(table.accessMethod)}`]),
    ...(table.options.length > 0 ? [`with (${table.options.join(', ')})`] : []),
    ...(table.tablespace === null ? [] : [`tablespace ${plainIdent(table.tablespace)}`]),
    ...(table.server === null
      ? []
      : [`server ${plainIdent(table.server)}${foreignOptions(table.foreignOptions)}`]),
  ]
}

/** Whether a partition has the columns of its parent, in their order: it can be made as one at once. */
function isFullChild(table: TableObject, world: World): boolean {
  if (table.partitionOf === null) return false
  const parent = world.catalog.objects.table.find((each) => qualified(each) === table.partitionOf)
  const shape = (of: TableObject): string =>
    JSON.stringify(world.columnsOf(of).map(({ name, type }) => [name, type]))
  return parent !== undefined && shape(parent) === shape(table)
}

// Of a partition made as one, only what its parent does not say.
function attachChild(table: TableObject, columns: readonly ColumnObject[]): Statement[] {
  const name = qualified(table)
  return columns.flatMap(({ name: column, default: value, generated }) =>
    value === null || generated !== null
      ? []
      : [
          statement(
            `table ${name}`,
            `alter table ${name} alter column ${plainIdent(column)} set default ${value};`,
          ),
        ],
  )
}

function columnText(column: ColumnObject, world: World): string {
  const { name, type, collation, generated, identity, notNull, notNullConstraint } = column
  return [
    plainIdent(name),
    `${type}${collate(collation)}`,
    ...(column.compression === null ? [] : [`compression ${column.compression}`]),
    ...(column.foreignOptions.length > 0 ? [foreignOptions(column.foreignOptions).trim()] : []),
    ...(generated === null ? [] : [`generated always as (${column.default}) ${generated}`]),
    ...(identity === null ? [] : [`generated ${identity} as identity${identityOptions(column, world)}`]),
    ...(column.default === null || generated !== null ? [] : [`default ${column.default}`]),
    ...(notNull ? [notNullText(notNullConstraint)] : []),
  ].join(' ')
}

// Only the name can be said at a column; whether it is valid for all rows is said afterwards.
function notNullText(constraint: string | null): string {
  const name = /^CONSTRAINT ("(?:[^"]|"")+"|\S+) NOT NULL/.exec(constraint ?? '')?.[1]
  if (name === undefined) return 'not null'
  return `constraint ${name} not null${/ NO INHERIT/.test(constraint ?? '') ? ' no inherit' : ''}`
}

function identityOptions(column: ColumnObject, world: World): string {
  const sequence = world.identitySequence(column)
  if (sequence === undefined) return ''
  const usualName = sequence.name === `${column.table}_${column.name}_seq`.slice(0, 63)
  const options = [
    ...(usualName ? [] : [`sequence name ${qualified(sequence)}`]),
    ...sequenceOptions(sequence),
  ]
  return options.length === 0 ? '' : ` (${options.join(' ')})`
}

const limits: Readonly<Record<string, string>> = {
  smallint: '32767',
  integer: '2147483647',
  bigint: '9223372036854775807',
}

/** What a sequence does otherwise than one without a word. */
export function sequenceOptions(sequence: SequenceObject): string[] {
  const { type, start, increment, minimum, maximum, cache, cycle } = sequence
  const down = increment.startsWith('-')
  const limit = limits[type] ?? ''
  const usualMinimum = down ? `-${BigInt(limit) + 1n}` : '1'
  const usualMaximum = down ? '-1' : limit
  return [
    ...(increment === '1' ? [] : [`increment by ${increment}`]),
    ...(minimum === usualMinimum ? [] : [`minvalue ${minimum}`]),
    ...(maximum === usualMaximum ? [] : [`maxvalue ${maximum}`]),
    ...(start === (down ? maximum : minimum) ? [] : [`start with ${start}`]),
    ...(cache === '1' ? [] : [`cache ${cache}`]),
    ...(cycle ? ['cycle'] : []),
  ]
}

function inlineConstraints(table: TableObject, world: World): string[] {
  return world
    .constraintsOf(table)
    .filter((constraint) => isInline(constraint, world))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ name, definition }) => `constraint ${plainIdent(name)} ${definition}`)
}

const rank = ({ type }: ConstraintObject): number =>
  ['primary key', 'unique', 'exclude', 'check'].indexOf(type)

/** Keys and checks stand in the table; foreign keys, and checks that call functions, are added when all is there. */
export function isInline(constraint: ConstraintObject, world: World): boolean {
  const { type, inherited, validated, definition } = constraint
  if (inherited || type === 'foreign key' || type === 'trigger') return false
  const table = world.findTable(relationOf(constraint))
  const isMadeWhole = table !== undefined && !isFullChild(table, world)
  return isMadeWhole && validated && !world.mentionsRoutine(definition)
}

// The columns of a typed table are those of its type.
function typedColumns(table: TableObject, world: World): Statement[] {
  const name = qualified(table)
  if (table.ofType === null) return []
  return world.columnsOf(table).flatMap((column) => {
    const place = `alter table ${name} alter column ${plainIdent(column.name)}`
    return [
      ...(column.default === null ? [] : [`${place} set default ${column.default};`]),
      ...(column.notNull ? [`${place} set not null;`] : []),
    ].map((text) => statement(`table ${name}`, text))
  })
}

function tableProperties(table: TableObject): string[] {
  const place = `alter table ${qualified(table)}`
  const { rowSecurity, rowSecurityForced, replicaIdentity } = table
  // A foreign table has none of these, and says "nothing".
  if (table.type === 'foreign table') return []
  return [
    ...(rowSecurity ? [`${place} enable row level security;`] : []),
    ...(rowSecurityForced ? [`${place} force row level security;`] : []),
    ...(replicaIdentity === 'full' || replicaIdentity === 'nothing'
      ? [`${place} replica identity ${replicaIdentity};`]
      : []),
  ]
}

function columnProperties(column: ColumnObject, subject: string): Statement[] {
  const relation = qualified(relationOf(column))
  const place = `alter table ${relation} alter column ${plainIdent(column.name)}`
  return [
    ...[
      ...(column.storage === null ? [] : [`${place} set storage ${column.storage};`]),
      ...(column.statistics === null ? [] : [`${place} set statistics ${column.statistics};`]),
      ...(column.options.length === 0 ? [] : [`${place} set (${column.options.join(', ')});`]),
    ].map((text) => statement(subject, text)),
    ...commentOn(subject, `column ${relation}.${plainIdent(column.name)}`, column.comment),
  ]
}

const columnPrivileges = ['select', 'insert', 'update', 'references'] as const

/** Privileges of a column beside those of its relation. */
export function columnGrants(column: ColumnObject, subject: string): Statement[] {
  const relation = qualified(relationOf(column))
  return column.grants
    .flatMap((grant) => renderGrant(onColumn(grant, column), `table ${relation}`, []))
    .map((text) => statement(subject, text))
}

function onColumn(grant: Grant, { name }: ColumnObject): Grant {
  const add = (privilege: string): string => `${privilege} (${plainIdent(name)})`
  const known = grant.privileges.filter((each) => columnPrivileges.some((word) => word === each))
  return {
    grantee: grant.grantee,
    privileges: known.map(add),
    grantable: grant.grantable.map(add),
  }
}
