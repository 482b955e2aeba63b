import { type Database, openDatabase } from '@plinth/postgres'
import { describeEngines, useEmptyDatabase, useFolder, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { runMigrations } from '../src/migrate/index.ts'
import { contextFor, writeMigrations } from './migrate-project.ts'

const versionOf = (index: number): string => `${index + 1}`.padStart(3, '0')

/** A hundred files that make a table each, but for those that are given. */
function manyFiles(others: Readonly<Record<string, string>> = {}): Record<string, string> {
  const plain = Array.from({ length: 100 }, (_, index) => [
    `${versionOf(index)}_t.sql`,
    `-- Table ${index + 1}, für alle.\ncreate table t${versionOf(index)} (v int);\ninsert into t${versionOf(index)} values (1);`,
  ])
  return { ...Object.fromEntries(plain), ...others }
}

const readTables = async (db: Database): Promise<string[]> =>
  (
    await db.many<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relname ~ '^t[0-9]{3}$' order by 1`,
    )
  ).map(({ name }) => name)

const readVersions = async (db: Database): Promise<string[]> =>
  (
    await db.many<{ version: string }>(
      `select version from plinth.migrations where state = 'applied' order by version`,
    )
  ).map(({ version }) => version)

const first = (count: number): string[] => Array.from({ length: count }, (_, index) => versionOf(index))

describeEngines((engine) => {
  const folder = useFolder()
  const empty = useEmptyDatabase({ engine, per: 'test' })

  /** Runs the files; also tells with how many messages they came. */
  async function run(files: Record<string, string>) {
    writeMigrations(folder(), files)
    const passed: string[] = []
    const context = contextFor(folder(), empty, { boundary: (name) => void passed.push(name) })
    const report = await runMigrations(context)
    return { report, messages: passed.filter((name) => /^(file|together)\.before$/.test(name)).length }
  }

  test('quick files share messages, and each is a transaction of its own', async () => {
    const startedAt = performance.now()
    const { report, messages } = await run(manyFiles())
    const wallMs = performance.now() - startedAt
    expect(report.failure).toBeUndefined()
    expect(report.applied.map(({ version }) => version)).toEqual(first(100))
    expect(messages).toBeLessThan(40)
    const [{ transactions } = { transactions: 0 }] = await empty().many<{ transactions: number }>(
      'select count(distinct xmin::text)::int as transactions from plinth.migrations',
    )
    expect(transactions).toBe(100)
    const durations = report.applied.map(({ durationMs }) => durationMs)
    expect(durations.every((ms) => ms >= 0)).toBe(true)
    expect(durations.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(wallMs)
  })

  test.each([
    [
      'a statement',
      'create table more (v int);\nselect 1 / (v - 1) from t001;',
      { sqlState: '22012', where: { file: 'migrations/050_t.sql', line: 2 } },
    ],
    [
      'a name',
      'create table more (v int);\n\nselect nowhere from t001;',
      { sqlState: '42703', where: { file: 'migrations/050_t.sql', line: 3 } },
    ],
    [
      'a commit',
      'create table k (v int unique deferrable initially deferred);\ninsert into k values (1), (1);',
      { sqlState: '23505', where: { file: 'migrations/050_t.sql' } },
    ],
  ])('%s that fails among them: what stands before is applied, nothing after', async (_, text, failure) => {
    const { report } = await run(manyFiles({ '050_t.sql': text }))
    expect(report.failure).toMatchObject(failure)
    expect(report.applied.map(({ version }) => version)).toEqual(first(49))
    expect(report.remaining.length).toBe(51)
    expect(await readVersions(empty())).toEqual(first(49))
    expect((await readTables(empty())).length).toBe(49)
    const again = await run(manyFiles())
    expect(again.report).toMatchObject({ failure: undefined, alreadyApplied: 49 })
    expect((await readTables(empty())).length).toBe(100)
  })

  test('a file that throws away what the session had prepared takes nothing from the others', async () => {
    const { report } = await run(
      manyFiles({
        '050_t.sql': 'deallocate all;',
        '060_t.sql': `do $$ begin execute 'deallocate all'; end $$;`,
      }),
    )
    expect(report.failure).toBeUndefined()
    expect(await readVersions(empty())).toEqual(first(100))
    expect((await readTables(empty())).length).toBe(98)
  })

  test('what a file sets, or leaves in its session, does not reach the next one of the message', async () => {
    const { report } = await run(
      manyFiles({
        '050_t.sql': `select set_config('search_path', 'nowhere', false); create temporary table t051 (v int);`,
        '051_t.sql': 'create table t051 as select current_setting($$search_path$$) as path;',
      }),
    )
    expect(report.failure).toBeUndefined()
    expect(await empty().one('select path from public.t051')).not.toEqual({ path: 'nowhere' })
  })
})

describe('files sent together to a server', () => {
  const url = useUrl({ per: 'test' })
  const folder = useFolder()

  async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const db = await openDatabase({ engine: 'server', url: url() })
    try {
      return await work(db)
    } finally {
      await db.close()
    }
  }

  test('wait alone for a table that another session holds', async () => {
    writeMigrations(folder(), { '000_held.sql': 'create table held (v int);' })
    const notes: string[] = []
    await withDatabase(async (db) => {
      await runMigrations(contextFor(folder(), () => db))
      writeMigrations(folder(), manyFiles({ '050_t.sql': 'alter table held add column w int;' }))
      await withDatabase(async (other) => {
        const free = Promise.withResolvers<void>()
        const context = contextFor(folder(), () => db)
        const progress = {
          ...context.progress,
          note(_: string, text: string): void {
            notes.push(text)
            free.resolve()
          },
        }
        const running = other.transaction(async (holder) => {
          await holder.execute('lock table held in access exclusive mode')
          const run = runMigrations({ ...context, progress }, { lockTimeoutMs: 150 })
          await Promise.race([free.promise, run])
          return { run }
        })
        const report = await (await running).run
        expect(report).toMatchObject({ failure: undefined, remaining: [] })
      })
      expect(await readVersions(db)).toEqual(['000', ...first(100)])
    })
    expect(notes[0]).toBe('050_t: a lock is taken, trying again in 0.25 s')
  })

  test('whose connection is cut between them: the next run applies what is left, once', async () => {
    const cut = 'select pg_terminate_backend(pg_backend_pid()) where to_regclass($$t100$$) is null;'
    writeMigrations(folder(), manyFiles({ '050_t.sql': cut }))
    await withDatabase(async (db) => {
      const report = await runMigrations(contextFor(folder(), () => db))
      expect(report.failure).toMatchObject({ detail: expect.stringContaining('were sent together') })
    })
    await withDatabase(async (db) => {
      expect(await readVersions(db)).toEqual(first(49))
      writeMigrations(folder(), manyFiles())
      const report = await runMigrations(contextFor(folder(), () => db))
      expect(report).toMatchObject({ failure: undefined, alreadyApplied: 49 })
      expect((await readTables(db)).length).toBe(100)
    })
  })

  test('are not sent together where each statement has its time', async () => {
    writeMigrations(folder(), manyFiles())
    const passed: string[] = []
    await withDatabase((db) =>
      runMigrations(
        contextFor(folder(), () => db, { boundary: (name) => void passed.push(name) }),
        { statementTimeoutMs: 10_000 },
      ),
    )
    expect(passed.filter((name) => name === 'file.before').length).toBe(100)
    expect(passed).not.toContain('together.before')
  })
})
