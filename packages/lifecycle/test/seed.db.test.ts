import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type LifecycleContext, type LifecycleOperation, operations, plainProject } from '@plinth/lifecycle'
import { describeEngines, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { contextFor } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations

describeEngines((engine) => {
  const db = useEmptyDatabase({ engine, per: 'test' })
  const folder = useFolder()

  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder(), 'database', path)), { recursive: true })
      writeFileSync(join(folder(), 'database', path), text)
    }
  }
  const call = async (
    name: string,
    input: object = {},
    more: Partial<LifecycleContext> = {},
  ): Promise<{ output: unknown; exit: string }> => {
    const operation = await loaders[name]?.()
    const project = plainProject(folder(), 'database/migrations')
    const result = await operation?.call(contextFor(folder(), db, { project, ...more }), input)
    return { output: result?.output, exit: result?.exit ?? '' }
  }
  const tables = {
    'migrations/001_a.sql':
      'create table currencies (code text primary key, name text not null, digits int default 2);',
  }
  const up = async (): Promise<void> => {
    write(tables)
    await call('migrate.up')
  }
  const rows = (): Promise<object[]> => db().many('select code, name, digits from currencies order by code')

  describe('seed reference', () => {
    test('loads SQL and CSV in the order of their numbers, once', async () => {
      await up()
      write({
        'seed/reference/02_currencies.csv': 'code,name,digits\nEUR,"Euro, the",2\nJPY,Yen,0\n',
        'seed/reference/01_first.sql':
          "-- first\ninsert into currencies values ('CHF', 'Franc') on conflict do nothing;",
      })
      expect(await call('seed.reference')).toMatchObject({
        exit: 'done',
        output: {
          files: [
            { file: 'database/seed/reference/01_first.sql', outcome: 'loaded', rows: null },
            { outcome: 'loaded', rows: 2 },
          ],
        },
      })
      expect(await rows()).toEqual([
        { code: 'CHF', name: 'Franc', digits: 2 },
        { code: 'EUR', name: 'Euro, the', digits: 2 },
        { code: 'JPY', name: 'Yen', digits: 0 },
      ])
      expect(await call('seed.reference')).toMatchObject({
        output: { files: [{ outcome: 'unchanged' }, { outcome: 'unchanged' }] },
      })
    })

    test('loads a file again when what it says changed, and updates only rows that differ', async () => {
      await up()
      write({ 'seed/reference/01_currencies.csv': 'code,name\nEUR,Euro\nJPY,Yen\n' })
      await call('seed.reference')
      write({ 'seed/reference/01_currencies.csv': 'code,name\nEUR,Euro\nJPY,Japanese yen\nUSD,Dollar\n' })
      expect(await call('seed.reference')).toMatchObject({
        output: { files: [{ outcome: 'loaded', rows: 2 }] },
      })
      expect(await call('seed.reference', { again: true })).toMatchObject({
        output: { files: [{ outcome: 'loaded', rows: 0 }] },
      })
    })

    test('loads a file as a whole or not at all, and shows the place', async () => {
      await up()
      write({
        'seed/reference/01_a.sql': "insert into currencies values ('EUR', 'Euro');",
        'seed/reference/02_b.sql':
          "insert into currencies values ('JPY', 'Yen');\ninsert into currencies values ('EUR', 'twice');",
        'seed/reference/03_c.sql': "insert into currencies values ('USD', 'Dollar');",
      })
      expect(await call('seed.reference')).toMatchObject({
        exit: 'failed',
        output: {
          files: [{ outcome: 'loaded' }],
          failure: { sqlState: '23505', where: { file: 'database/seed/reference/02_b.sql', line: 2 } },
        },
      })
      expect(await rows()).toHaveLength(1)
    })

    test.each([
      ['02_nope.csv', 'a\n1\n', 'seed.table_missing'],
      ['02_currencies.csv', 'code,nope\nEUR,x\n', 'seed.column_unknown'],
      ['02_currencies.csv', 'name\nEuro\n', 'seed.key_missing'],
      ['02_currencies.csv', '\n', 'seed.header_missing'],
      ['02_x.sql', 'begin; select 1; commit; begin; select 2; commit;', 'seed.not_one_transaction'],
    ])('%s that says %j is refused as %s', async (name, text, code) => {
      await up()
      write({ [`seed/reference/${name}`]: text })
      expect(await call('seed.reference')).toMatchObject({ exit: 'failed', output: { failure: { code } } })
      expect(await rows()).toEqual([])
    })
  })

  describe('seed fixtures', () => {
    test('are refused on a protected database', async () => {
      await up()
      write({ 'seed/fixtures/01_a.sql': "insert into currencies values ('EUR', 'Euro');" })
      const target: LifecycleContext['target'] = {
        database: { engine: 'server', url: 'postgresql://db.example.com/shop' },
        environment: 'url',
        createIfMissing: false,
      }
      await expect(call('seed.fixtures', {}, { target })).rejects.toMatchObject({
        code: 'environment.protected',
        exit: 'refused',
      })
      expect(await rows()).toEqual([])
      expect(await call('seed.fixtures')).toMatchObject({ output: { files: [{ outcome: 'loaded' }] } })
    })
  })

  describe('seed check', () => {
    test('names what changes rows the second time, what fails, and what looks like a real person', async () => {
      write({
        ...tables,
        'seed/reference/01_good.sql': "insert into currencies values ('EUR', 'Euro') on conflict do nothing;",
        'seed/reference/02_clock.sql':
          "insert into currencies values ('NOW', 'x') on conflict (code) do update set name = clock_timestamp()::text;",
        'seed/fixtures/01_people.sql':
          "insert into currencies values ('MSG', 'jane.doe@gmail.com') on conflict do nothing;",
        'seed/fixtures/01_twin.sql': 'select 1;',
        'seed/fixtures/02_fails.sql': "insert into currencies values ('ONE', 'x');",
      })
      const { output, exit } = await call('seed.check')
      expect(exit).toBe('findings')
      expect(output).toMatchObject({
        files: 5,
        findings: [
          { code: 'seed.email', subject: 'database/seed/fixtures/01_people.sql:1' },
          { code: 'seed.duplicate_number', subject: 'database/seed/fixtures/01_twin.sql' },
          { code: 'seed.not_idempotent', subject: 'reference data of public.currencies' },
          {
            code: 'seed.fails',
            subject: 'database/seed/fixtures/02_fails.sql:1',
            message: expect.stringContaining('cannot be loaded twice'),
          },
        ],
      })
    })
  })
})
