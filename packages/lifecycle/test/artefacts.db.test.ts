import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LifecycleContext, operations } from '@plinth/lifecycle'
import { useDatabase, useFolder } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { contextFor, writeMigrations } from './migrate-project.ts'

const folder = useFolder()
const db = useDatabase({ engine: 'embedded', key: 'empty', build: async () => {}, per: 'test' })

const report = z.object({ steps: z.array(z.looseObject({ name: z.string() })) })

test('files that up has found fresh are not made again, although it wrote tables of its own after them', async () => {
  writeMigrations(folder(), {
    '001_orders.sql':
      'create role clerk; create table orders (id int primary key); grant select on orders to clerk;',
  })
  mkdirSync(join(folder(), 'database/seed/fixtures'), { recursive: true })
  writeFileSync(join(folder(), 'database/access.yaml'), 'identities:\n  clerk: { role: clerk }\n')
  writeFileSync(join(folder(), 'database/seed/fixtures/01_orders.sql'), 'insert into orders values (1);')
  const plain = contextFor(folder(), db)
  const project = { ...plain.project, seedFolder: join(folder(), 'database/seed') }
  const context: LifecycleContext = { ...plain, project }
  const up = async (): Promise<unknown> => {
    const { output } = await (await operations['up.run']()).call(context, {})
    return report.parse(output).steps.find(({ name }) => name === 'artefacts')
  }
  const markOf = (): string =>
    readFileSync(join(folder(), '.plinth/artefacts', `${project.name}.json`), 'utf8')

  await (await operations['migrate.up']()).call(context, {})
  await (await operations['access.matrix']()).call(context, { write: true })
  await (await operations['document.schema']()).call(context, {})
  const fresh = { outcome: 'nothing', note: 'Schema reference: fresh' }
  expect(await up()).toMatchObject(fresh)
  const mark = markOf()
  expect(await db().one('select count(*)::int as proofs from plinth.proofs')).toEqual({ proofs: 1 })
  expect(await up()).toMatchObject(fresh)
  expect(markOf()).toBe(mark)
})
