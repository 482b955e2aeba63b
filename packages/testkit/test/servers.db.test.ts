import { openDatabase } from '@plinth/postgres'
import {
  askForServer,
  runCommand,
  serverAbsence,
  serverProgram,
  skipWithout,
  useEmptyDatabase,
  useUrl,
} from '@plinth/testkit'
import { describe, expect, test } from 'vitest'

describe.for([15, 16, 17, 18] as const)('the server major%i', (major) => {
  const name = `major${major}` as const
  const absence = serverAbsence(name)
  skipWithout(absence === undefined, absence ?? '')

  test('starts, and reports its version', async () => {
    const address = await askForServer(name)
    const db = await openDatabase({ engine: 'server', url: address.url })
    try {
      const { n } = await db.one<{ n: string }>("select current_setting('server_version_num') as n")
      expect(Math.floor(Number(n) / 10_000)).toBe(major)
      expect(address.version).toMatch(new RegExp(`^${major}\\.`))
    } finally {
      await db.close()
    }
  })

  test('starts once, however often it is asked for', async () => {
    const addresses = await Promise.all([askForServer(name), askForServer(name), askForServer(name)])
    expect(new Set(addresses.map((address) => address.url)).size).toBe(1)
  })
})

describe('the server major14', () => {
  const absence = serverAbsence('major14')
  skipWithout(absence === undefined, absence ?? '')

  test('starts, and is refused', async () => {
    const address = await askForServer('major14')
    expect(address.version).toMatch(/^14\./)
    await expect(openDatabase({ engine: 'server', url: address.url })).rejects.toMatchObject({
      code: 'postgres.version_unsupported',
    })
  })
})

describe('the server postgres17', () => {
  const db = useEmptyDatabase({ server: 'postgres17' })
  const url = useUrl({ server: 'postgres17' })

  test('has pgvector and pgtap', async () => {
    await db().execute('create extension vector; create extension pgtap')
    expect(await db().one("select '[1,2]'::vector <-> '[1,3]' as distance")).toEqual({ distance: 1 })
    const versions = await db().many<{ name: string; version: string }>(
      "select extname as name, extversion as version from pg_extension where extname <> 'plpgsql' order by 1",
    )
    process.stdout.write(`postgres17: ${versions.map((row) => `${row.name} ${row.version}`).join(', ')}\n`)
  })

  test('has pg_cron in its maintenance database, and runs a job', async () => {
    const admin = await openDatabase({ engine: 'server', url: (await askForServer('postgres17')).url })
    try {
      await admin.execute('create extension if not exists pg_cron')
      await admin.execute("select cron.schedule('tick', '1 seconds', 'select 1')")
      const status = "select 1 from cron.job_run_details where status = 'succeeded' limit 1"
      await expect.poll(() => admin.maybeOne(status), { timeout: 20_000 }).toBeDefined()
      await admin.execute("select cron.unschedule('tick')")
    } finally {
      await admin.close()
    }
  })

  test('brings its own pg_dump', async () => {
    const [command = '', ...args] = serverProgram(await askForServer('postgres17'), 'pg_dump') ?? []
    const { code, stdout, stderr } = await runCommand(command, [...args, url()])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Dumped by pg_dump version 17.')
  })
})
