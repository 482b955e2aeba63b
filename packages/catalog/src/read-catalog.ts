import { readFileSync } from 'node:fs'
import { literal } from '@plinth/kernel'
import type { Database, Queryable, Row, Session, TransactionOptions } from '@plinth/postgres'
import { type GrantReader, grantReader } from './grants.ts'
import { freezeDeep } from './model/codec.ts'
import {
  type Catalog,
  type CatalogPart,
  freezeCatalog,
  type Kind,
  kinds,
  type Selection,
} from './model/index.ts'
import { type OwnershipHints, ownershipOf } from './ownership.ts'

type Readable = (Session & { readonly version: number }) | Database

/**
 * Reads everything that a database is made of, from one snapshot: one query a kind, however large the database is.
 * Objects of extensions, of the platform and of tools are there too, marked in `owned`. A large database is read by two
 * connections at once, where there can be two.
 */
export async function readCatalog(db: Readable): Promise<Catalog> {
  const objects = await readObjects(db, { kinds, queryOf: readSql })
  return freezeCatalog({ version: db.version, objects: complete<Catalog['objects']>(objects) })
}

/**
 * The same of some kinds and some of their fields only: PostgreSQL does not compute what is not asked for. What
 * identifies an object has to be among its fields.
 */
export async function readCatalogPart<S extends Selection>(
  db: Readable,
  selection: S,
): Promise<CatalogPart<S>> {
  const fields: Selection = selection
  const objects = await readObjects(db, {
    kinds: kinds.filter((kind) => fields[kind] !== undefined),
    queryOf: (kind) => partOf(readSql(kind), fields[kind] ?? []),
  })
  return Object.freeze({ version: db.version, objects: complete<CatalogPart<S>['objects']>(objects) })
}

/** The kinds to be read, and how each is asked for. */
interface Wanted {
  readonly kinds: readonly Kind[]
  readonly queryOf: (kind: Kind) => string
}

async function readObjects(db: Readable, wanted: Wanted): Promise<Objects> {
  const objects = await db.transaction(async (first) => {
    const reading = { ...wanted, ...(await readSurroundings(first)) }
    const isLarge = reading.relations > largeRelations
    if (isLarge && 'capabilities' in db && db.capabilities.manySessions) return readByTwo(first, db, reading)
    return { ...(await readFew(first, reading)), ...(await readKinds(first, manifold.flat(), reading)) }
  }, oneSnapshot)
  return Object.fromEntries(wanted.kinds.map((kind) => [kind, objects[kind] ?? []]))
}

const oneSnapshot: TransactionOptions = { isolation: 'repeatable read', readOnly: true }

// Below this a second connection costs more than it saves: measured with 100 and 1,000 tables.
const largeRelations = 1_000

// Kinds of which a large database has many come row by row, in two halves that take about equally long, the second one
// with the opening of its connection; all the others come in one message.
const manifold = [
  ['index', 'constraint', 'trigger'],
  ['column', 'table', 'view', 'routine', 'policy'],
] as const satisfies readonly Kind[][]

type Objects = Record<string, readonly Row[]>
type Reading = Wanted & Surroundings

async function readFew(db: Queryable, reading: Reading): Promise<Objects> {
  const isFew = (kind: Kind): boolean => !manifold.flat().some((name) => name === kind)
  const few = reading.kinds.filter((kind) => isFew(kind) && (kind !== 'cronJob' || reading.hasCron))
  const results = await db.execute(few.map(reading.queryOf).join(';\n'))
  const objects: Objects = {}
  for (const [index, kind] of few.entries())
    objects[kind] = complete<RawObject[]>(results[index]?.rows ?? [])
      .map((row) => toObject(row, reading))
      .sort(byIdentity)
  return objects
}

async function readByTwo(first: Queryable, db: Database, reading: Reading): Promise<Objects> {
  const { snapshot } = await first.one<{ snapshot: string }>(
    '/* plinth.catalog.snapshot */ select pg_export_snapshot() as snapshot',
  )
  const [half, otherHalf] = manifold
  const [one, other] = await Promise.all([
    readFew(first, reading).then(async (few) => ({ ...few, ...(await readKinds(first, half, reading)) })),
    db.transaction(async (second) => {
      await second.execute(`set transaction snapshot ${literal(snapshot)}; ${settings}`)
      return readKinds(second, otherHalf, reading)
    }, oneSnapshot),
  ])
  return { ...one, ...other }
}

// As they arrive, so that the 130,000 columns of 10,000 tables are never in memory as rows too.
async function readKinds(db: Queryable, wanted: readonly Kind[], reading: Reading): Promise<Objects> {
  const objects: Objects = {}
  for (const kind of wanted.filter((each) => reading.kinds.includes(each))) {
    const found: Row[] = []
    await db.each<RawObject>(reading.queryOf(kind), (row) => found.push(toObject(row, reading)))
    objects[kind] = found.sort(byIdentity)
  }
  return objects
}

/** What all kinds are read against. */
interface Surroundings {
  readonly members: ReadonlyMap<string, string>
  readonly readGrants: GrantReader
  readonly hasCron: boolean
  /** How many tables, views and indexes there are, about. */
  readonly relations: number
  readonly shared: (value: unknown) => unknown
}

// Every name in a definition is then written with its schema, whatever the session's search_path is.
// Compiling these queries takes longer than running them; and every row of a cursor is wanted.
const settings = `set local search_path = ''; set local jit = off; set local cursor_tuple_fraction = 1`

async function readSurroundings(db: Queryable): Promise<Surroundings> {
  const [members, facts] = (
    await db.execute(`${settings};\n${readSql('extension-members')};\n${readSql('surroundings')}`)
  ).slice(-2)
  const { hasCron, relations, numericRoles } = complete<{
    hasCron: boolean
    relations: number
    numericRoles: readonly string[]
  }>(facts?.rows[0])
  const pairs = complete<readonly { member: string; extension: string }[]>(members?.rows)
  return {
    members: new Map(pairs.map(({ member, extension }) => [member, extension])),
    readGrants: grantReader(new Set(numericRoles)),
    hasCron,
    relations,
    shared: sharing(),
  }
}

/** A row as the query of its kind gives it: the columns are the fields of the shape, but for these. */
interface RawObject extends OwnershipHints, Row {
  readonly acl?: readonly string[] | null
}

// Sorted here, by code unit: the collations of two servers may differ.
function byIdentity(a: Row, b: Row): number {
  for (const part of identity) {
    const left = a[part] ?? ''
    const right = b[part] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

const identity = ['schema', 'table', 'name', 'signature'] as const

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

// What a field is made from where no column of the query has its name.
const sources: Readonly<Record<string, readonly string[]>> = {
  owned: ['ownedKey', 'ownedSchema', 'ownedPlatform'],
  grants: ['acl'],
}

// A query as a part of another: what is not selected from it, not even its definitions, is not made.
function partOf(sql: string, fields: readonly string[]): string {
  const [, name = '', query = ''] = /^(\/\*.*?\*\/)([\s\S]*)$/.exec(sql) ?? []
  const columns = [...new Set([...fields, 'owned'])].flatMap(
    (field) => sources[field]?.filter((hint) => query.includes(hint)) ?? [field],
  )
  return `${name} select ${columns.map((column) => `"${column}"`).join(', ')} from (${query}\n) whole`
}

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
