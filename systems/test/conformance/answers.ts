// Known answers: every function and view is asked something whose answer somebody worked out by hand.

import { type Catalog, ownObjects, pathOf } from '@plinth/catalog/model'
import type { Project } from '@plinth/lifecycle'
import type { Identity } from '@plinth/lifecycle/access'
import type { Database, Queryable } from '@plinth/postgres'
import { z } from 'zod'
import { readTestData } from './system.ts'
import { actAs, undone } from './undone.ts'

const answerSchema = z.strictObject({
  as: z.string().optional(),
  do: z.string().optional(),
  query: z.string().optional(),
  rows: z.array(z.array(z.unknown())).optional(),
  error: z.string().optional(),
})

type KnownAnswer = z.output<typeof answerSchema>

const answersSchema = z.record(z.string(), z.array(answerSchema).min(1))

const normalised = (key: string): string => key.replaceAll(/,\s+/g, ',')

export function readAnswers(project: Project): ReadonlyMap<string, readonly KnownAnswer[]> {
  const answers = readTestData(project, 'answers.yaml', answersSchema)
  return new Map(Object.entries(answers).map(([key, list]) => [normalised(key), list]))
}

/** Every function and view of the application, as the keys of the answers name them. */
export function findAnswerable(catalog: Catalog): readonly string[] {
  return [
    ...ownObjects(catalog, 'view').map(pathOf),
    ...ownObjects(catalog, 'routine').map((routine) => normalised(pathOf(routine))),
  ]
}

/** What is wrong with the answers of one function or view; empty when it gives them all. */
export async function findWrongAnswers(
  db: Database,
  identities: readonly Identity[],
  [key, answers]: readonly [string, readonly KnownAnswer[]],
): Promise<string[]> {
  const wrong: string[] = []
  let asked = false
  for (const [index, answer] of answers.entries()) {
    const { problem, reached } = await undone(db, (session) => ask(session, identities, { key, answer }))
    if (problem !== undefined) wrong.push(`${key} [${index}]: ${problem}`)
    asked ||= reached
  }
  if (!asked) wrong.push(`${key}: no answer calls it`)
  return wrong
}

interface Asked {
  readonly problem: string | undefined
  /** The function ran, or the text names what is asked. */
  readonly reached: boolean
}

async function ask(
  session: Queryable,
  identities: readonly Identity[],
  { key, answer }: { key: string; answer: KnownAnswer },
): Promise<Asked> {
  // Only a superuser may count calls; elsewhere the text has to name what is asked.
  const counts = await mayCountCalls(session)
  if (counts) await session.execute(`set local track_functions = 'all'`)
  const problem = await problemOf(session, identities, answer)
  const name = key.split('(')[0]?.split('.').at(-1) ?? key
  const named = new RegExp(`\\b${name}\\b`).test(`${answer.do ?? ''} ${answer.query ?? ''}`)
  const reached = named || answer.error !== undefined || !counts || (await wasCalled(session, name))
  return { problem, reached }
}

async function mayCountCalls(session: Queryable): Promise<boolean> {
  const { yes } = await session.one<{ yes: boolean }>(
    'select rolsuper as yes from pg_roles where rolname = current_user',
  )
  return yes
}

async function wasCalled(session: Queryable, name: string): Promise<boolean> {
  await session.execute('reset role')
  const { calls } = await session.one<{ calls: number }>(
    'select coalesce(sum(calls), 0)::int as calls from pg_stat_xact_user_functions where funcname = $1',
    [name],
  )
  return calls > 0
}

async function problemOf(
  session: Queryable,
  identities: readonly Identity[],
  { as, do: script, query, rows, error }: KnownAnswer,
): Promise<string | undefined> {
  const identity = identities.find(({ name }) => name === as)
  if (as !== undefined && identity === undefined) return `nobody is called ${as}`
  await session.execute('savepoint asked')
  try {
    if (script !== undefined) await session.execute(script)
    if (identity !== undefined) await actAs(session, identity)
    const found = query === undefined ? [] : await readRows(session, query)
    if (error !== undefined) return `gives ${JSON.stringify(found)} and not the error "${error}"`
    const expected = (rows ?? []).map((row) => row.map(plain))
    const same = JSON.stringify(found) === JSON.stringify(expected)
    return same ? undefined : `gives ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    await session.execute('rollback to savepoint asked')
    return error !== undefined && message.includes(error) ? undefined : `fails: ${message}`
  }
}

// As JSON, so that both engines and a YAML file write a value in one way; by json_each, because two columns may have
// one name.
async function readRows(session: Queryable, query: string): Promise<unknown[][]> {
  const text = query.trim().replace(/;$/, '')
  const found = await session.many<{ row: string }>(
    `with asked as (${text}\n)
    select (select json_agg(value) from json_each(row_to_json(asked)))::text as row from asked`,
  )
  return found.map(({ row }) => z.array(z.unknown()).parse(JSON.parse(row)).map(plain))
}

// Numbers as text: 12.50 and 12.5 are one, and a bigint has no other form. Keys of objects in alphabetical order.
function plain(value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, plain(inner)]),
    )
  return typeof value === 'string' ? plainText(value) : String(value)
}

// 12.50 and 12.5 are one number, and a text may hold JSON.
function plainText(text: string): unknown {
  if (/^-?\d+\.\d+$/.test(text)) return text.replace(/\.?0+$/, '')
  if (!/^[[{]/.test(text)) return text
  try {
    return plain(JSON.parse(text))
  } catch {
    return text
  }
}
