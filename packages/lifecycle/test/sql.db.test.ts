import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type LifecycleOperation, operations, plainProject } from '@plinth/lifecycle'
import { describeEngines, useDatabase, useFolder } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { contextFor } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations

describeEngines((engine) => {
  const db = useDatabase({
    engine,
    key: 'orders for named queries',
    build: async (empty) => {
      await empty.execute(
        "create table orders (id int primary key, total numeric, day date); insert into orders values (1, 10, '2026-01-01'), (2, -5, '2026-02-01')",
      )
    },
  })
  const folder = useFolder()
  const call = async (name: string, input: object = {}): Promise<{ output: unknown; exit: string }> => {
    const operation = await loaders[name]?.()
    const project = plainProject(folder(), 'database/migrations')
    const result = await operation?.call(contextFor(folder(), db, { project }), input)
    return { output: result?.output, exit: result?.exit ?? '' }
  }
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder(), 'database/sql', path)), { recursive: true })
    writeFileSync(join(folder(), 'database/sql', path), text)
  }

  test('a report runs with its parameters bound, whatever they say', async () => {
    write(
      'reports/orders.sql',
      "-- param: since date = 2026-01-15\nselect id from orders where day >= :'since' order by id",
    )
    expect(await call('sql.report', { query: 'orders' })).toMatchObject({ output: { rows: [{ id: 2 }] } })
    expect(await call('sql.report', { query: 'orders', param: ['since=2025-01-01'] })).toMatchObject({
      output: { rows: [{ id: 1 }, { id: 2 }] },
    })
    await expect(
      call('sql.report', { query: 'orders', param: ["since='; drop table orders; --"] }),
    ).rejects.toMatchObject({ sqlState: '22007' })
    await expect(call('sql.report', { query: 'ordres' })).rejects.toMatchObject({
      code: 'sql.query_unknown',
      hint: 'did you mean orders?',
    })
  })

  test('validation passes without rows, and shows those that should not be', async () => {
    write(
      'validation/01.sql',
      "-- name: negative_totals\nselect id, total from orders where total < 0;\n-- name: future_orders\nselect id from orders where day > date '2100-01-01';",
    )
    expect(await call('sql.validate')).toMatchObject({
      exit: 'findings',
      output: {
        results: [
          { query: 'negative_totals', violations: 1, rows: [{ id: 2, total: '-5' }] },
          { query: 'future_orders', violations: 0 },
        ],
      },
    })
    expect((await call('sql.validate', { queries: ['future_orders'] })).exit).toBe('done')
  })

  test('a project without validation queries has not passed', async () => {
    expect((await call('sql.validate')).exit).toBe('findings')
  })

  test.each([
    ['delete from orders', 'sql.not_read_only'],
    ['select 1; select 2', 'sql.not_one_statement'],
    ['with gone as (delete from orders returning *) select * from gone', 'postgres.query_failed'],
    ["select setval('nope', 1)", 'postgres.query_failed'],
  ])('%s is not run', async (text, code) => {
    write('reports/bad.sql', text)
    await expect(call('sql.report', { query: 'bad' })).rejects.toMatchObject({ code })
    expect(await db().one('select count(*)::int as n from orders')).toEqual({ n: 2 })
  })

  test('every admin query that Plinth brings runs', async () => {
    const { output } = await call('sql.list')
    const list: unknown = output
    const names = JSON.stringify(list).match(/"collection":"admin","name":"\w+"/g) ?? []
    expect(names.length).toBeGreaterThan(12)
    for (const found of names) {
      const name = /"name":"(\w+)"/.exec(found)?.[1] ?? ''
      // The extension is not in every database.
      if (name !== 'slow_statements')
        expect((await call('sql.admin', { query: name })).exit, name).toBe('done')
    }
  })
})
