import { PlinthError } from '@plinth/kernel'
import { type Database, readPlatformGifts } from '@plinth/postgres'
import type { LifecycleContext } from '../../context.ts'
import { withScratch } from '../../scratch/index.ts'
import type { MigrationFile } from '../file/migration-file.ts'
import { prepareMigration } from '../file/prepare-migration.ts'
import { applyOnce, prepareScratch } from './build-chain.ts'
import { type DigestLine, readDigest } from './catalog-digest.ts'

/** How many of the first files a database seems to have, by its catalog. */
export interface Appearance {
  readonly count: number
  /** Objects of the next file that the database lacks or has otherwise: why it is not counted. */
  readonly missing: readonly string[]
}

/**
 * Compares a database with what each stretch of the chain builds on a scratch database: the longest stretch of which
 * every object is there, alike, looks applied. Objects that the database has besides do not matter.
 */
export async function readAppearance(
  context: LifecycleContext,
  db: Database,
  files: readonly MigrationFile[],
): Promise<Appearance> {
  const live = new Set((await readDigest(db)).map(textOf))
  const gifts = await readPlatformGifts(db)
  return withScratch(context, {}, async (scratch) => {
    await prepareScratch(scratch, context.project, gifts)
    const empty = new Set((await readDigest(scratch)).map(textOf))
    let appearance: Appearance = { count: 0, missing: [] }
    let missing: readonly string[] = []
    for (const [index, file] of files.entries()) {
      try {
        await applyOnce(scratch, await prepareMigration(file))
      } catch (error) {
        // A file that cannot be built alone ends the comparison; the files before it still count.
        if (error instanceof PlinthError) return appearance
        throw error
      }
      const made = (await readDigest(scratch)).filter((line) => !empty.has(textOf(line)))
      missing = made.filter((line) => !live.has(textOf(line))).map(({ kind, name }) => `${kind} ${name}`)
      if (missing.length === 0 && made.length > 0) appearance = { count: index + 1, missing: [] }
    }
    return appearance.count === files.length ? appearance : { ...appearance, missing }
  })
}

/** True for a database that has something in it which migrations could have made. */
export async function hasOwnObjects(db: Database): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(`/* plinth.appearance.look */
    select exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_'
        and n.nspname not in ('information_schema', 'plinth', 'auth', 'storage', 'extensions', 'realtime', 'vault', 'supabase_migrations', 'cron')
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    ) as found`)
  return found
}

const textOf = ({ kind, name, definition }: DigestLine): string => `${kind}\n${name}\n${definition}`
