import {
  type AnyObject,
  type Catalog,
  type DefaultPrivilegesObject,
  freezeCatalog,
  type Grant,
  kinds,
  pathOf,
  type TableObject,
} from '@plinth/catalog/model'
import { mapShared } from '../map-shared.ts'
import { withoutUsual } from './public-schema.ts'

/** The role that owns what migrations make: another one on a scratch database than on a server of the customer's. */
export interface Perspective {
  readonly migrator: string
  /** Which partitions are left out, with all that is on them; all of them without a word. */
  readonly leavesOut?: (partition: TableObject) => boolean
  /** Whether a database without Supabase's roles is compared with one that has them. */
  readonly besideSupabase?: boolean
}

/**
 * The part of a catalog that migrations answer for, with the migrating role under one name. What extensions, the
 * platform and tools keep is left out; so are partitions, which come and go by themselves, with all that is on them.
 */
export function comparableCatalog(
  catalog: Catalog,
  { migrator, leavesOut = () => true, besideSupabase = false }: Perspective,
): Catalog {
  const children = new Set(
    catalog.objects.table
      .filter((table) => table.partitionOf !== null && leavesOut(table))
      .map((table) => pathOf(table)),
  )
  const found = {
    ...catalog.objects,
    schema: withoutUsual(catalog.objects.schema, { migrator, besideSupabase }),
    defaultPrivileges: catalog.objects.defaultPrivileges.flatMap(withoutOwnGift),
  }
  const rename = grantRenamer(migrator)
  const objects = Object.fromEntries(
    kinds.map((kind) => {
      const all: readonly AnyObject[] = found[kind]
      return [
        kind,
        all
          .filter((object) => object.owned === null && !isOnChild(object, children))
          .map((object) => complete<AnyObject>(settled(renamed(object, migrator, rename)))),
      ]
    }),
  )
  return freezeCatalog(complete({ version: catalog.version, objects }))
}

// In a schema, default privileges add to those that every role has on what it makes: what a role gives itself there,
// as Supabase writes it, changes nothing.
function withoutOwnGift(defaults: DefaultPrivilegesObject): DefaultPrivilegesObject[] {
  if (defaults.schema === null) return [defaults]
  const grants = defaults.grants.filter(({ grantee }) => grantee !== defaults.owner)
  if (grants.length === defaults.grants.length) return [defaults]
  return grants.length === 0 ? [] : [{ ...defaults, grants }]
}

function isOnChild(object: AnyObject, children: ReadonlySet<string>): boolean {
  const { schema, table, name }: { schema?: string | null; table?: string; name: string } = object
  return children.has(`${schema}.${table ?? name}`)
}

/** Stands for the role that migrates. */
export const migratorName = 'the migrating role'

// Most objects stay as they are, and are shared with the catalog that they come from: only what is said otherwise here
// takes memory.
function renamed(object: AnyObject, migrator: string, rename: RenameGrants): AnyObject {
  let result: object = object
  if ('owner' in object && object.owner === migrator) result = { ...result, owner: migratorName }
  const grants = 'grants' in object ? rename(object.grants) : undefined
  if ('grants' in object && grants !== object.grants) result = { ...result, grants }
  // The name of default privileges has the role in it whose they are.
  if (object.name.startsWith(`of ${migrator} `))
    result = { ...result, name: object.name.replace(migrator, migratorName) }
  // Two servers that are both right have different ones.
  if ('installedIn' in object) result = { ...result, version: '' }
  // Only jobs of the database itself are read, and a scratch database is called otherwise.
  if ('username' in object)
    result = {
      ...result,
      database: '',
      username: object.username === migrator ? migratorName : object.username,
    }
  return complete(result)
}

type RenameGrants = (grants: readonly Grant[]) => readonly Grant[]

// Thousands of objects have one and the same list.
function grantRenamer(migrator: string): RenameGrants {
  const known = new Map<readonly Grant[], readonly Grant[]>()
  return (grants) => {
    if (!grants.some(({ grantee }) => grantee === migrator)) return grants
    const renamedGrants =
      known.get(grants) ??
      grants
        .map((grant) => (grant.grantee === migrator ? { ...grant, grantee: migratorName } : grant))
        .toSorted(byGrantee)
    known.set(grants, renamedGrants)
    return renamedGrants
  }
}

const byGrantee = (a: Grant, b: Grant): number => (a.grantee < b.grantee ? -1 : 1)

// `varchar in ('a', 'b')` is printed in one way where it was written, and in another where that was read again.
const castList = /\(ARRAY\[((?:'(?:[^']|'')*'::character varying(?:, )?)+)\]\)::text\[\]/g
const castItem = /'(?:[^']|'')*'::character varying/g

/** The same value with expressions as PostgreSQL prints them from then on, however often they are read and printed. */
function settled(value: unknown): unknown {
  if (typeof value === 'string')
    return value.includes("'::character varying") ? value.replaceAll(castList, settleList) : value
  return typeof value === 'object' && value !== null ? mapShared(value, settled) : value
}

const settleList = (_: string, items: string): string =>
  `ARRAY[${[...items.matchAll(castItem)].map(([item]) => `(${item})::text`).join(', ')}]`

// Kinds and fields are those of the catalog that it was made from.
function complete<T>(value: unknown): T
function complete(value: unknown): unknown {
  return value
}
