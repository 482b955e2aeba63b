import type { GraphColumn, GraphRelation, GraphTable, SchemaGraph } from '@plinth/diagram'

const themes = [
  'order',
  'invoice',
  'user',
  'stock',
  'event',
  'report',
  'price',
  'site',
  'ticket',
  'course',
] as const
const types = [
  'text',
  'timestamptz',
  'numeric(12,2)',
  'bool',
  'jsonb',
  'varchar(80)',
  'order_status',
] as const

/** A schema as applications have them: themes with inner keys, a few tables that everybody references, loners. */
export function generateGraph(count: number, seed = 1): SchemaGraph {
  const random = generator(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const names = Array.from({ length: count }, (_, index) => {
    const theme = Math.floor(index / 12)
    return index === 0
      ? 'tenants'
      : `${themes[theme % themes.length]}${theme >= themes.length ? theme : ''}_${index}`
  })
  const relations = names.flatMap((name, index) => {
    const parents = new Set<number>()
    if (index > 0 && below(4) > 0) parents.add(0)
    const first = Math.floor(index / 12) * 12
    for (let times = below(3); times > 0 && index > first; times -= 1)
      parents.add(first + below(index - first))
    if (index > 0 && below(10) === 0) parents.add(below(index))
    if (below(15) === 0) parents.add(index)
    return [...parents].map((parent) => relationOf(name, names[parent] ?? '', below(3) === 0, below(8) === 0))
  })
  const tables = names.map((name) => {
    const own = relations.filter(({ from }) => from === `public.${name}`)
    return tableOf(
      name,
      own,
      Array.from({ length: 3 + below(14) }, () => types[below(types.length)] ?? 'text'),
    )
  })
  return {
    tables: tables.sort((a, b) => (a.id < b.id ? -1 : 1)),
    relations: relations.sort((a, b) => (a.id < b.id ? -1 : 1)),
    enums: [{ id: 'public.order_status', schema: 'public', name: 'order_status', values: ['open', 'paid'] }],
  }
}

// mulberry32: the same numbers everywhere.
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

function relationOf(from: string, to: string, optional: boolean, one: boolean): GraphRelation {
  return {
    id: `public.${from}.${from}_${to}_fkey`,
    name: `${from}_${to}_fkey`,
    from: `public.${from}`,
    fromColumns: [`${to}_id`],
    to: `public.${to}`,
    toColumns: ['id'],
    one,
    optional,
    onDelete: 'cascade',
  }
}

const plain = { primary: false, foreign: false, unique: false, default: null, comment: null } as const

function tableOf(name: string, relations: readonly GraphRelation[], kinds: readonly string[]): GraphTable {
  const columns: GraphColumn[] = [
    { ...plain, name: 'id', type: 'bigint', notNull: true, primary: true },
    ...relations.map(({ fromColumns, optional, one }) => ({
      ...plain,
      name: fromColumns[0] ?? '',
      type: 'bigint',
      notNull: !optional,
      foreign: true,
      unique: one,
    })),
    ...kinds.map((type, index) => ({ ...plain, name: `field_${index}`, type, notNull: index % 2 === 0 })),
  ]
  return {
    id: `public.${name}`,
    schema: 'public',
    name,
    title: name,
    kind: 'table',
    columns,
    uniques: [],
    primaryKey: ['id'],
    rowSecurity: name.length % 2 === 0,
    partitions: null,
    comment: null,
  }
}
