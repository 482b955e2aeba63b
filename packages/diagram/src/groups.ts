import { clusterTables } from './cluster-tables.ts'
import type { Group } from './diagram.ts'
import { palette } from './palette.ts'
import type { GraphTable, SchemaGraph } from './schema-graph.ts'

/** How groups are declared: a name, and tables or patterns with `*`. */
export interface GroupOptions {
  readonly groups?: Readonly<Record<string, readonly string[]>>
  readonly colours?: Readonly<Record<string, string>>
  readonly notes?: Readonly<Record<string, string>>
}

/** Every table of the application in one group: as declared, the rest by their foreign keys. */
export function groupTables(graph: SchemaGraph, options: GroupOptions = {}): Group[] {
  const tables = graph.tables.filter(({ kind }) => isTable(kind))
  const declared = Object.entries(options.groups ?? {}).map(([name, patterns]) => ({
    name,
    isMember: matcherOf(patterns),
  }))
  const taken = new Map<string, string>()
  for (const { id } of tables) {
    const group = declared.find(({ isMember }) => isMember(id))
    if (group) taken.set(id, group.name)
  }
  const rest = tables.filter(({ id }) => !taken.has(id))
  const derived = clusterTables(rest, graph.relations, new Set(declared.map(({ name }) => name)))
  const all = [
    ...declared.map(({ name }) => ({
      name,
      tables: tables.flatMap(({ id }) => (taken.get(id) === name ? [id] : [])),
    })),
    ...derived,
  ]
  return all
    .filter(({ tables: members }) => members.length > 0)
    .map(({ name, tables: members }, index) => ({
      name,
      tables: members,
      colour: options.colours?.[name] ?? palette[index % palette.length] ?? null,
      note: options.notes?.[name] ?? null,
    }))
}

export const isTable = (kind: GraphTable['kind']): boolean => kind === 'table' || kind === 'foreign table'

// Groups of thousands of tables are asked for thousands of pictures: most patterns are the whole name of one.
function matcherOf(patterns: readonly string[]): (id: string) => boolean {
  const names = new Set(patterns)
  const others = patterns.filter((pattern) => pattern.includes('*') || !pattern.includes('.'))
  return (id) => names.has(id) || others.some((pattern) => matches(pattern, id))
}

/** `public.invoice_*` matches `public.invoice_lines`; a pattern without a schema matches in every schema. */
export function matches(pattern: string, id: string): boolean {
  const whole = pattern.includes('.') ? pattern : `*.${pattern}`
  const parts = whole.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(id)
}
