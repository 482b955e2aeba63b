import {
  type AnyObject,
  type Catalog,
  freezeCatalog,
  kinds,
  pathOf,
  withoutMaintain,
} from '@plinth/catalog/model'
import { PlinthError } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'

/** What migrations build on one major, and a database of another. */
export interface TwoMajors {
  readonly built: Catalog
  readonly live: Catalog
}

/**
 * The two without what only the newer major knows. A query of the live database that the scratch one prints as its own
 * is that one: majors print the same query otherwise.
 */
export async function alignMajors(scratch: Database, { built, live }: TwoMajors): Promise<TwoMajors> {
  const oldest = Math.floor(Math.min(built.version, live.version) / 10_000)
  const [older, other] = [withoutNewer(built, oldest), withoutNewer(live, oldest)]
  return { built: older, live: await inOneSpelling(scratch, { built: older, live: other }) }
}

/** What is in a catalog from a major on, with what stands there on older ones. */
const news: readonly { readonly from: number; without(object: AnyObject): AnyObject }[] = [
  {
    from: 17,
    without: (object) =>
      'grants' in object ? { ...object, grants: withoutMaintain(object.grants) } : object,
  },
  {
    from: 18,
    without: (object) => ('notNullConstraint' in object ? { ...object, notNullConstraint: null } : object),
  },
]

function withoutNewer({ version, objects }: Catalog, oldest: number): Catalog {
  const unknown = news.filter(({ from }) => oldest < from)
  const older = (object: AnyObject): AnyObject =>
    unknown.reduce((known, { without }) => without(known), object)
  const entries = kinds.map((kind) => {
    const all: readonly AnyObject[] = objects[kind]
    return [kind, all.map(older)]
  })
  return freezeCatalog({ version, objects: complete<Catalog['objects']>(Object.fromEntries(entries)) })
}

async function inOneSpelling(scratch: Database, { built, live }: TwoMajors): Promise<Catalog> {
  const known = new Map(built.objects.view.map((view) => [pathOf(view), view.definition]))
  const view: Catalog['objects']['view'][number][] = []
  for (const each of live.objects.view) {
    const definition = known.get(pathOf(each)) ?? each.definition
    const isSame =
      definition === each.definition || (await printedBy(scratch, each.definition)) === definition
    view.push(isSame ? { ...each, definition } : each)
  }
  return freezeCatalog({ version: live.version, objects: { ...live.objects, view } })
}

// What it reads may not be there: then it is another query in any case.
async function printedBy(scratch: Database, query: string): Promise<string | undefined> {
  try {
    return await scratch.transaction(async (transaction) => {
      await transaction.execute(`set local search_path = ''; create temp view plinth_reprint as ${query}`)
      const { definition } = await transaction.one<{ definition: string }>(
        `/* plinth.drift.reprint */ select pg_get_viewdef('pg_temp.plinth_reprint'::regclass) as definition`,
      )
      await transaction.execute('drop view pg_temp.plinth_reprint')
      return definition
    })
  } catch (error) {
    if (!(error instanceof PlinthError)) throw error
    return undefined
  }
}

// Kinds and fields are those of the catalog that it was made from.
function complete<T>(value: unknown): T
function complete(value: unknown): unknown {
  return value
}
