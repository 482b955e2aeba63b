import type { Catalog } from '@plinth/catalog/model'
import { ident } from '@plinth/kernel'
import { afterCommit, alone, type PlannedStatement, plain } from '../statement.ts'
import type { PlannedAction } from './plan-actions.ts'

/** The statements of a plan one by one, as they came. */
export function inOneGo(actions: readonly PlannedAction[]): PlannedStatement[] {
  let committed = false
  return actions.map(({ sql, commitAfter }) => {
    const statement = committed ? afterCommit(sql) : plain(sql)
    committed = commitAfter
    return statement
  })
}

/**
 * The same plan for a database that people work with: indexes of tables with rows are built concurrently, and what
 * has to read a whole table does so in a transaction of its own, after the short locks are given back.
 */
export function withoutBlocking(actions: readonly PlannedAction[], before: Catalog): PlannedStatement[] {
  const tables = existingTables(before, actions)
  const now: PlannedAction[] = []
  const indexes: PlannedAction[] = []
  const checks: string[] = []
  const settled: string[] = []
  for (const action of actions) {
    const split = splitCheck(action.sql, tables) ?? splitNotNull(action, tables, actions)
    if (split) {
      now.push({ ...action, sql: split.now })
      checks.push(split.check)
      settled.push(...split.settled)
    } else if (isFreeIndex(action, { before, tables, actions })) indexes.push(action)
    else now.push(action)
  }
  const made = new Set(indexes.flatMap(({ makes }) => makes))
  const isLate = (action: PlannedAction): boolean =>
    isComment(action) && action.consumes.some((each) => made.has(each))
  return [
    ...inOneGo(now.filter((action) => !isLate(action))),
    ...checks.map((sql, index) => (index === 0 ? afterCommit(sql) : plain(sql))),
    ...settled.map((sql, index) => (index === 0 ? afterCommit(sql) : plain(sql))),
    ...indexes.map(({ sql }) => alone(concurrently(sql))),
    ...now.filter(isLate).map(({ sql }) => plain(sql)),
  ]
}

// A table that the plan makes has no rows yet, and one that it drops needs no care.
function existingTables({ objects }: Catalog, actions: readonly PlannedAction[]): ReadonlySet<string> {
  const moved = new Set(actions.flatMap(({ makes, drops }) => [...makes, ...drops]))
  const existing = objects.table.filter(
    ({ schema, name, type, partitionOf }) =>
      type === 'table' && partitionOf === null && !moved.has(`table ${schema}.${name}`),
  )
  return new Set(existing.map(({ schema, name }) => `${ident(schema)}.${ident(name)}`).flatMap(spellings))
}

interface Split {
  readonly now: string
  readonly check: string
  readonly settled: readonly string[]
}

const name = `(?:"(?:[^"]|"")+"|[a-z_][a-z0-9_$]*)`
const path = String.raw`${name}\.${name}`
const addConstraint = new RegExp(
  String.raw`^ALTER TABLE (${path}) ADD CONSTRAINT (${name}) (?:FOREIGN KEY|CHECK) [\s\S]*$`,
)
const setNotNull = new RegExp(`^ALTER TABLE (${path}) ALTER COLUMN (${name}) SET NOT NULL$`)
const createIndex = new RegExp(`^CREATE (?:UNIQUE )?INDEX (?:${name}) ON (${path}) `)

// Both spellings of a name that needs no quotes.
const spellings = (each: string): string[] => [
  each,
  each
    .split('.')
    .map((part) => (part.startsWith('"') ? part : `"${part}"`))
    .join('.'),
  each.replaceAll('"', ''),
]

function splitCheck(sql: string, tables: ReadonlySet<string>): Split | undefined {
  const [, table = '', constraint = ''] = addConstraint.exec(sql) ?? []
  if (!tables.has(table) || / (NOT VALID|NOT ENFORCED)$/.test(sql)) return undefined
  return {
    now: `${sql} NOT VALID`,
    check: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${constraint}`,
    settled: [],
  }
}

function splitNotNull(
  action: PlannedAction,
  tables: ReadonlySet<string>,
  all: readonly PlannedAction[],
): Split | undefined {
  const [, table = '', column = ''] = setNotNull.exec(action.sql) ?? []
  if (!tables.has(table)) return undefined
  // An identity or a primary key needs the column to be not null before.
  const others = all.filter(({ sql }) => sql !== action.sql && sql.includes(table))
  if (others.some(({ sql }) => /IDENTITY|PRIMARY KEY/.test(sql))) return undefined
  const constraint = ident(`${column.replaceAll('"', '')}_is_there`)
  return {
    now: `ALTER TABLE ${table} ADD CONSTRAINT ${constraint} CHECK (${column} IS NOT NULL) NOT VALID`,
    check: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${constraint}`,
    settled: [action.sql, `ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`],
  }
}

interface Surroundings {
  readonly before: Catalog
  readonly tables: ReadonlySet<string>
  readonly actions: readonly PlannedAction[]
}

// It can wait for the end when nothing else needs it. One that goes waits too, unless its table is worked on: a column
// that is dropped takes its index along.
function isFreeIndex(action: PlannedAction, { before, tables, actions }: Surroundings): boolean {
  const [, table] = createIndex.exec(action.sql) ?? []
  const others = actions.filter((other) => other !== action && !isComment(other))
  if (table !== undefined)
    return (
      tables.has(table) &&
      !others.some(({ consumes }) => action.makes.some((made) => consumes.includes(made)))
    )
  const [dropped = ''] = action.drops
  const index = before.objects.index.find(
    (each) =>
      `index ${each.schema}.${each.name}` === dropped &&
      each.constraint === null &&
      each.partitionOf === null,
  )
  if (!index || !action.sql.startsWith('DROP INDEX ')) return false
  const place = `${index.schema}.${index.table}`
  if (!tables.has(place)) return false
  return others.every(
    ({ sql, touches }) => createIndex.test(sql) || !touches.some((each) => each.includes(` ${place}`)),
  )
}

const isComment = ({ sql }: PlannedAction): boolean => sql.startsWith('COMMENT ON')

const concurrently = (sql: string): string =>
  sql.replace(/^(CREATE (?:UNIQUE )?|DROP )INDEX /, '$1INDEX CONCURRENTLY ')
