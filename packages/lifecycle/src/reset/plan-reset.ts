import { type Catalog, type CatalogShapes, type Kind, ownObjects } from '@plinth/catalog/model'
import { ident, qualified } from '@plinth/kernel'

type Drop<K extends Kind> = (object: CatalogShapes[K]) => string

// What each kind is dropped by. What goes with something else (columns, constraints, indexes, triggers, rules) is not
// here; each statement stands for itself, because a cascade may have taken its object already.
const drops: { readonly [K in Kind]?: Drop<K> } = {
  publication: ({ name }) => `drop publication if exists ${ident(name)}`,
  eventTrigger: ({ name }) => `drop event trigger if exists ${ident(name)} cascade`,
  policy: ({ schema, table, name }) => `drop policy if exists ${ident(name)} on ${qualified(schema, table)}`,
  view: ({ schema, name, materialized }) =>
    `drop ${materialized ? 'materialized view' : 'view'} if exists ${qualified(schema, name)} cascade`,
  table: ({ schema, name, type }) =>
    `drop ${type === 'foreign table' ? 'foreign table' : 'table'} if exists ${qualified(schema, name)} cascade`,
  sequence: ({ schema, name }) => `drop sequence if exists ${qualified(schema, name)} cascade`,
  routine: ({ schema, name, signature }) =>
    `drop routine if exists ${qualified(schema, name)}(${signature}) cascade`,
  domain: ({ schema, name }) => `drop domain if exists ${qualified(schema, name)} cascade`,
  enum: ({ schema, name }) => `drop type if exists ${qualified(schema, name)} cascade`,
  composite: ({ schema, name }) => `drop type if exists ${qualified(schema, name)} cascade`,
  range: ({ schema, name }) => `drop type if exists ${qualified(schema, name)} cascade`,
  foreignServer: ({ name }) => `drop server if exists ${ident(name)} cascade`,
  schema: ({ name }) => (name === 'public' ? '' : `drop schema if exists ${ident(name)} cascade`),
  extension: ({ name }) => `drop extension if exists ${ident(name)} cascade`,
  cronJob: ({ name }) => `select cron.unschedule(${quoted(name)})`,
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const order = [
  'cronJob',
  'publication',
  'eventTrigger',
  'policy',
  'view',
  'table',
  'sequence',
  'routine',
  'domain',
  'enum',
  'composite',
  'range',
  'foreignServer',
  'schema',
  'extension',
] as const satisfies readonly Kind[]

/** The statements that take away everything of the application, and what Plinth knows of it but for the environment. */
export function planReset(catalog: Catalog): string[] {
  const own = order.flatMap((kind) => statementsOf(catalog, kind))
  return [...own, ...ledgerOf(catalog)].filter((statement) => statement !== '')
}

function statementsOf<K extends Kind>(catalog: Catalog, kind: K): string[] {
  const drop = drops[kind]
  if (drop === undefined) return []
  return ownObjects(catalog, kind).map((object) => drop(object))
}

// The mark stays: the database is still what it was.
const kept: ReadonlySet<string> = new Set(['settings', 'protected_runs'])

function ledgerOf({ objects }: Catalog): string[] {
  const tables = objects.table.filter(({ schema, name }) => schema === 'plinth' && !kept.has(name))
  const routines = objects.routine.filter(({ schema }) => schema === 'plinth')
  const supabase = objects.table.some(
    ({ schema, name }) => schema === 'supabase_migrations' && name === 'schema_migrations',
  )
  return [
    ...routines.map(
      ({ schema, name, signature }) =>
        `drop routine if exists ${qualified(schema, name)}(${signature}) cascade`,
    ),
    ...tables.map(({ schema, name }) => `drop table if exists ${qualified(schema, name)} cascade`),
    ...(supabase ? ['delete from supabase_migrations.schema_migrations'] : []),
  ]
}
