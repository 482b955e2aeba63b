// What `diff plan` compares: every word that names a state, on either side.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LifecycleContext, type LifecycleOperation, operations } from '@plinth/lifecycle'
import { openDatabase, withDatabase } from '@plinth/postgres'
import { useFolder, useUrl } from '@plinth/testkit'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { renderSnapshot } from '../src/snapshot/snapshot-file.ts'
import { contextFor, writeMigrations } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations
const folder = useFolder()
const schema = 'create table public.notes (id integer primary key, words text);'
const live = useUrl({ key: 'diff-sources', build: async (db) => void (await db.execute(schema)) })
const variable = 'DIFF_SOURCES_URL'

// Whatever is done to it that is more than reading fails.
beforeAll(async () => {
  const db = await openDatabase({ engine: 'server', url: withDatabase(live(), 'postgres') })
  const name = new URL(live()).pathname.slice(1)
  await db.execute(`alter database "${name}" set default_transaction_read_only = on`)
  await db.close()
})

beforeEach(() => {
  writeMigrations(folder(), { '001_notes.sql': schema })
  mkdirSync(join(folder(), 'schema'), { recursive: true })
  writeFileSync(join(folder(), 'schema/notes.sql'), schema)
  writeFileSync(join(folder(), 'dump.sql'), schema)
  mkdirSync(join(folder(), 'versions'), { recursive: true })
  const header = {
    version: 'v1.0',
    phase: '',
    date: '2026-11-21',
    migrations: ['001'],
    chain: '',
    counts: '1 tables',
    madeOn: 'PostgreSQL 18.0 (embedded)',
  }
  writeFileSync(join(folder(), 'versions/v1.0_snapshot.sql'), renderSnapshot(header, schema))
  writeFileSync(join(folder(), '.env.local'), `${variable}=${live()}\n`)
})

async function plan(from: string, to: string): Promise<unknown> {
  const target = {
    database: { engine: 'server', url: live() },
    environment: 'production',
    createIfMissing: false,
  } as const
  const db = await openDatabase(target.database)
  try {
    const plain = contextFor(folder(), () => db, { target })
    const context: LifecycleContext = {
      ...plain,
      choices: { scratchUrl: withDatabase(live(), 'postgres') },
      project: {
        ...plain.project,
        environments: {
          production: { url: live(), protected: true },
          staging: { url: { variable } },
          nowhere: { url: 'postgresql://me:hunter2@127.0.0.1:1/none' },
          unset: { url: { variable: 'DIFF_SOURCES_UNSET' } },
        },
      },
    }
    return (await (await loaders['diff.plan']?.())?.call(context, { from, to }))?.output
  } finally {
    await db.close()
  }
}

const words: readonly (readonly [title: string, word: () => string])[] = [
  ['its URL', () => live()],
  ['the name of a protected environment', () => 'production'],
  ['the name of an environment whose URL is in a variable', () => 'staging'],
  ['database', () => 'database'],
  ['migrations', () => 'migrations'],
  ['migrations up to a version', () => 'migrations@001'],
  ['a version', () => 'v1.0'],
  ['a folder', () => 'schema'],
  ['a file', () => 'dump.sql'],
]

test.each(words)('a state named by %s is where a plan leads to', async (_, word) => {
  expect(await plan('empty', word())).toMatchObject({
    changes: expect.arrayContaining([
      expect.objectContaining({ subject: 'table public.notes', change: 'added' }),
    ]),
    proof: { proven: true, left: [] },
  })
})

// Files are built again for the rows, a database is copied by its schema: that is all the difference there is.
const fromWords = words.filter((_, place) => [0, 1, 6, 8].includes(place))

test.each(fromWords)('a state named by %s is where a plan comes from', async (_, word) => {
  expect(await plan(word(), 'empty')).toMatchObject({
    changes: expect.arrayContaining([
      expect.objectContaining({ subject: 'table public.notes', change: 'removed' }),
    ]),
    proof: { proven: true, left: [], filled: 1 },
  })
})

test('two names of one state have no difference, and no label has a password in it', async () => {
  const password = new URL(live()).password
  expect(password.length).toBeGreaterThan(8)
  const found = await plan(live(), 'production')
  expect(found).toMatchObject({ changes: [], statements: [] })
  expect(JSON.stringify(found)).not.toContain(password)
})

describe.each(['from', 'to'])('as --%s', (side) => {
  const ask = (word: string): Promise<unknown> =>
    side === 'from' ? plan(word, 'empty') : plan('empty', word)

  test('a server that does not answer is the usual error, without the password', async () => {
    for (const word of ['postgresql://me:hunter2@127.0.0.1:1/none', 'nowhere']) {
      const error = await ask(word).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ code: expect.stringMatching(/^(connection|postgres)\./), exit: 'failed' })
      expect(JSON.stringify([error, String(error)])).not.toContain('hunter2')
    }
  })

  test('an environment without its variable, and one that nobody declared, are told', async () => {
    await expect(ask('unset')).rejects.toMatchObject({ code: 'project.variable_missing' })
    await expect(ask('stagging')).rejects.toMatchObject({ code: 'diff.source_unknown', exit: 'misuse' })
    await expect(ask('v9.9')).rejects.toMatchObject({ code: 'snapshot.unknown' })
  })
})
