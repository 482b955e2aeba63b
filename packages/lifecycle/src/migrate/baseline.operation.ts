import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { migrationLock, waitForTurn } from './apply/work-alone.ts'
import { migrateErrors } from './errors.ts'
import { readMigrations } from './file/migration-file.ts'
import { ensureLedger, readLedger } from './ledger/ledger.ts'
import { recordMigration } from './ledger/record.ts'
import { findVersion, limitRun } from './plan-run.ts'
import { readAppearance } from './proof/looks-applied.ts'

export const baseline = defineLifecycleOperation({
  name: 'migrate.baseline',
  summary: 'Start the ledger of a database that has migrations already',
  description: `For a database that was made by hand or by another tool: records the files as applied, up to \`--to\` or
all of them, and runs none. Before it does, it builds them on a scratch database and compares: where the database lacks
something of them it refuses (exit code 4) and says what; \`--unchecked\` believes you instead.`,
  effect: 'write',
  examples: [
    { command: 'plinth migrate baseline', does: 'the database has all files' },
    { command: 'plinth migrate baseline --to 012 --env production', does: 'it has the files up to 012' },
  ],
  input: z.object({
    to: z.string().optional().describe('The last migration that the database has'),
    unchecked: z.boolean().optional().describe('Do not compare the database with the files'),
  }),
  output: z.object({ database: z.string(), recorded: z.array(z.string()).readonly() }),
  async run(context, { to, unchecked }) {
    const { project, cwd, toolVersion } = context
    const files = readMigrations(project.migrationsFolder, cwd)
    const chosen = limitRun(files, { to: to === undefined ? undefined : findVersion(files, to) })
    const db = await context.openDatabase()
    const recorded = await db.lock(migrationLock, waitForTurn(context), async (lock) => {
      // Its end says that no server process of a killed run is at work any more.
      await lock.session((session) => ensureLedger(session))
      const [entry] = await readLedger(db)
      if (entry) throw migrateErrors.ledgerNotEmpty({ version: entry.version })
      if (!unchecked) {
        const { count, missing } = await readAppearance(context, db, chosen)
        if (count < chosen.length)
          throw migrateErrors.looksDifferent(
            { wanted: chosen.length, found: count },
            {
              detail:
                missing.length === 0
                  ? undefined
                  : `It lacks, or has otherwise: ${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ' …' : ''}.`,
            },
          )
      }
      const records = chosen.map((file) =>
        recordMigration(file, { statements: 0, toolVersion, how: 'baseline' }),
      )
      if (records.length > 0) await db.execute(records.join(';'))
      return chosen.map(({ version, name }) => `${version}_${name}`)
    })
    return { database: db.label, recorded }
  },
  present: ({ recorded }): View => [
    { kind: 'text', text: `${recorded.length} migrations recorded as applied; none was run.`, tone: 'good' },
    { kind: 'next', command: 'plinth migrate up', why: 'applies what comes after them' },
  ],
})
