// Every index is chosen for the query it exists for, once others that could answer it are gone.

import { type Catalog, type IndexObject, ownObjects, pathOf } from '@plinth/catalog/model'
import { ident, qualified } from '@plinth/kernel'
import type { Project } from '@plinth/lifecycle'
import type { Database, Queryable } from '@plinth/postgres'
import { z } from 'zod'
import { readTestData } from './system.ts'
import { undone } from './undone.ts'

const indexesSchema = z.strictObject({
  queries: z.record(z.string(), z.string()).nullish(),
  redundant: z.record(z.string(), z.string()).nullish(),
})

export interface IndexNotes {
  readonly queries: Readonly<Record<string, string>>
  /** A redundant index, and the one that does its work too. */
  readonly redundant: Readonly<Record<string, string>>
}

export function readIndexNotes(project: Project): IndexNotes {
  const { queries, redundant } = readTestData(project, 'indexes.yaml', indexesSchema)
  return { queries: queries ?? {}, redundant: redundant ?? {} }
}

/** The indexes that somebody asked for: without those of constraints and of partitions. */
export function findIndexes(catalog: Catalog): readonly IndexObject[] {
  return ownObjects(catalog, 'index').filter(
    ({ constraint, partitionOf }) => constraint === null && partitionOf === null,
  )
}

/** Undefined where the planner takes the index; else what it did. */
export async function explainRefusal(
  db: Database,
  catalog: Catalog,
  { index, query }: { index: IndexObject; query: string | undefined },
): Promise<string | undefined> {
  const asked = query ?? queryOf(index)
  if (asked === undefined)
    return `no query can be derived for ${index.method} (${index.keys.join(', ')}): give one in indexes.yaml`
  return undone(db, async (session) => {
    await dropRivals(session, catalog, index)
    await session.execute('set local enable_seqscan = off; set local enable_sort = off')
    const plan = JSON.stringify(await session.many(`explain (format json) ${asked}`))
    const names = [index.name, ...partitionIndexes(catalog, index)]
    return names.some((name) => plan.includes(`"Index Name":"${name}"`)) ? undefined : `not used by: ${asked}`
  })
}

function partitionIndexes(catalog: Catalog, index: IndexObject): string[] {
  const parent = `${index.schema}.${index.name}`
  return catalog.objects.index.filter(({ partitionOf }) => partitionOf === parent).map(({ name }) => name)
}

async function dropRivals(session: Queryable, catalog: Catalog, index: IndexObject): Promise<void> {
  const rivals = ownObjects(catalog, 'index').filter(
    ({ schema, table, name, partitionOf }) =>
      schema === index.schema && table === index.table && name !== index.name && partitionOf === null,
  )
  for (const { schema, table, name, constraint } of rivals)
    await session.execute(
      constraint === null
        ? `drop index if exists ${qualified(schema, name)}`
        : `alter table ${qualified(schema, table)} drop constraint if exists ${ident(constraint)} cascade`,
    )
}

const distances: Readonly<Record<string, string>> = {
  vector_l2_ops: '<->',
  vector_cosine_ops: '<=>',
  vector_ip_ops: '<#>',
  vector_l1_ops: '<+>',
  halfvec_cosine_ops: '<=>',
  halfvec_l2_ops: '<->',
}

/** The keys as the definition has them, with their direction: `created_at DESC`. */
function keysOf({ definition }: IndexObject): string[] {
  const keys: string[] = []
  let depth = 0
  let key = ''
  for (const character of definition.slice(definition.indexOf('(', definition.indexOf(' USING ')))) {
    if (character === ')' && --depth === 0) break
    if (character === ',' && depth === 1) {
      keys.push(key.trim())
      key = ''
    } else if (depth > 0) key += character
    if (character === '(') depth++
  }
  return [...keys, key.trim()]
}

/** The plainest query that an index of its shape answers. */
function queryOf(index: IndexObject): string | undefined {
  const table = qualified(index.schema, index.table)
  const [key = ''] = index.keys
  const [operatorClass = ''] = index.operatorClasses
  const known = `(select ${bare(key)} from ${table} where ${bare(key)} is not null limit 1)`
  const also = index.predicate === null ? '' : ` and ${index.predicate}`
  const where = (condition: string): string => `select * from ${table} where ${condition}${also}`
  if (index.method === 'btree') return orderedQuery(index, { table, where })
  if (index.method === 'hash') return where(`${key} = ${known}`)
  if (index.method === 'brin') return where(`${key} >= ${known}`)
  const distance = distances[operatorClass]
  if (distance !== undefined) {
    const filter = index.predicate === null ? '' : ` where ${index.predicate}`
    return `select * from ${table}${filter} order by ${key} ${distance} ${known} limit 5`
  }
  if (/trgm_ops$/.test(operatorClass)) return where(`${key} ilike '%words%'`)
  if (/^jsonb/.test(operatorClass)) return where(`${key} @> '{"key": 1}'`)
  if (/^tsvector/.test(operatorClass)) return where(`${key} @@ to_tsquery('simple', 'words')`)
  if (index.method === 'gin' || index.method === 'gist') return where(`${key} && ${known}`)
  return undefined
}

const bare = (key: string): string => key.replace(/ (desc|asc)?( ?nulls (first|last))?$/i, '')

const isDescending = (key: string): boolean => / desc\b/i.test(key)

// Equal in the keys before the first descending one, in order from there on.
function orderedQuery(
  index: IndexObject,
  { table, where }: { table: string; where: (condition: string) => string },
): string {
  const { predicate } = index
  const keys = keysOf(index)
  const first = keys.findIndex(isDescending)
  const equal = first < 0 ? keys : keys.slice(0, first)
  const ordered = first < 0 ? [] : keys.slice(first)
  const conditions = equal
    .map((key) => `${bare(key)} = (select ${bare(key)} from ${table} limit 1)`)
    .join(' and ')
  const order = ordered.length === 0 ? '' : ` order by ${ordered.join(', ')} limit 10`
  const start =
    conditions === ''
      ? `select * from ${table}${predicate === null ? '' : ` where ${predicate}`}`
      : where(conditions)
  return `${start}${order}`
}

/** Plain indexes whose keys other indexes of the table begin with, each with those. */
export function findRedundant(catalog: Catalog): Readonly<Record<string, readonly string[]>> {
  const all = ownObjects(catalog, 'index').filter(
    ({ partitionOf, method, valid }) => partitionOf === null && method === 'btree' && valid,
  )
  const found: Record<string, readonly string[]> = {}
  for (const index of all) {
    if (index.unique || index.constraint !== null) continue
    const rivals = all.filter(
      (other) => other !== index && pathOfTable(other) === pathOfTable(index) && covers(other, index),
    )
    if (rivals.length > 0) found[index.name] = rivals.map(({ name }) => name)
  }
  return found
}

const pathOfTable = ({ schema, table }: IndexObject): string => pathOf({ schema, name: table })

// Equal keys are found either way; an index on one key is read backwards as well, on several the directions matter.
function covers(rival: IndexObject, index: IndexObject): boolean {
  const [own, others] = [keysOf(index), keysOf(rival)]
  if (rival.predicate !== index.predicate || others.length < own.length || index.include.length > 0)
    return false
  const same = (one: string, other: string): boolean =>
    own.length === 1 ? bare(one) === bare(other) : one === other
  const begins = own.every(
    (key, place) =>
      same(key, others[place] ?? '') && index.operatorClasses[place] === rival.operatorClasses[place],
  )
  return begins && (others.length > own.length || rival.unique || rival.name < index.name)
}
