import { readFileSync } from 'node:fs'
import type { Queryable, Row, Session } from '@plinth/postgres'
import { type GrantReader, grantReader } from './grants.ts'
import { type Catalog, freezeCatalog, identityOf, type Kind, kinds } from './model/index.ts'
import { type OwnershipHints, ownershipOf } from './ownership.ts'

/**
 * Reads everything that a database is made of, from one snapshot: one query a kind, however large the database is.
 * Objects of extensions, of the platform and of tools are there too, marked in `owned`.
 */
export async function readCatalog(db: Session & { readonly version: number }): Promise<Catalog> {
  const objects = await db.transaction(readObjects, { isolation: 'repeatable read', readOnly: true })
  return freezeCatalog({ version: db.version, objects })
}

// Kinds of which a large database has many come one at a time, so that the rows of two are never in memory at once;
// all the others come in one message.
const manifold: readonly Kind[] = [
  'table',
  'column',
  'constraint',
  'index',
  'view',
  'routine',
  'trigger',
  'policy',
]

async function readObjects(db: Queryable): Promise<Catalog['objects']> {
  const surroundings = await readSurroundings(db)
  const few = kinds.filter((kind) => !manifold.includes(kind) && (kind !== 'cronJob' || surroundings.hasCron))
  const results = await db.execute(few.map(readSql).join(';\n'))
  const objects: Record<string, readonly unknown[]> = { cronJob: [] }
  for (const [index, kind] of few.entries())
    objects[kind] = toObjects(results[index]?.rows ?? [], surroundings)
  for (const kind of manifold) objects[kind] = toObjects(await db.many<Row>(readSql(kind)), surroundings)
  return complete<Catalog['objects']>(Object.fromEntries(kinds.map((kind) => [kind, objects[kind]])))
}

/** What all kinds are read against. */
interface Surroundings {
  readonly members: ReadonlyMap<string, string>
  readonly readGrants: GrantReader
  readonly hasCron: boolean
}

async function readSurroundings(db: Queryable): Promise<Surroundings> {
  // Every name in a definition is then written with its schema, whatever the session's search_path is.
  const [, members, facts] = await db.execute(
    `set local search_path = '';\n${readSql('extension-members')};\n${readSql('surroundings')}`,
  )
  const { hasCron, numericRoles } = complete<{ hasCron: boolean; numericRoles: readonly string[] }>(
    facts?.rows[0],
  )
  const pairs = complete<readonly { member: string; extension: string }[]>(members?.rows)
  return {
    members: new Map(pairs.map(({ member, extension }) => [member, extension])),
    readGrants: grantReader(new Set(numericRoles)),
    hasCron,
  }
}

/** A row as the query of its kind gives it: the columns are the fields of the shape, but for these. */
interface RawObject extends OwnershipHints, Row {
  readonly acl?: readonly string[] | null
}

function toObjects(rows: readonly Row[], surroundings: Surroundings): readonly unknown[] {
  const objects = complete<RawObject[]>(rows).map((row) => toObject(row, surroundings))
  const named = objects.map((object) => ({ identity: identityOf(complete(object)), object }))
  // Sorted here, by code unit: the collations of two servers may differ.
  named.sort((a, b) => (a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0))
  return named.map(({ object }) => object)
}

// Built field by field: at 10,000 tables this runs for some 200,000 rows.
function toObject(row: RawObject, { members, readGrants }: Surroundings): Row {
  const object: Record<string, unknown> = {}
  for (const key in row) if (!hints.has(key)) object[key] = row[key]
  if (row.acl !== undefined) object['grants'] = readGrants(row.acl)
  if (typeof object['owner'] === 'string') object['owner'] = ownerName(object['owner'])
  object['owned'] = ownershipOf(row, members)
  return object
}

const hints: ReadonlySet<string> = new Set(['ownedKey', 'ownedSchema', 'ownedPlatform', 'acl'])

// PostgreSQL gives the object id of a role that no longer exists.
const ownerName = (owner: string): string => (owner.startsWith('unknown (OID=') ? 'dropped role' : owner)

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
