import { readFileSync } from 'node:fs'
import type { Queryable, Session } from '@plinth/postgres'
import { readGrants } from './grants.ts'
import { type Catalog, type CatalogShapes, freezeCatalog, type Kind, kinds, pathOf } from './model/index.ts'
import { type OwnershipHints, ownershipOf } from './ownership.ts'

/**
 * Reads everything that a database is made of, from one snapshot: one query a kind, however large the database is.
 * Objects of extensions, of the platform and of tools are there too, marked in `owned`.
 */
export async function readCatalog(db: Session & { readonly version: number }): Promise<Catalog> {
  const objects = await db.transaction(
    async (transaction) => {
      // Every name in a definition is then written with its schema, whatever the session's search_path is.
      await transaction.execute("set local search_path = ''")
      return readObjects(transaction)
    },
    { isolation: 'repeatable read', readOnly: true },
  )
  return freezeCatalog({ version: db.version, objects })
}

async function readObjects(db: Queryable): Promise<Catalog['objects']> {
  const members = await readMembers(db)
  const hasCron = await db.one<{ found: boolean }>(
    "/* plinth.catalog.cron */ select to_regclass('cron.job') is not null as found",
  )
  const objects: Record<string, readonly unknown[]> = {}
  for (const kind of kinds)
    objects[kind] = kind === 'cronJob' && !hasCron.found ? [] : await readKind(db, kind, members)
  return complete<Catalog['objects']>(objects)
}

async function readMembers(db: Queryable): Promise<ReadonlyMap<string, string>> {
  const rows = await db.many<{ member: string; extension: string }>(readSql('extension-members'))
  return new Map(rows.map(({ member, extension }) => [member, extension]))
}

async function readKind<K extends Kind>(
  db: Queryable,
  kind: K,
  members: ReadonlyMap<string, string>,
): Promise<CatalogShapes[K][]> {
  const rows = await db.many<RawObject>(readSql(kind))
  const objects = rows.map(({ ownedKey, ownedSchema, ownedPlatform, acl, ...rest }) => {
    const hints: OwnershipHints = {
      ...(ownedKey && { ownedKey }),
      ...(ownedSchema && { ownedSchema }),
      ...(ownedPlatform && { ownedPlatform }),
    }
    const object = {
      ...rest,
      ...(acl ? { grants: readGrants(acl) } : {}),
      owned: ownershipOf(hints, members),
    }
    return { path: pathOf(rest), object }
  })
  // Sorted here, by code unit: the collations of two servers may differ.
  objects.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return complete<CatalogShapes[K][]>(objects.map(({ object }) => object))
}

/** A row as the query of its kind gives it: the columns are the fields of the shape, but for these. */
interface RawObject extends OwnershipHints {
  readonly name: string
  readonly schema?: string | null
  readonly table?: string
  readonly signature?: string
  readonly acl?: readonly string[] | null
}

const texts = new Map<string, string>()

// The queries are files that psql can run too; they are in src/ in the repository and in the package.
function readSql(name: string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`../src/kinds/${name}.sql`, import.meta.url), 'utf8')
  texts.set(name, text)
  return text
}

// The columns of each query are the fields of its shape; a test holds them side by side for every kind.
function complete<T>(value: unknown): T
function complete(value: unknown): unknown {
  return value
}
