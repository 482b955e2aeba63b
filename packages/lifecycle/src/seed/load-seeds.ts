import { counted, PlinthError } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { loadCsvSeed } from './load-csv-seed.ts'
import { loadSqlSeed } from './load-sql-seed.ts'
import { readSeedFiles, type SeedFile, type SeedSet } from './seed-file.ts'
import { ensureSeedLedger, ledgerName, readSeedLedger, recordSeed } from './seed-ledger.ts'

export interface LoadedSeed {
  readonly file: string
  readonly outcome: 'loaded' | 'unchanged'
  /** Rows that a CSV file wrote; null for SQL, which says nothing of it. */
  readonly rows: number | null
  readonly durationMs: number
}

/** What loading a set did: half of it is a result too. */
export interface SeedReport {
  readonly files: readonly LoadedSeed[]
  readonly failure: PlinthError | undefined
}

const seedLock = 'seed'

/** Loads the files of a set in their order, one transaction each; a file that says what it said last time is passed over. */
export async function loadSeeds(
  context: LifecycleContext,
  set: SeedSet,
  { again = false }: { again?: boolean } = {},
): Promise<SeedReport> {
  const seeds = readSeedFiles(context.project, set, context.cwd)
  if (seeds.length === 0) return { files: [], failure: undefined }
  const db = await context.openDatabase()
  const known = await readSeedLedger(db, set)
  if (!again && seeds.every((seed) => isUnchanged(seed, known)))
    return { files: seeds.map(unchanged), failure: undefined }
  return db.lock(seedLock, { waitMs: 600_000 }, async () => {
    await ensureSeedLedger(db)
    return loadAll(context, { db, seeds, known: again ? new Map() : await readSeedLedger(db, set) })
  })
}

interface SeedRun {
  readonly db: Database
  readonly seeds: readonly SeedFile[]
  readonly known: ReadonlyMap<string, string>
}

async function loadAll(
  { progress, signal, toolVersion, boundary }: LifecycleContext,
  { db, seeds, known }: SeedRun,
): Promise<SeedReport> {
  const files: LoadedSeed[] = []
  return progress.step(
    `${seeds[0]?.set ?? 'seed'} data`,
    async (step) => {
      for (const seed of seeds) {
        signal.throwIfAborted()
        step.advance(files.length, { note: ledgerName(seed) })
        if (isUnchanged(seed, known)) {
          files.push(unchanged(seed))
          continue
        }
        boundary('seed.before')
        try {
          files.push(await loadOne(db, seed, toolVersion))
        } catch (error) {
          if (!(error instanceof PlinthError) || signal.aborted) throw error
          step.conclude('failed', ledgerName(seed))
          return { files, failure: error }
        }
        boundary('seed.after')
      }
      const loaded = files.filter(({ outcome }) => outcome === 'loaded').length
      step.conclude(loaded === 0 ? 'nothing' : 'done', `${counted(loaded, 'file')} loaded`)
      return { files, failure: undefined }
    },
    { total: seeds.length },
  )
}

async function loadOne(db: Database, seed: SeedFile, toolVersion: string): Promise<LoadedSeed> {
  const startedAt = performance.now()
  const record = recordSeed(seed, toolVersion)
  const rows = await db.session(async (session) => {
    if (seed.type === 'csv') return loadCsvSeed(session, seed, record)
    await loadSqlSeed(session, seed, record)
    return null
  })
  return {
    file: seed.file,
    outcome: 'loaded',
    rows,
    durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
  }
}

const isUnchanged = (seed: SeedFile, known: ReadonlyMap<string, string>): boolean =>
  known.get(ledgerName(seed)) === seed.hash

const unchanged = ({ file }: SeedFile): LoadedSeed => ({
  file,
  outcome: 'unchanged',
  rows: null,
  durationMs: 0,
})
