import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { plainProject, runMigrations } from '@plinth/lifecycle'
import { type Database, type DatabaseTarget, type Engine, openDatabase } from '@plinth/postgres'
import { type CommandOptions, type CommandResult, runCommand, useFolder, useUrl } from '@plinth/testkit'
import { expect } from 'vitest'
import {
  compareDigests,
  type DigestLine,
  readDigest,
  readRowHashes,
} from '../../src/migrate/proof/catalog-digest.ts'
import { contextFor } from '../migrate-project.ts'
import { allMarks, findContradictions, readInvalidIndexes, readMarks } from './crash-project.ts'

const main = join(import.meta.dirname, '../../../../apps/cli/src/main.ts')

/** A folder of migrations and a database, worked on by processes that may be killed. */
export interface CrashPlace {
  folder(): string
  /** Runs `plinth` on the folder and its database. */
  plinth(args: readonly string[], options?: CommandOptions): Promise<CommandResult>
  /** Makes the database as if it were new. */
  empty(): Promise<void>
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
  return {
    folder,
    open,
    async empty() {
      if (engine === 'embedded') rmSync(join(folder(), '.plinth'), { recursive: true, force: true })
      else
        await open((db) =>
          db.execute(
            'drop schema if exists plinth cascade; drop schema public cascade; create schema public',
          ),
        )
    },
    plinth: (args, options = {}) =>
      runCommand(
        process.execPath,
        ['--conditions=@plinth/source', main, ...args, ...(url ? ['--url', url()] : [])],
        {
          cwd: folder(),
          ...options,
          env: { DATABASE_URL: undefined, SUPABASE_DB_URL: undefined, NO_COLOR: '1', ...options.env },
        },
      ),
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
