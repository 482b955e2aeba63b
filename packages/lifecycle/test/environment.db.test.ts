import { createProgress, type ProgressEvent } from '@plinth/kernel'
import { assertAllowed, type EnvironmentConfig, type LifecycleContext, operations } from '@plinth/lifecycle'
import { openDatabase } from '@plinth/postgres'
import { useFolder, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { contextFor, writeMigrations } from './migrate-project.ts'

const folder = useFolder()
const url = useUrl({ per: 'test' })

interface Place {
  readonly name?: string
  readonly declared?: EnvironmentConfig
  readonly choices?: LifecycleContext['choices']
  readonly url?: string
}

/** Works in a context on the server's database, as the environment that it is said to be. */
async function on<T>(place: Place, run: (context: LifecycleContext) => Promise<T>): Promise<T> {
  const db = await openDatabase({ engine: 'server', url: url() })
  try {
    return await run(
      contextFor(folder(), () => db, {
        target: {
          database: { engine: 'server', url: place.url ?? url() },
          environment: place.name ?? 'url',
          createIfMissing: false,
          declared: place.declared,
        },
        ...(place.choices ? { choices: place.choices } : {}),
      }),
    )
  } finally {
    await db.close()
  }
}

const declared = (name: string, config: Partial<EnvironmentConfig> = {}): Place => ({
  name,
  declared: { url: url(), ...config },
})
const up = (place: Place) =>
  on(place, async (context) => (await (await operations['up.run']()).call(context, {})).output)
const destroy = (place: Place) => on(place, (context) => assertAllowed(context, 'destructive'))
const ask = <R extends object>(query: string): Promise<R[]> =>
  on({}, async ({ openDatabase: open }) => (await open()).many<R>(query))
const one = { '001_a.sql': 'create table a (id int);' }

describe('the first up', () => {
  test("writes the environment's name into the database", async () => {
    writeMigrations(folder(), one)
    await up(declared('staging'))
    expect(await ask('select key, value from plinth.settings order by key')).toEqual([
      { key: 'environment', value: 'staging' },
      { key: 'protected', value: 'false' },
    ])
    expect(await up(declared('staging'))).toMatchObject({
      steps: expect.arrayContaining([
        expect.objectContaining({ name: 'environment', outcome: 'nothing', note: 'staging' }),
        expect.objectContaining({ name: 'migrate', outcome: 'nothing' }),
      ]),
    })
  })

  test('calls a database of this machine that nobody declared local, until somebody does', async () => {
    writeMigrations(folder(), one)
    await up({})
    expect(await ask("select value from plinth.settings where key = 'environment'")).toEqual([
      { value: 'local' },
    ])
    await up(declared('staging'))
    expect(await ask("select value from plinth.settings where key = 'environment'")).toEqual([
      { value: 'staging' },
    ])
  })

  test('is refused where the database says another name, and changes nothing', async () => {
    writeMigrations(folder(), one)
    await up(declared('production', { protected: true, recovery: 'pitr' }))
    writeMigrations(folder(), { ...one, '002_b.sql': 'create table b (id int);' })
    await expect(up(declared('staging'))).rejects.toMatchObject({
      code: 'environment.mismatch',
      exit: 'refused',
      message: 'this database is production, not staging',
    })
    expect(await ask("select 1 from pg_tables where tablename = 'b'")).toEqual([])
  })

  test('works for two at once', async () => {
    writeMigrations(folder(), one)
    await Promise.all([up(declared('staging')), up(declared('staging')), up(declared('staging'))])
    expect(await ask('select count(*)::int as n from plinth.settings')).toEqual([{ n: 2 }])
  })

  test('tells of a server of another major than declared', async () => {
    writeMigrations(folder(), one)
    const [{ major = 0 } = {}] = await ask<{ major: number }>(
      "select current_setting('server_version_num')::int / 10000 as major",
    )
    const other = major === 16 ? 17 : 16
    expect(await up(declared('staging', { postgres: other }))).toMatchObject({
      attention: [{ code: 'environment.other_major', message: expect.stringContaining(`declares ${other}`) }],
    })
  })
})

describe('what may lose data', () => {
  test('is allowed where the mark and the flag name the same unprotected environment', async () => {
    writeMigrations(folder(), one)
    await up(declared('staging'))
    await expect(destroy(declared('staging'))).resolves.toBeUndefined()
    await expect(destroy({})).rejects.toMatchObject({ code: 'environment.mismatch', exit: 'refused' })
    await expect(destroy(declared('development'))).rejects.toMatchObject({ code: 'environment.mismatch' })
  })

  test('is refused where there is no mark', async () => {
    await expect(destroy(declared('staging'))).rejects.toMatchObject({
      code: 'environment.unmarked',
      exit: 'refused',
      hint: 'run plinth up --env staging first: it writes the name into the database',
    })
  })

  test('is refused where configuration, mark or an undeclared other machine protects', async () => {
    writeMigrations(folder(), one)
    await up(declared('production', { protected: true, recovery: 'pitr' }))
    for (const place of [declared('production', { protected: true }), declared('production')])
      await expect(destroy(place)).rejects.toMatchObject({ code: 'environment.protected', exit: 'refused' })
    await expect(destroy({ url: 'postgresql://u@db.example.com/shop' })).rejects.toMatchObject({
      code: 'environment.protected',
      detail: expect.stringContaining('another machine'),
    })
  })
})

describe('up on a protected database', () => {
  const production = (more: Partial<EnvironmentConfig> = {}): Place =>
    declared('production', { protected: true, ...more })

  test('asks how the state of now can be had again, and changes nothing', async () => {
    writeMigrations(folder(), one)
    await expect(up(production())).rejects.toMatchObject({
      code: 'environment.recovery_missing',
      exit: 'refused',
    })
    expect(await ask("select 1 from pg_namespace where nspname = 'plinth'")).toEqual([])
    await expect(up({ url: 'postgresql://u@db.example.com/shop' })).rejects.toMatchObject({
      code: 'environment.recovery_missing',
    })
  })

  test('records what was named, by flag or configuration, with the run', async () => {
    writeMigrations(folder(), one)
    await up({ ...production(), choices: { recovery: 'snapshot 42' } })
    writeMigrations(folder(), { ...one, '002_b.sql': 'create table b (id int);' })
    await up(production({ recovery: 'supabase pitr' }))
    expect(
      await ask('select environment, recovery, tool_version from plinth.protected_runs order by id'),
    ).toEqual([
      { environment: 'production', recovery: 'snapshot 42', tool_version: 'test' },
      { environment: 'production', recovery: 'supabase pitr', tool_version: 'test' },
    ])
  })

  test('asks nothing where there is nothing to do', async () => {
    writeMigrations(folder(), one)
    await up(production({ recovery: 'pitr' }))
    expect(await up(production())).toMatchObject({
      steps: expect.arrayContaining([expect.objectContaining({ note: 'production, protected' })]),
    })
  })

  test('goes for migrate up, and destructive operations are guarded without asking for it', async () => {
    writeMigrations(folder(), one)
    const call = (name: 'migrate.up' | 'migrate.down', input: object) =>
      on(production(), async (context) => (await operations[name]()).call(context, input))
    await expect(call('migrate.up', {})).rejects.toMatchObject({ code: 'environment.recovery_missing' })
    await up(production({ recovery: 'pitr' }))
    await expect(call('migrate.down', {})).rejects.toMatchObject({ code: 'environment.protected' })
  })
})

test('no password of a URL is in any word that progress or result have', async () => {
  writeMigrations(folder(), one)
  const secret = decodeURIComponent(new URL(url()).password)
  const events: ProgressEvent[] = []
  const output = await on(declared('staging'), async (context) => {
    const listening = { ...context, progress: createProgress((event) => events.push(event)) }
    return (await (await operations['up.run']()).call(listening, {})).output
  })
  expect(events.length).toBeGreaterThan(3)
  expect(JSON.stringify([events, output])).not.toContain(secret)
})
