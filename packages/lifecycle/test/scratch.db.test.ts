import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import type { LifecycleContext } from '@plinth/lifecycle'
import { openDatabase } from '@plinth/postgres'
import { findRunningServer } from '@plinth/postgres/local'
import { askForServer, runCommand, serverAbsence, skipWithout, useFolder, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { type ScratchFacts, withScratch } from '../src/scratch/index.ts'
import { contextFor } from './migrate-project.ts'

const folder = useFolder()
const url = useUrl({ per: 'test' })

async function on<T>(
  more: Partial<LifecycleContext>,
  run: (context: LifecycleContext) => Promise<T>,
): Promise<T> {
  chmodSync(folder(), 0o755)
  const db = await openDatabase({ engine: 'server', url: url() })
  try {
    const target = {
      database: { engine: 'server', url: url() },
      environment: 'url',
      createIfMissing: false,
    } as const
    return await run(contextFor(folder(), () => db, { target, ...more }))
  } finally {
    await db.close()
  }
}

const factsOf = (
  context: LifecycleContext,
  wish: Parameters<typeof withScratch>[1] = {},
): Promise<ScratchFacts> =>
  withScratch(context, wish, async (db, facts) => {
    await db.execute('create table t (id int)')
    expect(await db.many("select tablename from pg_tables where schemaname = 'public'")).toEqual([
      { tablename: 't' },
    ])
    return facts
  })

const scratchDatabases = async (address: string): Promise<string[]> => {
  const db = await openDatabase({ engine: 'server', url: address })
  const rows = await db.many<{ name: string }>(
    "select datname as name from pg_database where datname like 'plinth\\_scratch\\_%'",
  )
  await db.close()
  return rows.map(({ name }) => name)
}

describe('a scratch database', () => {
  test('is made on the server of --scratch-url where that is given, and dropped', async () => {
    expect(await on({ choices: { scratchUrl: url() } }, factsOf)).toMatchObject({
      how: 'url',
      otherMajor: false,
    })
    expect(await scratchDatabases(url())).toEqual([])
  })

  test('is dropped after a failure too', async () => {
    const failing = on({ choices: { scratchUrl: url() } }, (context) =>
      withScratch(context, {}, async (db) => db.execute('select 1/0')),
    )
    await expect(failing).rejects.toThrow('division by zero')
    expect(await scratchDatabases(url())).toEqual([])
  })

  test('comes from a cluster of the same major on this machine, which ends with the last who uses it', async () => {
    const [first, second] = await on({}, (context) => Promise.all([factsOf(context), factsOf(context)]))
    expect([first?.how, second?.how]).toEqual(['local', 'local'])
    expect(first?.otherMajor).toBe(false)
    const { readdirSync, realpathSync } = await import('node:fs')
    const local = join(folder(), '.plinth/local')
    const clusters = readdirSync(local).filter((name) => name.startsWith('scratch-'))
    expect(clusters).toHaveLength(1)
    expect(findRunningServer(realpathSync(join(local, clusters[0] ?? '')))).toBeUndefined()
  })

  test('of a killed process is dropped by the next run, one in use is not', async () => {
    const script = `import { withTemporaryDatabase } from ${JSON.stringify(join(import.meta.dirname, '../src/scratch/temporary-database.ts'))}
      await withTemporaryDatabase(${JSON.stringify(url())}, new AbortController().signal, async () => {
        process.stdout.write('made')
        await new Promise((resolve) => setTimeout(resolve, 60_000))
      })`
    await runCommand(process.execPath, ['--conditions=@plinth/source', '--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      onStart: (child) => child.stdout?.once('data', () => child.kill('SIGKILL')),
    })
    const [left] = await scratchDatabases(url())
    expect(left).toMatch(/^plinth_scratch_[0-9a-f]{12}$/)
    await on({ choices: { scratchUrl: url() } }, (context) =>
      withScratch(context, {}, async () => {
        const during = await scratchDatabases(url())
        expect(during).not.toContain(left)
        await factsOf(context)
        expect(await scratchDatabases(url())).toEqual(during)
      }),
    )
  })

  test('of a major that is nowhere is embedded, and says that it is another', async () => {
    expect(await on({}, (context) => factsOf(context, { major: 13 }))).toMatchObject({
      how: 'embedded',
      major: 18,
      otherMajor: true,
    })
  })

  test('with an extension that nobody has names every place that was asked', async () => {
    await expect(
      on({}, (context) => factsOf(context, { extensions: ['no_such_extension'] })),
    ).rejects.toMatchObject({
      code: 'scratch.unavailable',
      detail: expect.stringMatching(
        /scratch-url[\s\S]*this machine has no PostgreSQL[\s\S]*target has no[\s\S]*embedded engine has no/,
      ),
    })
  })

  test('of an embedded target is a second one in memory', async () => {
    const db = await openDatabase({ engine: 'embedded', folder: null })
    const context = contextFor(folder(), () => db)
    expect(await factsOf(context)).toMatchObject({ how: 'embedded', otherMajor: false })
    await db.close()
  })
})

describe('on a server whose programs this machine has not', () => {
  const absence = serverAbsence('postgres17')
  skipWithout(absence === undefined, absence ?? '')
  const wish = { extensions: ['pgtap'] }

  test('the target itself is used, unless it is protected and nobody asked for it', async () => {
    const { url: address } = await askForServer('postgres17')
    const db = await openDatabase({ engine: 'server', url: address })
    const target = {
      database: { engine: 'server', url: address },
      environment: 'url',
      createIfMissing: false,
    } as const
    const context = contextFor(folder(), () => db, { target })
    expect(await factsOf(context, wish)).toMatchObject({ how: 'target', major: 17 })
    const guarded = { ...context, target: { ...target, declared: { url: address, protected: true } } }
    await expect(factsOf(guarded, wish)).rejects.toMatchObject({
      detail: expect.stringContaining('--scratch-on-target'),
    })
    expect(await factsOf({ ...guarded, choices: { scratchOnTarget: true } }, wish)).toMatchObject({
      how: 'target',
    })
    expect(await scratchDatabases(address)).toEqual([])
    await db.close()
  })
})
