import type { Session } from '@plinth/postgres'
import { prepareSeedScript, runPreparedTransaction } from '../migrate/index.ts'
import { seedErrors } from './errors.ts'
import type { SeedFile } from './seed-file.ts'

/** Loads an SQL seed file in one transaction together with its record. */
export async function loadSqlSeed(session: Session, seed: SeedFile, record: string): Promise<void> {
  const prepared = await prepareSeedScript(seed)
  const [segment, second] = prepared.segments
  if (second !== undefined || segment?.kind === 'single')
    throw seedErrors.notOneTransaction({ file: seed.file }, { where: { file: seed.file } })
  await runPreparedTransaction(session, prepared, [record])
}
