import type { View } from '@plinth/kernel'
import type { Session } from '@plinth/postgres'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { workAlone } from './apply/work-alone.ts'
import { migrateErrors } from './errors.ts'
import { type MigrationFile, readMigrations } from './file/migration-file.ts'
import { ensureLedger, readLedger } from './ledger/ledger.ts'
import { recordMigration } from './ledger/record.ts'
import { findVersion } from './plan-run.ts'
import { forgetForSupabase, readSupabaseMigrations, recordForSupabase } from './supabase/keep-in-step.ts'

const input = z.object({
  versions: z.array(z.string()).min(1).describe('Numbers or names of migrations'),
  applied: z.boolean().optional().describe('The database has what the file says: record it, run nothing'),
  pending: z
    .boolean()
    .optional()
    .describe('The database does not have it: forget the record, so that it runs again'),
  segment: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Only this segment of a half applied migration'),
})

type RepairInput = z.output<typeof input>

export const repair = defineLifecycleOperation({
  name: 'migrate.repair',
  summary: 'Correct what the ledger says about a migration',
  description: `Changes \`plinth.migrations\` and nothing else: no statement of the file runs. Without \`--applied\` or
\`--pending\` it takes the file as it is now for what was applied, which ends the complaint about an edited file. With
\`--segment\` it decides about a statement of which nobody knows whether it took effect.`,
  effect: 'write',
  positional: ['versions'],
  examples: [
    { command: 'plinth migrate repair 003', does: 'the edit of 003 was harmless: take the file as it is' },
    { command: 'plinth migrate repair 001 002 --applied', does: 'both were applied by hand with psql' },
    { command: 'plinth migrate repair 007 --segment 2 --applied', does: 'the second part did take effect' },
  ],
  input,
  output: z.object({
    database: z.string(),
    repaired: z.array(z.object({ version: z.string(), now: z.string() })),
  }),
  async run(context, given) {
    if (given.applied && given.pending) throw migrateErrors.repairAmbiguous()
    if (given.segment !== undefined && !given.applied && !given.pending) throw migrateErrors.repairAmbiguous()
    const files = readMigrations(context.project.migrationsFolder, context.cwd)
    const versions = given.versions.map((wanted) => versionOf(files, wanted))
    return workAlone(context, async (session, _, { label }) => {
      await ensureLedger(session)
      const repaired: { version: string; now: string }[] = []
      for (const version of versions)
        repaired.push({ version, now: await repairOne(context, { session, files, version, given }) })
      return { database: label, repaired }
    })
  },
  present: ({ repaired }): View => [
    {
      kind: 'table',
      columns: [{ title: 'Migration' }, { title: 'Now' }],
      rows: repaired.map(({ version, now }) => [version, now]),
    },
    { kind: 'next', command: 'plinth migrate status', why: 'shows what the ledger says now' },
  ],
})

interface Repair {
  readonly session: Session
  readonly files: readonly MigrationFile[]
  readonly version: string
  readonly given: RepairInput
}

async function repairOne(
  { toolVersion }: LifecycleContext,
  { session, files, version, given }: Repair,
): Promise<string> {
  if (given.segment !== undefined)
    return repairSegment(session, version, { ...given, segment: given.segment })
  const supabase = (await readSupabaseMigrations(session)) !== undefined
  if (given.pending) {
    await session.transaction(async (transaction) => {
      await transaction.many('/* plinth.repair.forget */ delete from plinth.migrations where version = $1', [
        version,
      ])
      if (supabase) await transaction.execute(forgetForSupabase(version))
    })
    return 'pending'
  }
  const file = files.find((each) => each.version === version)
  if (!file)
    throw migrateErrors.versionUnknown(
      { version },
      { hint: 'without its file it can only be set to --pending' },
    )
  const known = (await readLedger(session)).some((entry) => entry.version === version)
  if (!known && !given.applied) throw migrateErrors.notRecorded({ version })
  await session.transaction(async (transaction) => {
    await transaction.many('/* plinth.repair.replace */ delete from plinth.migrations where version = $1', [
      version,
    ])
    await transaction.execute(recordMigration(file, { statements: 0, toolVersion, how: 'repair' }))
    if (supabase) await transaction.execute(recordForSupabase(file))
  })
  return given.applied ? 'applied' : 'applied, with the file as it is'
}

async function repairSegment(
  session: Session,
  version: string,
  { segment, applied }: { segment: number; applied?: boolean | undefined },
): Promise<string> {
  const statement = applied
    ? 'update plinth.migration_segments set ended_at = clock_timestamp() where version = $1 and segment = $2 returning 1 as one'
    : 'delete from plinth.migration_segments where version = $1 and segment = $2 returning 1 as one'
  const changed = await session.many(`/* plinth.repair.segment */ ${statement}`, [version, segment])
  if (changed.length === 0) throw migrateErrors.notRecorded({ version: `${version}, segment ${segment}` })
  return `segment ${segment} ${applied ? 'applied' : 'pending'}`
}

// A version whose file is gone can still be named by its number.
function versionOf(files: readonly MigrationFile[], wanted: string): string {
  const byNumber = /^\d+$/.test(wanted) && !files.some(({ version }) => BigInt(version) === BigInt(wanted))
  return byNumber ? wanted : findVersion(files, wanted)
}
