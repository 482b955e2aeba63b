import type { GraphColumn, GraphTable, SchemaGraph } from '@plinth/diagram'

const column = (name: string, more: Partial<GraphColumn> = {}): GraphColumn => ({
  name,
  type: 'text',
  notNull: true,
  primary: false,
  foreign: false,
  unique: false,
  default: null,
  comment: null,
  ...more,
})

const table = (
  name: string,
  columns: readonly GraphColumn[],
  more: Partial<GraphTable> = {},
): GraphTable => ({
  id: `public.${name}`,
  schema: 'public',
  name,
  title: name,
  kind: 'table',
  columns,
  uniques: [],
  primaryKey: columns.flatMap((each) => (each.primary ? [each.name] : [])),
  rowSecurity: true,
  partitions: null,
  comment: `What "${name}" holds; it's <b>not</b> HTML & not 'SQL'.\nTwo lines.`,
  ...more,
})

/** Whatever a name may hold in PostgreSQL and troubles another language. */
export const hardNames: SchemaGraph = {
  tables: [
    table('order', [column('id', { primary: true }), column('2nd', { type: 'numeric(12,2)' })]),
    table('Bestell-Übersicht', [
      column('Nr.', { primary: true, type: 'uuid' }),
      column('select', { default: `'it''s "new"'::text`, comment: "it's" }),
      column('a"b', { type: 'timestamp(3) with time zone[]', notNull: false }),
    ]),
    table('with spaces & <tags>', [
      column('id', { primary: true }),
      column('order id', { foreign: true, notNull: false }),
      column('Nr.', { foreign: true, unique: true }),
    ]),
    table('a.dot', [column('order', { primary: true }), column('日本語', { type: 'public."Weird Type"' })]),
    table('end', [column('{brace}'), column('[bracket]'), column('per%cent'), column('back\\slash')]),
  ].sort((a, b) => (a.id < b.id ? -1 : 1)),
  relations: [
    {
      id: 'public.with spaces & <tags>.a "quoted" key',
      name: 'a "quoted" key',
      from: 'public.with spaces & <tags>',
      fromColumns: ['order id'],
      to: 'public.order',
      toColumns: ['id'],
      one: false,
      optional: true,
      onDelete: 'set null',
    },
    {
      id: 'public.with spaces & <tags>.nr',
      name: 'nr',
      from: 'public.with spaces & <tags>',
      fromColumns: ['Nr.'],
      to: 'public.Bestell-Übersicht',
      toColumns: ['Nr.'],
      one: true,
      optional: false,
      onDelete: 'no action',
    },
  ],
  enums: [{ id: 'public.Mood', schema: 'public', name: 'Mood', values: ['so so', 'it"s', "it's", ''] }],
}
