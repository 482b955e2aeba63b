import { setTimeout as sleep } from 'node:timers/promises'
import { operations } from '@plinth/lifecycle'
import { openDatabase } from '@plinth/postgres'
import { describeEngines, useEmptyDatabase, useFolder, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { migrationLock, runMigrations } from '../src/migrate/index.ts'
import { contextFor, writeMigrations } from './migrate-project.ts'

describe('a table that another session holds', () => {
  const url = useUrl({ per: 'test' })
  const folder = useFolder()

  /** Runs migrations while another session is inside a transaction, which ends after so many retries. */
  async function runBeside(
    held: string,
    files: Record<string, string>,
    { releaseAfter, lockRetries = 10 }: { releaseAfter: number; lockRetries?: number },
  ) {
    writeMigrations(folder(), { '001_a.sql': 'create table t (v int); insert into t values (1);' })
    const db = await openDatabase({ engine: 'server', url: url() })
    const other = await openDatabase({ engine: 'server', url: url() })
    const notes: string[] = []
    const progress = {
      ...contextFor(folder(), () => db).progress,
      note(_: string, text: string): void {
        notes.push(text)
        if (notes.length === releaseAfter) release()
      },
    }
    let release = (): void => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    try {
      await runMigrations(contextFor(folder(), () => db))
      writeMigrations(folder(), files)
      return await other
        .transaction(async (transaction) => {
          await transaction.execute(held)
          const running = runMigrations(
            contextFor(folder(), () => db, { progress }),
            { lockTimeoutMs: 150, lockRetries },
          )
          await Promise.race([released, running])
          return { running }
        })
        .then(async ({ running }) => ({
          report: await running,
          notes,
          invalid: await readInvalid(),
          marks: await readRows(),
        }))
    } finally {
      await db.close()
      await other.close()
    }
  }

  const readInvalid = () =>
    withDatabase((db) => db.many('select 1 as one from pg_index where not indisvalid'))
  const readRows = async () =>
    (await withDatabase((db) => db.many<{ v: number }>('select v from t order by v'))).map(({ v }) => v)
  async function withDatabase<T>(
    work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
  ): Promise<T> {
    const db = await openDatabase({ engine: 'server', url: url() })
    try {
      return await work(db)
    } finally {
      await db.close()
    }
  }

  test('makes the file wait, and try again until the table is free', async () => {
    const { report, notes, marks } = await runBeside(
      'lock table t in access exclusive mode',
      { '002_b.sql': 'insert into t values (2); alter table t add column w int;' },
      { releaseAfter: 2 },
    )
    expect(report).toMatchObject({ failure: undefined, applied: [{ version: '002' }] })
    expect(notes.slice(0, 2)).toEqual([
      '002_b: a lock is taken, trying again in 0.25 s',
      '002_b: a lock is taken, trying again in 0.5 s',
    ])
    expect(marks).toEqual([1, 2])
  })

  test('makes a file of several transactions go on at the one that had to wait', async () => {
    const { report, notes } = await runBeside(
      'lock table t in access exclusive mode',
      { '002_b.sql': 'begin; create table u (v int); commit; begin; insert into t values (2); commit;' },
      { releaseAfter: 1 },
    )
    expect(report.failure).toBeUndefined()
    expect(notes.length).toBe(1)
  })

  test('is given up after --lock-retries, with what to do, and nothing of the file stays', async () => {
    const { report, notes, marks } = await runBeside(
      'lock table t in access exclusive mode',
      { '002_b.sql': 'create table u (v int);\nalter table t add column w int;', '003_c.sql': 'select 1;' },
      { releaseAfter: 0, lockRetries: 1 },
    )
    expect(notes.length).toBe(1)
    expect(report.failure).toMatchObject({
      sqlState: '55P03',
      exit: 'failed',
      hint: expect.stringContaining('--lock-timeout-ms'),
      where: { file: 'migrations/002_b.sql', line: 2 },
    })
    expect(report.remaining).toEqual(['migrations/002_b.sql', 'migrations/003_c.sql'])
    expect(marks).toEqual([1])
    expect(await withDatabase((db) => db.one("select to_regclass('u') as u"))).toEqual({ u: null })
  })

  test('leaves no INVALID index behind when its build timed out and was tried again', async () => {
    const { report, notes, invalid } = await runBeside(
      'insert into t values (3)',
      { '002_b.sql': 'create index concurrently t_v_idx on t (v);' },
      { releaseAfter: 2 },
    )
    expect(report.failure).toBeUndefined()
    expect(notes.length).toBeGreaterThanOrEqual(2)
    expect(invalid).toEqual([])
    expect(
      await withDatabase((db) =>
        db.one("select indisvalid as v from pg_index where indexrelid = 't_v_idx'::regclass"),
      ),
    ).toEqual({ v: true })
  })

  test('makes a statement without a transaction wait, and try again until the table is free', async () => {
    const { report, notes, marks } = await runBeside(
      'lock table t in access exclusive mode',
      { '002_b.sql': '-- plinth: no-transaction\ninsert into t values (2);\ninsert into t values (3);' },
      { releaseAfter: 1 },
    )
    expect(report).toMatchObject({ failure: undefined, applied: [{ version: '002' }] })
    expect(notes.length).toBe(1)
    expect(marks).toEqual([1, 2, 3])
  })

  test('whose index build is given up names the INVALID index, and the next run drops it', async () => {
    const { report } = await runBeside(
      'insert into t values (3)',
      { '002_b.sql': 'create index concurrently t_v_idx on t (v);' },
      { releaseAfter: 0, lockRetries: 1 },
    )
    expect(report.failure).toMatchObject({
      sqlState: '55P03',
      detail: expect.stringContaining('drop index concurrently "public"."t_v_idx";'),
    })
    const next = await withDatabase((db) => runMigrations(contextFor(folder(), () => db)))
    expect(next).toMatchObject({ failure: undefined, applied: [{ version: '002' }] })
    expect(await readInvalid()).toEqual([])
  })
})

describe('the work of a run that was killed, while its server process is still at it', () => {
  const url = useUrl({ per: 'test' })
  const folder = useFolder()

  test.each([
    ['migrate.up', {}],
    ['migrate.down', {}],
    ['migrate.repair', { versions: ['001'], pending: true }],
    ['migrate.baseline', { unchecked: true }],
  ] as const)('is waited for by %s', async (name, input) => {
    writeMigrations(folder(), { '001_a.sql': 'create table t (v int);', '001_a.down.sql': 'drop table t;' })
    const killed = await openDatabase({ engine: 'server', url: url() }, { applicationName: 'killed' })
    const db = await openDatabase({ engine: 'server', url: url() })
    const notes: string[] = []
    const note = (_: string, text: string): void => void notes.push(text)
    const context = contextFor(folder(), () => db)
    try {
      await runMigrations(context)
      if (name !== 'migrate.down' && name !== 'migrate.repair')
        await db.execute('drop table t; delete from plinth.migrations')
      let ended = false
      const running = killed.lock(`${migrationLock}: work`, {}, async () => {
        const operation = await operations[name]()
        const run = operation.call({ ...context, progress: { ...context.progress, note } }, input)
        run
          .catch(() => {})
          .finally(() => {
            ended = true
          })
        await sleep(400)
        expect(ended).toBe(false)
        return { run }
      })
      expect((await (await running).run).exit).toBe('done')
      expect(notes).toEqual([expect.stringContaining('(killed)')])
    } finally {
      await db.close()
      await killed.close()
    }
  })
})

describe('a run that waits for another', () => {
  const url = useUrl({ per: 'test' })
  const folder = useFolder()

  test('says for whom, and an interrupt ends it at once', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create table t (v int);' })
    const controller = new AbortController()
    const { signal } = controller
    const holder = await openDatabase({ engine: 'server', url: url() }, { applicationName: 'the other run' })
    const db = await openDatabase({ engine: 'server', url: url() }, { signal })
    const notes: string[] = []
    const note = (_: string, text: string): void => {
      notes.push(text)
      controller.abort()
    }
    const context = contextFor(folder(), () => db, { signal })
    try {
      await holder.lock(migrationLock, {}, async () => {
        const run = runMigrations({ ...context, progress: { ...context.progress, note } })
        await expect(run).rejects.toMatchObject({ code: 'postgres.cancelled' })
      })
    } finally {
      await db.close()
      await holder.close()
    }
    expect(notes).toEqual([
      expect.stringMatching(/^waiting for another run of migrations: server process \d+ \(the other run\)$/),
    ])
  })
})

