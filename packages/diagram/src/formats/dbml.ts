import type { Diagram, Group } from '../diagram.ts'
import { isTable } from '../groups.ts'
import type { GraphColumn, GraphEnum, GraphRelation, GraphTable } from '../schema-graph.ts'

/** The whole schema as DBML, for dbdiagram.io and others; tables of the platform are named as far as they are referenced. */
export function renderDbml({ title, graph, groups }: Diagram): string {
  const tables = graph.tables.filter(({ kind }) => isTable(kind) || kind === 'outside')
  const blocks = [
    `Project ${quoted(title)} {\n  database_type: 'PostgreSQL'\n}`,
    ...graph.enums.map(renderEnum),
    ...tables.map((table) => renderTable(table, groups)),
    graph.relations.map(renderRelation).join('\n'),
    ...groups.map(renderTableGroup),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

const quoted = (name: string): string => `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const fullName = (schema: string, name: string): string => `${quoted(schema)}.${quoted(name)}`

const noteText = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replace(/\s+/g, ' ')}'`

function renderEnum({ schema, name, values }: GraphEnum): string {
  return [
    `Enum ${fullName(schema, name)} {`,
    ...values.map((value) => `  ${quoted(value === '' ? '(empty)' : value)}`),
    '}',
  ].join('\n')
}

function renderTable(table: GraphTable, groups: readonly Group[]): string {
  const colour = groups.find(({ tables }) => tables.includes(table.id))?.colour
  const settings = colour ? ` [headercolor: ${colour}]` : ''
  const notes = [
    ...(table.comment === null ? [] : [table.comment]),
    ...(table.kind === 'table' && !table.rowSecurity ? ['Row-level security is off.'] : []),
    ...(table.partitions ? [`Partitions by ${table.partitions.key}.`] : []),
  ]
  return [
    `Table ${fullName(table.schema, table.name)}${settings} {`,
    ...table.columns.map((column) => `  ${renderColumn(column, table)}`),
    ...renderIndexes(table),
    ...(notes.length === 0 ? [] : ['', `  Note: ${noteText(notes.join(' '))}`]),
    '}',
  ].join('\n')
}

function renderColumn(column: GraphColumn, { primaryKey }: GraphTable): string {
  const { name, type, notNull, unique, default: value, comment } = column
  const primary = primaryKey.length === 1 && primaryKey[0] === name
  const settings = [
    ...(primary ? ['pk'] : []),
    ...(notNull && !primary ? ['not null'] : []),
    ...(unique ? ['unique'] : []),
    // An expression stands between backticks.
    ...(value === null ? [] : [`default: \`${value.replaceAll('`', "'").replace(/\s+/g, ' ')}\``]),
    ...(comment === null ? [] : [`note: ${noteText(comment)}`]),
  ]
  return `${quoted(name)} ${quoted(type === '' ? 'unknown' : type)}${settings.length === 0 ? '' : ` [${settings.join(', ')}]`}`
}

function renderIndexes({ primaryKey, uniques, columns }: GraphTable): string[] {
  const names = new Set(columns.map(({ name }) => name))
  const list = (keys: readonly string[]): string => `(${keys.map(quoted).join(', ')})`
  const lines = [
    ...(primaryKey.length > 1 ? [`    ${list(primaryKey)} [pk]`] : []),
    ...uniques
      .filter((keys) => keys.length > 1 && keys.every((key) => names.has(key)))
      .map((keys) => `    ${list(keys)} [unique]`),
  ]
  return lines.length === 0 ? [] : ['', '  indexes {', ...lines, '  }']
}

function renderRelation({ name, from, fromColumns, to, toColumns, one, onDelete }: GraphRelation): string {
  const end = (table: string, columns: readonly string[]): string => {
    const [schema = '', ...rest] = table.split('.')
    const list = columns.map(quoted).join(', ')
    return `${fullName(schema, rest.join('.'))}.${columns.length === 1 ? list : `(${list})`}`
  }
  const settings = onDelete === 'no action' ? '' : ` [delete: ${onDelete}]`
  return `Ref ${quoted(name)}: ${end(from, fromColumns)} ${one ? '-' : '>'} ${end(to, toColumns)}${settings}`
}

function renderTableGroup({ name, tables }: Group): string {
  const names = tables.map((id) => {
    const [schema = '', ...rest] = id.split('.')
    return `  ${fullName(schema, rest.join('.'))}`
  })
  return [`TableGroup ${quoted(name)} {`, ...names, '}'].join('\n')
}
