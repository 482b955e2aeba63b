import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { plainProject } from '@plinth/lifecycle'
import { type Database, type DatabaseTarget, type Engine, openDatabase } from '@plinth/postgres'
import { type CommandOptions, type CommandResult, runCommand, useFolder, useUrl } from '@plinth/testkit'
import { expect } from 'vitest'
import { runMigrations } from '../../src/migrate/index.ts'
import {
  compareDigests,
  type DigestLine,
  readDigest,
  readRowHashes,
} from '../../src/migrate/proof/catalog-digest.ts'
import { contextFor } from '../migrate-project.ts'
import { allMarks, findContradictions, readInvalidIndexes, readMarks } from './crash-project.ts'

// As the command line has it: each start of the engine in this process costs half.
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)

const main = join(import.meta.dirname, '../../../../apps/cli/src/main.ts')

const runner = join(import.meta.dirname, 'crash-runner.ts')

/** A folder of migrations and a database, worked on by processes that may be killed. */
export interface CrashPlace {
  folder(): string
  /** Runs `plinth` on the folder and its database. */
  plinth(args: readonly string[], options?: CommandOptions): Promise<CommandResult>
  /** Runs the migrations in a process that first says whether the database contradicts its ledger. */
  run(options?: CommandOptions): Promise<CommandResult>
  /** Makes the database as if it were new, by a copy where that is cheaper. */
  empty(): Promise<void>
  /** Takes the database away, so that the next process makes it. */
  remove(): Promise<void>
  /** Opens the database as the next process would. */
  open<T>(work: (db: Database) => Promise<T>): Promise<T>
}

/** What a database holds, to compare two of one major version. */
export interface Content {
  readonly digest: readonly DigestLine[]
  readonly rows: ReadonlyMap<string, string>
}

export function useCrashPlace(engine: Engine): CrashPlace {
  const folder = useFolder()
  const url = engine === 'server' ? useUrl({ per: 'test' }) : undefined
  const target = (): DatabaseTarget =>
    url
      ? { engine: 'server', url: url() }
      : {
          engine: 'embedded',
          folder: join(folder(), '.plinth/data', plainProject(folder(), 'migrations').name),
        }
  const open: CrashPlace['open'] = async (work) => {
    const db = await openDatabase(target())
    try {
      return await work(db)
    } finally {
      await db.close()
    }
  }
  const data = (): string => join(folder(), '.plinth')
  const remove = async (): Promise<void> => {
    if (engine === 'embedded') rmSync(data(), { recursive: true, force: true })
    else
      await open((db) =>
        db.execute('drop schema if exists plinth cascade; drop schema public cascade; create schema public'),
      )
  }
  const env = { DATABASE_URL: undefined, SUPABASE_DB_URL: undefined, NO_COLOR: '1' }
  const start = (args: readonly string[], options: CommandOptions): Promise<CommandResult> =>
    runCommand(process.execPath, ['--conditions=@plinth/source', ...args], {
      cwd: folder(),
      ...options,
      env: { ...env, ...options.env },
    })
  return {
    folder,
    open,
    remove,
    async empty() {
      await remove()
      if (engine !== 'embedded') return
      const pristine = join(folder(), 'pristine')
      if (existsSync(pristine)) cpSync(pristine, data(), { recursive: true })
      else {
        await open(async () => {})
        cpSync(data(), pristine, { recursive: true })
      }
    },
    run: (options = {}) => start([runner, folder(), JSON.stringify(target())], options),
    plinth: (args, options = {}) => start([main, ...args, ...(url ? ['--url', url()] : [])], options),
  }
}

export async function readContent(db: Database): Promise<Content> {
  return { digest: await readDigest(db), rows: await readRowHashes(db) }
}

/** What a run without a crash leaves. */
export async function readUndisturbed(place: CrashPlace): Promise<Content> {
  return place.open(async (db) => {
    expect((await runMigrations(contextFor(place.folder(), () => db))).remaining).toEqual([])
    const content = await readContent(db)
    expect(content.digest.length).toBeGreaterThan(10)
    expect(content.rows.size).toBeGreaterThan(2)
    return content
  })
}

/** After a crash: nothing contradicts the ledger, the next run completes, and nothing tells the two ways apart. */
export async function expectRecovery(place: CrashPlace, wanted: Content): Promise<void> {
  await place.open(async (db) => {
    expect(await findContradictions(db)).toEqual([])
    const run = (): ReturnType<typeof runMigrations> => runMigrations(contextFor(place.folder(), () => db))
    const next = await run()
    expect(next.failure).toBeUndefined()
    expect(next.remaining).toEqual([])
    expect(await findContradictions(db)).toEqual([])
    expect(await readMarks(db)).toEqual(allMarks)
    expect(await readInvalidIndexes(db)).toEqual([])
    const content = await readContent(db)
    expect(compareDigests(content.digest, wanted.digest)).toEqual([])
    expect(content.rows).toEqual(wanted.rows)
    expect(await run()).toMatchObject({ applied: [], remaining: [] })
  })
}