describeEngines((engine) => {
  const db = useEmptyDatabase({ engine, per: 'test' })
  const folder = useFolder()

  test('--statement-timeout-ms stops a statement that runs too long', async () => {
    writeMigrations(folder(), {
      '001_a.sql': 'select 1;',
      '002_b.sql': 'create table t (v int);\nselect count(*) from generate_series(1, 100000000000) as n;',
    })
    const startedAt = performance.now()
    const { failure, applied, remaining } = await runMigrations(contextFor(folder(), db), {
      statementTimeoutMs: 700,
    })
    expect(failure?.sqlState).toBe('57014')
    expect(applied.length).toBe(1)
    expect(remaining).toEqual(['migrations/002_b.sql'])
    expect(performance.now() - startedAt).toBeLessThan(20_000)
  })

  test('--statement-timeout-ms stops a COPY that takes too long, and nothing of it stays', async () => {
    writeMigrations(folder(), {
      '001_a.sql': `create function slow(int) returns boolean language plpgsql as
        $$ begin perform count(*) from generate_series(1, 100000000000); return true; end $$;
create table t (v int check (slow(v)));`,
      '002_b.sql': 'copy t from stdin;\n1\n\\.\n',
    })
    const startedAt = performance.now()
    const { failure, applied } = await runMigrations(contextFor(folder(), db), { statementTimeoutMs: 700 })
    expect(failure?.sqlState).toBe('57014')
    expect(applied.length).toBe(1)
    expect(performance.now() - startedAt).toBeLessThan(20_000)
  })

  test('two runs at once in one process take turns', async () => {
    writeMigrations(folder(), {
      '001_a.sql': 'create table t (v int); insert into t values (1);',
      '002_b.sql': 'insert into t values (2);',
    })
    const run = () => runMigrations(contextFor(folder(), db))
    const reports = await Promise.all([run(), sleep(1).then(run)])
    expect(reports.map(({ applied }) => applied.length).sort()).toEqual([0, 2])
    expect(await db().many('select v from t order by v')).toEqual([{ v: 1 }, { v: 2 }])
  })
})
