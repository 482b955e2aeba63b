import { defineLifecycleOperation } from '../context.ts'
import { loadAndReport, presentSeedReport, seedInput, seedReport } from './present-report.ts'

export const reference = defineLifecycleOperation({
  name: 'seed.reference',
  summary: 'Load the rows that every environment needs',
  description: `Loads \`database/seed/reference\` in the order of the numbers: \`01_countries.sql\`, \`02_currencies.csv\`. Each file is
one transaction together with its row in \`plinth.seeds\`; a file that did not change is passed over. The rows of a CSV
file go into the table that its name says: new ones are inserted, others updated where they differ.`,
  effect: 'write',
  examples: [
    { command: 'plinth seed reference', does: 'the project in the current folder' },
    { command: 'plinth seed reference agentflow --again', does: 'load every file, changed or not' },
  ],
  input: seedInput,
  output: seedReport,
  run: (context, options) => loadAndReport(context, 'reference', options),
  exit: ({ failure }) => failure?.exit ?? 'done',
  present: presentSeedReport,
})
