import { openDatabase } from '@plinth/postgres'
import { askForServer } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { createClone, finishClone } from '../src/database/clone.ts'
import { openEmbedded } from '../src/database/image.ts'

describe('a template', () => {
  test('is built once by workers that ask at the same time', async () => {
    let built = 0
    const content = {
      key: 'built once',
      build: async (db: { execute(script: string): Promise<unknown> }) => {
        built++
        await db.execute('create table t as select generate_series(1, 1000) as n; select pg_sleep(0.2)')
      },
    }
    const clones = await Promise.all([1, 2, 3].map(() => createClone('main', content)))
    expect(built).toBe(1)
    expect(new Set(clones.map((clone) => clone.name)).size).toBe(3)
    for (const clone of clones) await finishClone(clone, { failed: false })
  })

  test('that failed to build is built anew', async () => {
    let attempts = 0
    const content = {
      key: 'fails at first',
      build: async (db: { execute(script: string): Promise<unknown> }) => {
        attempts++
        await db.execute(attempts === 1 ? 'create table t (); select 1 / 0' : 'create table t ()')
      },
    }
    await expect(createClone('main', content)).rejects.toThrow(/division by zero/)
    await finishClone(await createClone('main', content), { failed: false })
    expect(attempts).toBe(2)
  })

  test('of the embedded engine is built once by workers that ask at the same time', async () => {
    let built = 0
    const content = {
      key: 'built once',
      build: async (db: { execute(script: string): Promise<unknown> }) => {
        built++
        await db.execute('create table t as select 7 as n')
      },
    }
    const databases = await Promise.all([openEmbedded(content), openEmbedded(content)])
    expect(built).toBe(1)
    for (const db of databases) {
      expect(await db.one('select n from t')).toEqual({ n: 7 })
      await db.close()
    }
  })
})

test('a clone of 60 tables takes little time (printed)', async () => {
  const tables = Array.from({ length: 60 }, (_, n) => `create table t${n} (id int primary key, body text);`)
  const content = {
    key: 'sixty tables',
    build: async (db: { execute(script: string): Promise<unknown> }) => {
      await db.execute(tables.join('\n'))
    },
  }
  await finishClone(await createClone('main', content), { failed: false })
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const startedAt = performance.now()
    const clone = await createClone('main', content)
    times.push(performance.now() - startedAt)
    await finishClone(clone, { failed: false })
  }
  const { version } = await askForServer('main')
  process.stdout.write(
    `clones of 60 tables on ${version}: ${times.map((ms) => `${Math.round(ms)} ms`).join(', ')}\n`,
  )
})

test('a clone is gone afterwards', async () => {
  const clone = await createClone('main', { key: 'gone' })
  await finishClone(clone, { failed: false })
  const gone = openDatabase({ engine: 'server', url: clone.url })
  await expect(gone.then((db) => db.many('select 1'))).rejects.toThrow(/does not exist/)
})
