import { type Diagnostic, type PlinthError, silentProgress } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { buildChain, readRowHashes } from '../migrate/index.ts'
import { withScratch } from '../scratch/index.ts'
import { findPersonalData } from './find-personal-data.ts'
import { loadSeeds } from './load-seeds.ts'
import { readSeedFiles, type SeedSet } from './seed-file.ts'

/** Finds what is wrong with seed files: by reading them, and by loading each set twice on a scratch database. */
export async function checkSeeds(
  context: LifecycleContext,
): Promise<{ files: number; findings: Diagnostic[] }> {
  const sets = ['reference', 'fixtures'] as const satisfies SeedSet[]
  const files = sets.flatMap((set) => readSeedFiles(context.project, set, context.cwd))
  const findings = [...files.flatMap(findPersonalData), ...findDuplicateNumbers(files)]
  if (files.length > 0) findings.push(...(await loadTwice(context, sets)))
  return { files: files.length, findings }
}

function findDuplicateNumbers(files: ReturnType<typeof readSeedFiles>): Diagnostic[] {
  return files.flatMap((file, index) => {
    const twin = files[index + 1]
    if (!twin || twin.set !== file.set || BigInt(twin.number) !== BigInt(file.number)) return []
    return [
      {
        code: 'seed.duplicate_number',
        severity: 'error',
        subject: twin.file,
        message: `has the number of ${file.file}: their order is left to chance`,
        fix: 'give one of them another number',
      },
    ]
  })
}

// Reference data is loaded first and alone, as in production: a file that needs a fixture fails here.
async function loadTwice(context: LifecycleContext, sets: readonly SeedSet[]): Promise<Diagnostic[]> {
  return context.progress.step('loading twice', async () =>
    withScratch(context, {}, async (db) => {
      const scratch: LifecycleContext = { ...context, progress: silentProgress, openDatabase: async () => db }
      await buildChain(scratch, db)
      const findings: Diagnostic[] = []
      for (const set of sets) findings.push(...(await loadSetTwice(scratch, db, set)))
      return findings
    }),
  )
}

async function loadSetTwice(context: LifecycleContext, db: Database, set: SeedSet): Promise<Diagnostic[]> {
  const first = await loadSeeds(context, set)
  if (first.failure) return [failed(first.failure, 'cannot be loaded')]
  const before = await readRowHashes(db)
  const second = await loadSeeds(context, set, { again: true })
  if (second.failure) return [failed(second.failure, 'cannot be loaded twice')]
  const after = await readRowHashes(db)
  return [...after]
    .filter(([table, hash]) => before.get(table) !== hash)
    .map(([table]) => ({
      code: 'seed.not_idempotent',
      severity: 'error',
      subject: `${set} data of ${table}`,
      message: 'loading it a second time changes rows',
      fix: 'insert with on conflict, and with values that do not depend on the moment',
    }))
}

function failed(error: PlinthError, what: string): Diagnostic {
  const { file = '', line } = error.where ?? {}
  return {
    code: 'seed.fails',
    severity: 'error',
    subject: line === undefined ? file : `${file}:${line}`,
    message: `${what}: ${error.message}`,
    ...(error.hint === undefined ? {} : { fix: error.hint }),
  }
}
