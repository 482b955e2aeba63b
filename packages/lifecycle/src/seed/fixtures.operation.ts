import { defineLifecycleOperation } from '../context.ts'
import { assertAllowed } from '../environment/index.ts'
import { loadAndReport, presentSeedReport, seedInput, seedReport } from './present-report.ts'

export const fixtures = defineLifecycleOperation({
  name: 'seed.fixtures',
  summary: 'Load made-up rows for development and tests',
  description: `Loads \`database/seed/fixtures\` as \`seed reference\` loads its files. On a protected database it is refused
(exit code 4).`,
  effect: 'write',
  examples: [{ command: 'plinth seed fixtures agentflow', does: 'a world to develop in' }],
  input: seedInput,
  output: seedReport,
  async run(context, options) {
    await assertAllowed(context, 'fixtures')
    return loadAndReport(context, 'fixtures', options)
  },
  exit: ({ failure }) => failure?.exit ?? 'done',
  present: presentSeedReport,
})
