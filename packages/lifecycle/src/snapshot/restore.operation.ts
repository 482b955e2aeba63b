import { readCatalog } from '@plinth/catalog'
import { kinds, ownObjects } from '@plinth/catalog/model'
import type { View } from '@plinth/kernel'
import { ensurePlatform } from '@plinth/postgres'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import {
  ensureLedger,
  type MigrationFile,
  migrationLock,
  readLedger,
  readMigrations,
  recordMigration,
  waitForTurn,
} from '../migrate/index.ts'
import { chainOf, readOwnCatalog } from './build-schema.ts'
import { snapshotErrors } from './errors.ts'
import { runSnapshot } from './restore-snapshot.ts'
import { findSnapshot, readSnapshots, type StoredSnapshot } from './versions-folder.ts'

export const restore = defineLifecycleOperation({
  name: 'snapshot.restore',
  summary: 'Make an empty database that of a version, in one step',
  description: `Runs a snapshot in one transaction and records its migrations as applied, so that \`migrate up\` goes on from
there. Refused (exit code 4) where the database is not empty, where the file was edited, and where the migrations that it
was made from have changed since.`,
  effect: 'write',
  projects: 'one',
  positional: ['version'],
  examples: [
    { command: 'plinth snapshot restore v2.0 --url postgresql://localhost/fresh', does: 'a new database' },
    { command: 'plinth snapshot restore --data /tmp/v1', does: 'the newest version, embedded' },
  ],
  input: z.object({ version: z.string().optional().describe('Which version (the newest)') }),
  output: z.object({
    version: z.string(),
    database: z.string(),
    recorded: z.array(z.string()).readonly(),
    objects: z.int(),
  }),
  async run(context, { version }) {
    const { project, cwd, toolVersion } = context
    const snapshot = choose(readSnapshots(project, cwd), version)
    if (!snapshot.isUntouched) throw snapshotErrors.edited({ file: snapshot.file })
    const files = filesOf(context, snapshot)
    const db = await context.openDatabase()
    return db.lock(migrationLock, waitForTurn(context), async (lock) => {
      // Its end says that no server process of a killed run is at work any more.
      await lock.session((session) => ensureLedger(session))
      await assertEmpty(context)
      if (project.platform === 'supabase') await ensurePlatform(db)
      const records = files.map((file) =>
        recordMigration(file, { statements: 0, toolVersion, how: 'baseline' }),
      )
      context.boundary('snapshot.restore')
      await context.progress.step(`restoring ${snapshot.header.version}`, () =>
        runSnapshot(db, snapshot, records),
      )
      const { objects } = await readOwnCatalog(db, project)
      return {
        version: snapshot.header.version,
        database: db.label,
        recorded: files.map((file) => `${file.version}_${file.name}`),
        objects: kinds.reduce((sum, kind) => sum + objects[kind].length, 0),
      }
    })
  },
  present: ({ version, database, recorded, objects }): View => [
    {
      kind: 'text',
      tone: 'good',
      text: `${database} is ${version}: ${objects} objects; ${recorded.length} migrations count as applied.`,
    },
    {
      kind: 'next',
      command: 'plinth up',
      why: 'applies what came after it, seeds, makes partitions, verifies',
    },
  ],
})

function choose(stored: readonly StoredSnapshot[], version: string | undefined): StoredSnapshot {
  const newest = stored.at(-1)
  if (version === undefined && newest !== undefined) return newest
  return findSnapshot(stored, version ?? '')
}

// The files that it stands for, which must still say what they said.
function filesOf({ project, cwd }: LifecycleContext, { header }: StoredSnapshot): MigrationFile[] {
  const wanted = new Set(header.migrations)
  const files = readMigrations(project.migrationsFolder, cwd).filter(({ version }) => wanted.has(version))
  if (files.length !== wanted.size || chainOf(files) !== header.chain)
    throw snapshotErrors.otherChain({ version: header.version })
  return files
}

async function assertEmpty({ openDatabase, project }: LifecycleContext): Promise<void> {
  const db = await openDatabase()
  const catalog = await readCatalog(db)
  const own = (['table', 'view', 'routine', 'sequence', 'enum', 'domain', 'composite'] as const).flatMap(
    (kind) => ownObjects(catalog, kind),
  )
  const applied = await readLedger(db)
  if (own.length + applied.length > 0)
    throw snapshotErrors.notEmpty(
      { database: db.label, count: own.length },
      applied.length === 0
        ? {}
        : { detail: `${applied.length} migrations of ${project.name} are recorded as applied.` },
    )
}
