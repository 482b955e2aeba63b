import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { makePlan } from './make-plan.ts'
import { planJson } from './plan-json.ts'
import { presentPlan } from './present/present-plan.ts'

export const plan = defineLifecycleOperation({
  name: 'diff.plan',
  summary: 'Plan the way from one schema to another, proven on rows',
  description: `Compares two of: \`migrations\`, \`migrations@004\`, \`database\`, \`empty\`, an environment, a \`postgresql://\` URL, a .sql
file, a folder of .sql files whose statements stand in any order. Lists what differs, and the SQL that leads from the
first to the second, with the lock and the hazards of each statement. The SQL is run on a scratch copy with rows before
it is shown: nothing may differ afterwards, and no value may be gone that is not announced. Exit code 0: planned and
proven; 4: not proven; with \`--exit-code\` 3 when there is a difference.`,
  effect: 'read',
  projects: 'one',
  examples: [
    { command: 'plinth diff plan', does: 'what the database has otherwise than its migrations' },
    { command: 'plinth diff plan --to schema/', does: 'what a folder of SQL wants otherwise' },
    { command: 'plinth diff plan --to schema/ --write add_invoices', does: 'the same as the next migration' },
    { command: 'plinth diff plan --from migrations --to migrations@004', does: 'the way back' },
  ],
  input: z.object({
    from: z.string().default('migrations').describe('Where the way begins (migrations)'),
    to: z.string().default('database').describe('Where it leads (database)'),
    rename: z
      .array(z.string())
      .optional()
      .describe('old.path=new_name: it is the same object; again for each'),
    write: z.string().optional().describe('Write the plan as the next migration, under this name'),
    unproven: z.boolean().optional().describe('Write a plan that is not proven too'),
    exitCode: z.boolean().optional().describe('Exit with 3 when there is a difference'),
  }),
  output: planJson,
  run: makePlan,
  exit: ({ proof, isFinding }) => (proof && !proof.proven ? 'refused' : isFinding ? 'findings' : 'done'),
  present: (output): View => presentPlan(output),
})
