import { counted, type View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { checkSeeds } from './check-seeds.ts'

export const check = defineLifecycleOperation({
  name: 'seed.check',
  summary: 'Load seed files twice on a scratch database, and read them',
  description: `Builds the migrations on a scratch database, loads reference data and then fixtures twice, and names what fails or
changes rows the second time. Warns of what looks like data of real people. Exit code 3 when there is a finding.`,
  effect: 'read',
  examples: [{ command: 'plinth seed check', does: 'the project in the current folder' }],
  input: z.object({}),
  output: z.object({
    files: z.int(),
    findings: z.array(findingJson).readonly(),
  }),
  run: checkSeeds,
  exit: ({ findings }) => (findings.length > 0 ? 'findings' : 'done'),
  present: ({ files, findings }): View => [
    ...findings.map(findingBlock),
    {
      kind: 'text',
      text: `${counted(files, 'file')}, ${counted(findings.length, 'finding')}.`,
      tone: findings.length === 0 ? 'good' : 'attention',
    },
  ],
})
