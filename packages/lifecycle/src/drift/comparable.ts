import {
  type AnyObject,
  type Catalog,
  freezeCatalog,
  kinds,
  pathOf,
  type TableObject,
} from '@plinth/catalog/model'
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
  }
  const objects = Object.fromEntries(
    kinds.map((kind) => {
      const all: readonly AnyObject[] = found[kind]
      return [
        kind,
        all
          .filter((object) => object.owned === null && !isOnChild(object, children))
          .map((object) => complete<AnyObject>(settled(renamed(object, migrator)))),
      ]
    }),
  )
  return freezeCatalog(complete({ version: catalog.version, objects }))
}

function isOnChild(object: AnyObject, children: ReadonlySet<string>): boolean {
  const { schema, table, name }: { schema?: string | null; table?: string; name: string } = object
  return children.has(`${schema}.${table ?? name}`)
}

/** Stands for the role that migrates. */
export const migratorName = 'the migrating role'

function renamed(object: AnyObject, migrator: string): AnyObject {
  const name = (role: string): string => (role === migrator ? migratorName : role)
  return complete<AnyObject>({
    ...object,
    ...('owner' in object ? { owner: name(object.owner) } : {}),
    ...('grants' in object
      ? {
          grants: object.grants
            .map((grant) => ({ ...grant, grantee: name(grant.grantee) }))
            .toSorted(byGrantee),
        }
      : {}),
    // The name of default privileges has the role in it whose they are.
    ...(object.name.startsWith(`of ${migrator} `)
      ? { name: object.name.replace(migrator, migratorName) }
      : {}),
    // Two servers that are both right have different ones.
    ...('installedIn' in object ? { version: '' } : {}),
    // Only jobs of the database itself are read, and a scratch database is called otherwise.
    ...('username' in object ? { database: '', username: name(object.username) } : {}),
  })
}

const byGrantee = (a: { grantee: string }, b: { grantee: string }): number => (a.grantee < b.grantee ? -1 : 1)

// `varchar in ('a', 'b')` is printed in one way where it was written, and in another where that was read again.
const castList = /\(ARRAY\[((?:'(?:[^']|'')*'::character varying(?:, )?)+)\]\)::text\[\]/g
const castItem = /'(?:[^']|'')*'::character varying/g

/** The same value with expressions as PostgreSQL prints them from then on, however often they are read and printed. */
function settled(value: unknown): unknown {
  if (typeof value === 'string')
    return value.includes("'::character varying") ? value.replaceAll(castList, settleList) : value
  if (Array.isArray(value)) return value.map(settled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settled(part)]))
}

const settleList = (_: string, items: string): string =>
  `ARRAY[${[...items.matchAll(castItem)].map(([item]) => `(${item})::text`).join(', ')}]`

// Kinds and fields are those of the catalog that it was made from.
function complete<T>(value: unknown): T
function complete(value: unknown): unknown {
  return value
}
