import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { readSnapshots } from './versions-folder.ts'

export const list = defineLifecycleOperation({
  name: 'snapshot.list',
  summary: 'List the versions of the schema that are kept as snapshots',
  description: `Reads the headers in \`database/versions\`. Exit code 3 when one of the files was edited after it was written.`,
  effect: 'read',
  examples: [{ command: 'plinth snapshot list energy', does: 'the versions of one system' }],
  input: z.object({}),
  output: z.object({
    snapshots: z.array(
      z.object({
        version: z.string(),
        phase: z.string(),
        date: z.string(),
        file: z.string(),
        migrations: z.array(z.string()).readonly(),
        counts: z.string(),
        madeOn: z.string(),
        edited: z.boolean(),
      }),
    ),
  }),
  async run({ project, cwd }) {
    return {
      snapshots: readSnapshots(project, cwd).map(({ header, file, isUntouched }) => ({
        version: header.version,
        phase: header.phase,
        date: header.date,
        file,
        migrations: header.migrations,
        counts: header.counts,
        madeOn: header.madeOn,
        edited: !isUntouched,
      })),
    }
  },
  exit: ({ snapshots }) => (snapshots.some(({ edited }) => edited) ? 'findings' : 'done'),
  present: ({ snapshots }): View =>
    snapshots.length === 0
      ? [
          { kind: 'text', text: 'There are no snapshots yet.', tone: 'muted' },
          { kind: 'next', command: 'plinth snapshot create v1.0 "Baseline"', why: 'writes the first' },
        ]
      : [
          {
            kind: 'table',
            columns: [
              { title: 'Version' },
              { title: 'Phase', flexible: true },
              { title: 'Date' },
              { title: 'Migrations' },
              { title: 'State' },
            ],
            rows: snapshots.map(({ version, phase, date, migrations, edited }) => [
              version,
              phase,
              date,
              `${migrations[0] ?? ''}–${migrations.at(-1) ?? ''}`,
              edited
                ? { text: 'edited', tone: 'bad' as const }
                : { text: 'as written', tone: 'muted' as const },
            ]),
          },
        ],
})
