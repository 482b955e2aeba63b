import { createHash } from 'node:crypto'
import { type Catalog, type CatalogShapes, kinds } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'

// A matrix takes seconds, and nothing but these can change it: as long as they are the same, so is the matrix.
const name = 'access.matrix'

/** One hash over everything that a matrix follows from: the catalog, and files by their hashes or texts. */
export function proofKey(catalog: Catalog, parts: readonly string[]): string {
  const hash = createHash('sha256').update(String(catalog.version))
  // What tools keep for themselves changes nobody's access; this proof is among it.
  for (const kind of kinds) {
    const objects: readonly CatalogShapes[typeof kind][] = catalog.objects[kind]
    hash.update(JSON.stringify(objects.filter(({ owned }) => owned?.by !== 'tool')))
  }
  for (const part of parts) hash.update('\0').update(part)
  return hash.digest('hex')
}

/** Whether this very matrix was tried before, on this database. */
export async function isProven(db: Database, key: string): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    `/* plinth.proofs.find */ select to_regclass('plinth.proofs') is not null as found`,
  )
  if (!found) return false
  const row = await db.maybeOne<{ key: string }>(
    '/* plinth.proofs.read */ select key from plinth.proofs where name = $1',
    [name],
  )
  return row?.key === key
}

export async function recordProof(db: Database, key: string): Promise<void> {
  await db.lock('access', { waitMs: 600_000 }, () =>
    db.transaction(async (transaction) => {
      await transaction.execute(`/* plinth.proofs.create */
        create table if not exists plinth.proofs (
          name text primary key,
          key text not null,
          proven_at timestamptz not null default clock_timestamp()
        );
        alter table plinth.proofs enable row level security;
        comment on table plinth.proofs is 'What was tried and found right on this database, and a hash of all that it follows from.'`)
      await transaction.many(
        `/* plinth.proofs.record */ insert into plinth.proofs (name, key) values ($1, $2)
          on conflict (name) do update set key = excluded.key, proven_at = clock_timestamp()`,
        [name, key],
      )
    }),
  )
}
