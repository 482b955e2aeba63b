import { type Catalog, type Kind, kinds } from '@plinth/catalog/model'
import { migratorName } from '../drift/comparable.ts'
import { renderEventTrigger, renderPolicy, renderRoutine, renderRule, renderTrigger } from './behaviour.ts'
import { renderComposite, renderDomain, renderEnum, renderRange } from './data-types.ts'
import { renderNoPublicSchema } from './public-schema.ts'
import { renderConstraint, renderIndex, renderSequence, renderStatistics, renderView } from './relations.ts'
import { renderRoles } from './roles.ts'
import { orderStatements, type RenderKind, type Statement } from './statement.ts'
import {
  renderCronJob,
  renderDefaultPrivileges,
  renderExtension,
  renderForeignServer,
  renderPublication,
  renderSchemaObject,
  renderUserMapping,
} from './surroundings.ts'
import { renderTable } from './tables.ts'
import { makeWorld, type World } from './world.ts'

// Columns stand in their tables, checks of domains with their domains.
const renderers: { readonly [K in Kind]: RenderKind<K> } = {
  schema: renderSchemaObject,
  extension: renderExtension,
  foreignServer: renderForeignServer,
  userMapping: renderUserMapping,
  enum: renderEnum,
  composite: renderComposite,
  range: renderRange,
  domain: renderDomain,
  sequence: renderSequence,
  table: renderTable,
  column: () => [],
  routine: renderRoutine,
  view: renderView,
  index: renderIndex,
  constraint: renderConstraint,
  statistics: renderStatistics,
  trigger: renderTrigger,
  rule: renderRule,
  policy: renderPolicy,
  publication: renderPublication,
  eventTrigger: renderEventTrigger,
  defaultPrivileges: renderDefaultPrivileges,
  cronJob: renderCronJob,
}

export interface RenderOptions {
  /** Statements that fill tables: they stand before keys, triggers and policies. */
  readonly rows?: readonly Statement[]
  /** Roles that the platform gives privileges on every new object. */
  readonly platformRoles?: readonly string[]
}

/**
 * A comparable catalog as SQL that makes its objects in an empty database, in an order in which each finds what it
 * needs. The same catalog gives the same text.
 */
export function renderSchema(
  catalog: Catalog,
  { platformRoles = [], rows = [] }: RenderOptions = {},
): string {
  const world = makeWorld(catalog, { migrator: migratorName, platformRoles })
  const statements = orderStatements([
    ...renderRoles(catalog, platformRoles),
    ...renderNoPublicSchema(catalog.objects.schema),
    ...writingOrder.flatMap((kind) => [...(kind === 'view' ? rows : []), ...renderKind(kind, world)]),
  ])
  return statements
    .map(({ subject, text }, at) =>
      statements[at - 1]?.subject === subject ? text : `\n-- ${subject}\n${text}`,
    )
    .join('\n')
    .trimStart()
}

// A foreign key may point to columns that only an index makes unique.
const writingOrder: readonly Kind[] = kinds
  .filter((kind) => kind !== 'constraint')
  .flatMap((kind): Kind[] => (kind === 'index' ? ['index', 'constraint'] : [kind]))

function renderKind<K extends Kind>(kind: K, world: World): Statement[] {
  const render: RenderKind<K> = renderers[kind]
  return world.catalog.objects[kind].flatMap((object) => render(object, world))
}
