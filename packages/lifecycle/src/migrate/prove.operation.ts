import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { scratchFacts, withScratch } from '../scratch/index.ts'
import { readMigrations } from './file/migration-file.ts'
import { prepareScratch } from './proof/build-chain.ts'
import { type Proof, proveIdempotent } from './proof/prove-idempotent.ts'

const proof = z.object({
  file: z.string(),
  idempotent: z.boolean(),
  line: z.int().exactOptional(),
  statement: z.string().exactOptional(),
  reason: z.string().exactOptional(),
})

export const prove = defineLifecycleOperation({
  name: 'migrate.prove',
  summary: 'Prove by doing it that migrations can run twice',
  description: `Builds the chain on a scratch database and applies each file a second time. A file that fails then, or
that changes the catalog or rows, is named with the statement that does it. The target is not touched. Exit code 3
when a file is not idempotent.`,
  effect: 'read',
  examples: [
    { command: 'plinth migrate prove', does: 'the project in the current folder' },
    { command: 'plinth migrate prove agentflow --json', does: 'for a program to read' },
  ],
  input: z.object({}),
  output: z.object({ scratch: scratchFacts, files: z.array(proof).readonly() }),
  async run(context) {
    const files = readMigrations(context.project.migrationsFolder, context.cwd)
    return withScratch(context, {}, async (db, facts) => {
      await prepareScratch(db, context.project)
      const proofs = await context.progress.step(
        'proof',
        async (step) => {
          const done: Proof[] = []
          for (const file of files) {
            step.advance(done.length, { note: file.file })
            done.push(await proveIdempotent(db, file))
          }
          return done
        },
        { total: files.length },
      )
      return { scratch: facts, files: proofs }
    })
  },
  exit: ({ files }) => (files.every(({ idempotent }) => idempotent) ? 'done' : 'findings'),
  present: ({ scratch, files }): View => [
    { kind: 'text', text: `Built on ${scratch.label}.`, tone: 'muted' },
    {
      kind: 'table',
      columns: [{ title: 'File', flexible: true }, { title: 'Twice' }],
      rows: files.map(({ file, idempotent }) => [
        file,
        idempotent ? { text: 'alike', tone: 'good' } : { text: 'differs', tone: 'bad' },
      ]),
    },
    ...files.flatMap(
      ({ idempotent, file, line, statement, reason }): View =>
        idempotent
          ? []
          : [
              {
                kind: 'text',
                tone: 'attention',
                text: `${file}:${line ?? '?'}: ${reason}: ${statement ?? ''}`,
              },
            ],
    ),
  ],
})
