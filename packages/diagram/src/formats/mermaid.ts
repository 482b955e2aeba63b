import type { Diagram, Group } from '../diagram.ts'
import { endsOf } from '../plan-page.ts'
import type { GraphColumn, GraphRelation, GraphTable, SchemaGraph } from '../schema-graph.ts'
import { slug } from '../slug.ts'

/** Where a renderer gives up: Mermaid refuses more text or more edges than this, and GitHub raises neither. */
export const mermaidLimits = { characters: 50_000, edges: 500 } as const

/** One picture with these tables and the foreign keys between them; without `tables`, with all. */
export function renderMermaid(graph: SchemaGraph, { tables, columns = 'all' }: MermaidOptions = {}): string {
  const inside = new Set(tables ?? graph.tables.map(({ id }) => id))
  const shown = graph.tables.filter(({ id }) => inside.has(id))
  const relations = graph.relations.filter(({ from, to }) => inside.has(from) && inside.has(to))
  const titles = titlesOf(graph)
  return [
    'erDiagram',
    ...shown.flatMap((table) => renderTable(table, columns)),
    ...relations.map((relation) => renderRelation(relation, titles)),
    '',
  ].join('\n')
}

export interface MermaidOptions {
  readonly tables?: readonly string[]
  readonly columns?: 'all' | 'keys' | 'none'
}

/**
 * As files for version control, by the end of their names: one where it is within the limits of renderers, else an
 * overview of the groups and one for each group.
 */
export function renderMermaidFiles({ graph, groups }: Diagram): Map<string, string> {
  const whole = renderMermaid(graph)
  if (fits(whole, graph.relations.length)) return new Map([['', whole]])
  const files = new Map([['', renderGroups(graph, groups)]])
  for (const group of groups) files.set(`.${slug(group.name)}`, renderGroup(graph, group))
  return files
}

/** More tables than this in one picture of a page of text, and nobody reads their names. */
const onePicture = 12

/**
 * As pictures in a page of text, by title: only what foreign keys join, with its keys, from left to right, because a
 * page is longer than wide. More than one picture holds is an overview of the groups and one for each group.
 */
export function renderMermaidPictures({
  graph,
  groups,
}: Pick<Diagram, 'graph' | 'groups'>): (readonly [string, string])[] {
  const tied = new Set(graph.relations.flatMap(({ from, to }) => [from, to]))
  if (tied.size === 0) return []
  const across = (text: string): string => text.replace('erDiagram', 'erDiagram\n    direction LR')
  if (tied.size <= onePicture || groups.length < 2)
    return [['Overview', across(renderMermaid(graph, { tables: [...tied], columns: 'keys' }))]]
  const parts = groups
    .map((group) => ({ ...group, tables: group.tables.filter((id) => tied.has(id)) }))
    .filter(({ tables }) => graph.relations.some(({ from }) => tables.includes(from)))
  return [
    ['Overview', renderGroups(graph, groups)],
    ...parts.map((group) => [group.name, across(renderGroup(graph, group, ['keys']))] as const),
  ]
}

const fits = (text: string, edges: number): boolean =>
  text.length < mermaidLimits.characters && edges < mermaidLimits.edges

/** The tables of a group with their columns; what they reference elsewhere by name. */
function renderGroup(
  graph: SchemaGraph,
  group: Group,
  wanted: readonly ('all' | 'keys')[] = ['all', 'keys'],
): string {
  const inside = new Set(group.tables)
  const relations = graph.relations.filter(({ from }) => inside.has(from))
  const titles = titlesOf(graph)
  const render = (columns: 'all' | 'keys' | 'none'): string =>
    [
      'erDiagram',
      ...graph.tables.filter(({ id }) => inside.has(id)).flatMap((table) => renderTable(table, columns)),
      ...relations.map((relation) => renderRelation(relation, titles)),
      '',
    ].join('\n')
  const [best = render('none')] = wanted.map(render).filter((text) => fits(text, relations.length))
  return best
}

// Groups as entities: how many tables, and how many keys lead from one to the other.
function renderGroups(graph: SchemaGraph, groups: readonly Group[]): string {
  const home = new Map(groups.flatMap(({ name, tables }) => tables.map((id) => [id, name] as const)))
  const ties = new Map<string, number>()
  for (const { from, to } of graph.relations) {
    const [a, b] = [home.get(from), home.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    const line = `    ${quoted(b)} ||--o{ ${quoted(a)}`
    ties.set(line, (ties.get(line) ?? 0) + 1)
  }
  const strongest = [...ties]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mermaidLimits.edges - 1)
  return [
    'erDiagram',
    ...groups.map(
      ({ name, tables }) => `    ${quoted(name)} {\n        tables count "${tables.length}"\n    }`,
    ),
    ...strongest.map(([line, count]) => `${line} : "${count}"`).sort(),
    '',
  ].join('\n')
}

function renderTable(table: GraphTable, shown: 'all' | 'keys' | 'none'): string[] {
  const columns = table.columns.filter((column) => shown === 'all' || (shown === 'keys' && isKey(column)))
  if (columns.length === 0) return [`    ${quoted(table.title)}`]
  return [
    `    ${quoted(table.title)} {`,
    ...columns.map((column) => `        ${renderColumn(column)}`),
    '    }',
  ]
}

const isKey = ({ primary, foreign, unique }: GraphColumn): boolean => primary || foreign || unique

function renderColumn(column: GraphColumn): string {
  const { name, type, notNull, primary, foreign, unique } = column
  const keys = [primary ? 'PK' : '', foreign ? 'FK' : '', unique ? 'UK' : ''].filter((key) => key !== '')
  const [shortType, shortName] = [word(type.replace(/\(.*\)/, '')), word(name)]
  const remarks = [
    ...(shortName === name ? [] : [name]),
    ...(/\(.*\)/.test(type) ? [type] : []),
    ...(notNull ? [] : ['null']),
  ]
  const remark = remarks.length === 0 ? [] : [`"${plain(remarks.join(', '))}"`]
  return [shortType, shortName, ...(keys.length === 0 ? [] : [keys.join(', ')]), ...remark].join(' ')
}

// Types and names of columns are words here: a letter, then letters, digits, hyphens, underscores and brackets.
function word(text: string): string {
  const clean = text.replace(/[^\p{L}\p{N}_[\]-]+/gu, '_').replace(/^(?=[^\p{L}_])/u, '_')
  return clean === '' ? '_' : clean
}

const plain = (text: string): string => text.replaceAll('"', "'").replace(/\s+/g, ' ')

const quoted = (name: string): string => `"${plain(name).replace(/[%\\]/g, '_')}"`

const titlesOf = ({ tables }: SchemaGraph): Titles => new Map(tables.map(({ id, title }) => [id, title]))

type Titles = ReadonlyMap<string, string>

function renderRelation(relation: GraphRelation, titles: Titles): string {
  const { fromEnd, toEnd } = endsOf(relation)
  const parent = toEnd === 'one' ? '||' : '|o'
  const child = fromEnd === 'maybe one child' ? 'o|' : 'o{'
  const columns = relation.fromColumns.join(', ')
  const name = (id: string): string => quoted(titles.get(id) ?? id)
  return `    ${name(relation.to)} ${parent}--${child} ${name(relation.from)} : "${plain(columns)}"`
}
