import { ensurePlatform, openDatabase, readPlatform } from '@plinth/postgres'
import { type Cluster, startCluster } from '@plinth/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// Roles belong to the whole server, and advisory locks to one database: nothing keeps set-ups of two databases apart.
describe('the platform of several databases of one server, made at once', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  const urlOf = (name: string): string => cluster.url.replace(/\/postgres$/, `/${name}`)

  async function makeAtOnce(names: readonly string[]): Promise<void> {
    const databases = await Promise.all(
      names.map((name) => openDatabase({ engine: 'server', url: urlOf(name) })),
    )
    try {
      await Promise.all(databases.map((db) => ensurePlatform(db)))
      for (const db of databases) expect(await readPlatform(db)).toBe('plinth')
    } finally {
      await Promise.all(databases.map((db) => db.close()))
    }
  }

  test('is there in each of them, in many rounds', async () => {
    const admin = await openDatabase({ engine: 'server', url: cluster.url })
    const rounds = process.env['PLINTH_SOAK'] === '1' ? 20 : 3
    for (let round = 0; round < rounds; round++) {
      const names = Array.from({ length: 5 }, (_, n) => `race_${round}_${n}`)
      for (const name of names) await admin.execute(`create database ${name}`)
      await makeAtOnce(names)
      for (const name of names) await admin.execute(`drop database ${name}`)
      await admin.execute('drop role anon, authenticated, service_role, authenticator')
    }
    await admin.close()
  })

  test('is made once where two commands work on one database', async () => {
    const admin = await openDatabase({ engine: 'server', url: cluster.url })
    await admin.execute('create database shared')
    await makeAtOnce(['shared', 'shared', 'shared'])
    await admin.close()
  })
})
