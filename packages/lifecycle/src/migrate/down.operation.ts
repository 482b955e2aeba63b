import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { literal, type View } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { migrationLock } from './apply/run-migrations.ts'
import { runTransaction } from './apply/run-script.ts'
import { migrateErrors } from './errors.ts'
import { readScript } from './file/migration-file.ts'
import { type PreparedMigration, prepareScript } from './file/prepare-migration.ts'
import { ensureLedger, type LedgerEntry, readLedger } from './ledger/ledger.ts'
import { forgetForSupabase, readSupabaseMigrations } from './supabase/keep-in-step.ts'

export const down = defineLifecycleOperation({
  name: 'migrate.down',
  summary: 'Undo the newest migrations by their down files',
  description: `Runs \`NNN_description.down.sql\` and forgets the migration, both in one transaction, newest first. Where
one of the wanted migrations has no down file nothing is undone at all. What a down file drops is gone: the command
asks for \`--yes\`.`,
  effect: 'destructive',
  examples: [
    { command: 'plinth migrate down --yes', does: 'undo the newest migration' },
    { command: 'plinth migrate down --steps 2 --yes', does: 'undo the two newest ones' },
  ],
  input: z.object({ steps: z.coerce.number().int().min(1).default(1).describe('How many to undo (1)') }),
  output: z.object({ database: z.string(), undone: z.array(z.string()) }),
  async run(context, { steps }) {
    const db = await context.openDatabase()
    const undone = await db.lock(migrationLock, {}, () => undo(context, db, steps))
    return { database: db.label, undone }
  },
  present: ({ undone }): View => [
    { kind: 'text', text: `Undone: ${undone.join(', ')}.`, tone: 'good' },
    { kind: 'next', command: 'plinth migrate up', why: 'applies them again' },
  ],
})

async function undo(context: LifecycleContext, db: Database, steps: number): Promise<string[]> {
  await ensureLedger(db)
  const newest = (await readLedger(db)).slice(-steps).toReversed()
  if (newest.length === 0) throw migrateErrors.nothingToUndo()
  const scripts: { entry: LedgerEntry; script: PreparedMigration }[] = []
  for (const entry of newest) scripts.push({ entry, script: await readDownFile(context, entry) })
  const supabase = (await readSupabaseMigrations(db)) !== undefined
  return context.progress.step('undo', async (step) => {
    const undone: string[] = []
    for (const { entry, script } of scripts) {
      const label = `${entry.version}_${entry.name}`
      step.advance(undone.length, { total: scripts.length, note: label })
      await db.session((session) =>
        runTransaction(session, {
          file: script.file,
          segment: script.segments[0],
          timeouts: { lockTimeoutMs: 5_000, statementTimeoutMs: 0 },
          record: [
            `/* plinth.ledger.forget */ delete from plinth.migrations where version = ${literal(entry.version)}`,
            ...(supabase ? [forgetForSupabase(entry.version)] : []),
          ],
        }),
      )
      undone.push(label)
    }
    step.conclude('done', `${undone.length} undone`)
    return undone
  })
}

async function readDownFile(
  { project, cwd }: LifecycleContext,
  { version, name }: LedgerEntry,
): Promise<PreparedMigration> {
  const path = join(project.migrationsFolder, `${version}_${name}.down.sql`)
  const file = relative(cwd, path)
  if (!existsSync(path))
    throw migrateErrors.noDownFile(
      { file },
      { hint: `write ${file} with the statements that undo it, or go forward with a new migration` },
    )
  return prepareScript(readScript(readFileSync(path), { version, name, file }))
}
