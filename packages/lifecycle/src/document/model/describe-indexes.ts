import { type ConstraintObject, type IndexObject, pathOf } from '@plinth/catalog/model'
import type { IndexDocument } from './schema-document.ts'
import type { SchemaIndex } from './schema-index.ts'

/** Indexes with what each is there for; those of partitions follow their parent's and are not listed. */
export function describeIndexes(
  indexes: readonly IndexObject[],
  constraints: readonly ConstraintObject[],
  { titleOf }: SchemaIndex,
): IndexDocument[] {
  return indexes.map((index) => ({
    name: index.name,
    method: index.method,
    keys: keysOf(index),
    purpose: index.comment ?? purposeOf(index, constraints, titleOf),
  }))
}

// From its definition, which has directions and operator classes too: `customer_id, placed_at DESC where …`.
function keysOf({ definition }: IndexObject): string {
  const [, list = ''] = / USING \w+ (\(.*)$/s.exec(definition) ?? []
  const end = closingOf(list)
  const rest = list
    .slice(end + 1)
    .replace(/^ WHERE \((.*)\)$/s, ' where $1')
    .replace(' INCLUDE ', ' include ')
  return `${list.slice(1, end)}${rest}`.replaceAll(/('(?:[^']|'')*')::text\b/g, '$1')
}

function closingOf(text: string): number {
  let depth = 0
  for (const [place, character] of [
    ...text.replaceAll(/'(?:[^']|'')*'/g, (quoted) => '.'.repeat(quoted.length)),
  ].entries()) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return place
  }
  return text.length
}

const methods: Readonly<Record<string, string>> = {
  gin: 'Looks inside values: words, JSON keys, array elements.',
  gist: 'Overlap and distance: ranges, geometry, trigrams.',
  hnsw: 'Finds the nearest vectors.',
  ivfflat: 'Finds the nearest vectors.',
  brin: 'Skips blocks of a large table whose rows lie in order.',
  hash: 'Equality only.',
}

const keptBy: Readonly<Record<string, string>> = { exclude: 'exclusion', unique: 'unique key' }

function purposeOf(
  index: IndexObject,
  constraints: readonly ConstraintObject[],
  titleOf: (path: string) => string,
): string {
  const behind = constraints.find(({ name }) => name === index.constraint)
  const invalid = index.valid ? '' : ' Invalid: its building has failed.'
  if (behind) return `Keeps the ${keptBy[behind.type] ?? behind.type}.${invalid}`
  const partly = index.predicate === null ? '' : ', among the rows of its condition'
  if (index.unique) return `No two rows alike${partly}.${invalid}`
  const method = methods[index.method]
  if (method !== undefined) return `${method}${invalid}`
  const followed = constraints.find(
    ({ references, columns }) => references !== null && startsWith(index.keys, columns),
  )
  if (followed?.references) {
    const parent = titleOf(pathOf({ schema: followed.references.schema, name: followed.references.table }))
    const order = index.keys.length > followed.columns.length ? ', in order' : ''
    return `Finds the rows that refer to one of \`${parent}\`${order}.${invalid}`
  }
  return `Finds and sorts by ${index.keys.length === 1 ? 'it' : 'them'}${partly}.${invalid}`
}

const startsWith = (keys: readonly string[], columns: readonly string[]): boolean =>
  columns.every((column, place) => keys[place]?.replaceAll('"', '') === column)
