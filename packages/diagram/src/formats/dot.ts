import type { Diagram, Group } from '../diagram.ts'
import { fontFamily } from '../measure.ts'
import { viewColour } from '../palette.ts'
import { endsOf } from '../plan-page.ts'
import type { GraphColumn, GraphRelation, GraphTable } from '../schema-graph.ts'
import { escapeXml } from './svg-text.ts'

/** The whole schema for Graphviz: a cluster for each group, lines from column to column. */
export function renderDot({ title, graph, groups }: Diagram): string {
  const grouped = new Set(groups.flatMap(({ tables }) => tables))
  const rest = graph.tables.filter(({ id }) => !grouped.has(id))
  return [
    `digraph ${quoted(title)} {`,
    '  graph [rankdir=RL, splines=true, nodesep=0.4, ranksep=1.2, bgcolor="white"]',
    `  node [shape=plain, fontname=${quoted(fontFamily.split(',')[0] ?? '')}, fontsize=10]`,
    '  edge [dir=both, color="#52606d", arrowsize=0.8]',
    ...groups.flatMap((group, index) => renderCluster(group, index, graph.tables)),
    ...rest.map((table) => `  ${renderTable(table, viewColour)}`),
    ...graph.relations.map((relation) => `  ${renderRelation(relation, graph.tables)}`),
    '}',
    '',
  ].join('\n')
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

function renderCluster({ name, tables, colour }: Group, index: number, all: readonly GraphTable[]): string[] {
  const inside = new Set(tables)
  return [
    `  subgraph cluster_${index} {`,
    `    graph [label=${quoted(name)}, color=${quoted(colour ?? viewColour)}, fontname="DejaVu Sans"]`,
    ...all
      .filter(({ id }) => inside.has(id))
      .map((table) => `    ${renderTable(table, colour ?? viewColour)}`),
    '  }',
  ]
}

// Ports are named after columns: a new column changes no line of another.
const port = (column: string): string => quoted(`c ${column}`)

function renderTable(table: GraphTable, colour: string): string {
  const badge = table.rowSecurity ? ' <FONT POINT-SIZE="8">RLS</FONT>' : ''
  const head = `<TR><TD COLSPAN="3" BGCOLOR="${colour}"><FONT COLOR="white"><B>${html(table.title)}</B>${badge}</FONT></TD></TR>`
  return [
    `${quoted(table.id)} [label=<<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" COLOR="#9aa5b1">`,
    `      ${head}`,
    ...table.columns.map((column) => `      ${renderColumn(column)}`),
    '    </TABLE>>]',
  ].join('\n')
}

const html = (text: string): string => (text === '' ? ' ' : escapeXml(text))

function renderColumn({ name, type, notNull, primary, foreign, unique }: GraphColumn): string {
  const marks = [primary ? 'PK' : '', foreign ? 'FK' : '', unique ? 'U' : ''].filter((mark) => mark !== '')
  const shown = notNull || type === '' ? type : `${type} ?`
  return [
    `<TR><TD PORT=${port(escapeXml(name))} ALIGN="LEFT">${html(marks.join(' '))}</TD>`,
    `<TD ALIGN="LEFT">${html(name)}</TD>`,
    `<TD ALIGN="LEFT"><FONT COLOR="#5f6c7b">${html(shown)}</FONT></TD></TR>`,
  ].join('')
}

const heads = { one: 'teetee', 'maybe one': 'teeodot' } as const

function renderRelation(relation: GraphRelation, tables: readonly GraphTable[]): string {
  const { toEnd } = endsOf(relation)
  const end = (table: string, column: string | undefined): string => {
    const found = tables.find(({ id }) => id === table)?.columns.some(({ name }) => name === column)
    return found && column !== undefined ? `${quoted(table)}:${port(column)}` : quoted(table)
  }
  const head = toEnd === 'one' ? heads.one : heads['maybe one']
  const tail = relation.one ? 'teeodot' : 'crowodot'
  return [
    `${end(relation.from, relation.fromColumns[0])} -> ${end(relation.to, relation.toColumns[0])}`,
    ` [arrowhead=${head}, arrowtail=${tail}, tooltip=${quoted(relation.name)}]`,
  ].join('')
}
