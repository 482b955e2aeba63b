import type { UpStep } from '../up/step.ts'
import { runMigrations } from './apply/run-migrations.ts'

export const migrateStep: UpStep = {
  name: 'migrate',
  title: 'Migrations',
  async run(context) {
    const { applied, alreadyApplied, remaining, failure } = await runMigrations(context, {})
    if (failure)
      return { outcome: 'failed', note: `${applied.length} applied, ${remaining.length} left`, failure }
    if (applied.length === 0) return { outcome: 'nothing', note: `all ${alreadyApplied} are applied` }
    return {
      outcome: 'done',
      note:
        alreadyApplied === 0
          ? `${applied.length} applied`
          : `${applied.length} applied, ${alreadyApplied} before`,
    }
  },
}
