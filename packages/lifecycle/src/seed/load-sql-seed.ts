import type { Queryable, Session } from '@plinth/postgres'
import { prepareSeedScript, runPreparedInside, runPreparedTransaction } from '../migrate/index.ts'
import { seedErrors } from './errors.ts'
import type { SeedFile } from './seed-file.ts'

/** Loads an SQL seed file in one transaction together with its record. */
export async function loadSqlSeed(session: Session, seed: SeedFile, record: string): Promise<void> {
  await runPreparedTransaction(session, await prepare(seed), [record])
}

/** Loads an SQL seed file inside a transaction that somebody else began. */
export async function placeSqlSeed(session: Queryable, seed: SeedFile): Promise<void> {
  await runPreparedInside(session, await prepare(seed))
}

async function prepare(seed: SeedFile): ReturnType<typeof prepareSeedScript> {
  const prepared = await prepareSeedScript(seed)
  const [segment, second] = prepared.segments
  if (second !== undefined || segment?.kind === 'single')
    throw seedErrors.notOneTransaction({ file: seed.file }, { where: { file: seed.file } })
  return prepared
}
