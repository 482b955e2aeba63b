import { readFileSync } from 'node:fs'
import type { Queryable, Row, Session } from '@plinth/postgres'
import { type GrantReader, grantReader } from './grants.ts'
import { freezeDeep } from './model/codec.ts'
import { type Catalog, freezeCatalog, type Kind, kinds } from './model/index.ts'
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
  for (const kind of manifold) objects[kind] = await readByCursor(db, kind, surroundings)
  return complete<Catalog['objects']>(Object.fromEntries(kinds.map((kind) => [kind, objects[kind]])))
}

const rowsAtOnce = 10_000

// In parts, so that the 130,000 columns of 10,000 tables are never in memory as rows too; and while one part is worked
// on, PostgreSQL makes the next.
async function readByCursor(db: Queryable, kind: Kind, surroundings: Surroundings): Promise<readonly Row[]> {
  const cursor = `plinth_${kind}`
  const fetch = `fetch ${rowsAtOnce} from ${cursor}`
  const objects: Row[] = []
  let part = db.execute(`declare ${cursor} no scroll cursor for ${readSql(kind)};\n${fetch}`)
  for (;;) {
    const rows = (await part).at(-1)?.rows ?? []
    const last = rows.length < rowsAtOnce
    if (!last) part = db.execute(fetch)
    for (const row of complete<RawObject[]>(rows)) objects.push(toObject(row, surroundings))
    if (last) return objects.sort(byIdentity)
  }
}

/** What all kinds are read against. */
interface Surroundings {
  readonly members: ReadonlyMap<string, string>
  readonly readGrants: GrantReader
  readonly hasCron: boolean
  readonly shared: (value: unknown) => unknown
}

async function readSurroundings(db: Queryable): Promise<Surroundings> {
  // Every name in a definition is then written with its schema, whatever the session's search_path is.
  // Compiling these queries takes longer than running them; and every row of a cursor is wanted.
  const settings = `set local search_path = ''; set local jit = off; set local cursor_tuple_fraction = 1`
  const [members, facts] = (
    await db.execute(`${settings};\n${readSql('extension-members')};\n${readSql('surroundings')}`)
  ).slice(-2)
  const { hasCron, numericRoles } = complete<{ hasCron: boolean; numericRoles: readonly string[] }>(
    facts?.rows[0],
  )
  const pairs = complete<readonly { member: string; extension: string }[]>(members?.rows)
  return {
    members: new Map(pairs.map(({ member, extension }) => [member, extension])),
    readGrants: grantReader(new Set(numericRoles)),
    hasCron,
    shared: sharing(),
  }
}

/** A row as the query of its kind gives it: the columns are the fields of the shape, but for these. */
interface RawObject extends OwnershipHints, Row {
  readonly acl?: readonly string[] | null
}

function toObjects(rows: readonly Row[], surroundings: Surroundings): readonly Row[] {
  return complete<RawObject[]>(rows)
    .map((row) => toObject(row, surroundings))
    .sort(byIdentity)
}

// Sorted here, by code unit: the collations of two servers may differ.
function byIdentity(a: Row, b: Row): number {
  for (const part of ['schema', 'table', 'name', 'signature']) {
    const [left, right] = [String(a[part] ?? ''), String(b[part] ?? '')]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

// Built field by field: at 10,000 tables this runs for some 200,000 rows.
function toObject(row: RawObject, { members, readGrants, shared }: Surroundings): Row {
  const object: Record<string, unknown> = {}
  for (const key in row) if (!hints.has(key)) object[key] = shared(row[key])
  if (row.acl !== undefined) object['grants'] = readGrants(row.acl)
  if (typeof object['owner'] === 'string') object['owner'] = ownerName(object['owner'])
  object['owned'] = ownershipOf(row, members)
  return freezeDeep(object)
}

const empty: readonly never[] = Object.freeze([])

// Most texts of a catalog are names of schemas, tables and types that thousands of rows repeat.
function sharing(): (value: unknown) => unknown {
  const known = new Map<string, string>()
  return (value) => {
    if (Array.isArray(value) && value.length === 0) return empty
    if (typeof value !== 'string' || value.length > 64) return value
    const same = known.get(value)
    if (same === undefined) known.set(value, value)
    return same ?? value
  }
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
