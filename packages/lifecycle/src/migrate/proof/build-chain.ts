import { type Database, ensurePlatform, type Session } from '@plinth/postgres'
import type { LifecycleContext } from '../../context.ts'
import type { Project } from '../../project/project.ts'
import { runScript, runTransaction } from '../apply/run-script.ts'
import { type MigrationFile, readMigrations } from '../file/migration-file.ts'
import { type PreparedMigration, prepareMigration } from '../file/prepare-migration.ts'

const timeouts = { lockTimeoutMs: 0, statementTimeoutMs: 0 }

/** Makes a scratch database ready for a project's migrations: `gifts` are those of the database it is compared with. */
export async function prepareScratch(
  db: Database,
  { platform }: Pick<Project, 'platform'>,
  gifts: readonly string[] = [],
): Promise<void> {
  if (platform !== 'supabase') return
  await ensurePlatform(db)
  if (gifts.length > 0) await db.execute(gifts.join(';'))
}

/** Builds a project's chain on a scratch database: all of it, or as far as a version. */
export async function buildChain(
  { project, cwd }: LifecycleContext,
  db: Database,
  { upTo, gifts }: { readonly upTo?: bigint; readonly gifts?: readonly string[] } = {},
): Promise<void> {
  await prepareScratch(db, project, gifts)
  const files = readMigrations(project.migrationsFolder, cwd)
  await applyUnrecorded(
    db,
    files.filter(({ version }) => upTo === undefined || BigInt(version) <= upTo),
  )
}

/** Applies files in the given order without a ledger: for scratch databases, which nobody applies to again. */
export async function applyUnrecorded(db: Database, files: readonly MigrationFile[]): Promise<void> {
  for (const file of files) await applyOnce(db, await prepareMigration(file))
}

export async function applyOnce(db: Database, { file, segments }: PreparedMigration): Promise<void> {
  await db.session(async (session: Session) => {
    for (const segment of segments) {
      if (segment.kind === 'transaction')
        await runTransaction(session, { file, segment, timeouts, record: [] })
      else for (const part of segment.parts) await runScript(session, { file, segment, part, timeouts })
    }
  })
}
