import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { literal } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'

const script = readFileSync(new URL('../../sql/partitions/install.sql', import.meta.url), 'utf8')
const version = `plinth partitions ${createHash('sha256').update(script).digest('hex').slice(0, 12)}`

const versionQuery = `/* plinth.partitions.version */
  select obj_description(to_regprocedure('plinth.partition_step(text)'), 'pg_proc') as version`

/** Makes the functions that keep partitions, where this version of them is not there. */
export async function ensurePartitionFunctions(db: Database): Promise<void> {
  if ((await readVersion(db)) === version) return
  await db.lock('partitions', { waitMs: 600_000 }, async () => {
    if ((await readVersion(db)) === version) return
    await db.transaction((transaction) =>
      transaction.execute(
        `${script}\ncomment on function plinth.partition_step(text) is ${literal(version)}`,
      ),
    )
  })
}

/** Whether any version of the functions is there. */
export const hasPartitionFunctions = async (db: Database): Promise<boolean> =>
  (await readVersion(db)) !== null

async function readVersion(db: Database): Promise<string | null> {
  return (await db.one<{ version: string | null }>(versionQuery)).version
}
