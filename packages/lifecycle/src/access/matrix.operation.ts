import { writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import { counted, type View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { assertAllowed } from '../environment/index.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { readAccessFile } from './access-file.ts'
import { compareWithFile } from './compare-with-file.ts'
import { goldenOf, renderGolden } from './golden.ts'
import type { Matrix } from './matrix.ts'
import { goldenFile } from './places.ts'
import { presentMatrix } from './present-matrix.ts'
import { renderMatrixMarkdown } from './render-markdown.ts'
import { findSubjects } from './subjects.ts'
import { tryMatrix } from './try-matrix.ts'

const cellsOf = <T extends z.ZodType>(cell: T) => z.record(z.string(), cell).readonly()

const relationCell = z.object({
  granted: z.boolean(),
  reached: z.int(),
  tried: z.int(),
  columns: z.tuple([z.int(), z.int()]).readonly().optional(),
})

const callable = z.object({ key: z.string(), cells: cellsOf(z.enum(['calls', 'refused', 'denied'])) })

const matrixJson = z.object({
  identities: z.array(z.string()).readonly(),
  relations: z
    .array(
      z.object({
        key: z.string(),
        rows: z.int(),
        cells: z.partialRecord(
          z.enum(['select', 'insert', 'update', 'delete', 'truncate']),
          cellsOf(relationCell),
        ),
      }),
    )
    .readonly(),
  sequences: z.array(callable).readonly(),
  functions: z.array(callable).readonly(),
}) satisfies z.ZodType<Matrix>

export const matrix = defineLifecycleOperation({
  name: 'access.matrix',
  summary: 'Try who can do what, and compare it with what was reviewed',
  description: `Tries every command of every identity of \`database/access.yaml\` on every table, view, sequence and function. In
one transaction the tables are emptied, the seeds loaded, each attempt made and undone, and in the end everything rolled
back; while it lasts, others wait for the tables. The result is compared with \`database/access-matrix.yaml\`. Exit code 3
when a cell differs, or when it proves nothing because not even the owner could. Refused on a protected database.`,
  effect: 'write',
  examples: [
    { command: 'plinth access matrix agentflow', does: 'one system, against what was reviewed' },
    {
      command: 'plinth access matrix --write',
      does: 'write the file to review; git diff shows what changed',
    },
    { command: 'plinth access matrix --markdown docs/access.md', does: 'a page for people' },
  ],
  input: z.object({
    write: z.boolean().optional().describe('Write what was found to database/access-matrix.yaml'),
    markdown: z.string().optional().describe('Write the matrix to this Markdown file'),
  }),
  output: z.object({
    matrix: matrixJson,
    compared: z.boolean(),
    written: z.array(z.string()),
    findings: z.array(findingJson).readonly(),
  }),
  async run(context, { write, markdown }) {
    const { project, cwd, openDatabase } = context
    const file = readAccessFile(project, cwd)
    await assertAllowed(context, 'fixtures')
    const subjects = findSubjects(await readCatalog(await openDatabase()))
    const trial = await tryMatrix(context, subjects, file)
    const written: string[] = []
    const put = (path: string, text: string): void => {
      writeFileSync(path, text)
      written.push(relative(cwd, path))
    }
    if (markdown !== undefined) put(resolve(cwd, markdown), renderMatrixMarkdown(project.title, trial.matrix))
    if (write) put(join(project.folder, goldenFile), renderGolden(goldenOf(trial.matrix)))
    const differences = write ? undefined : compareWithFile(context, trial.matrix)
    return {
      matrix: trial.matrix,
      compared: differences !== undefined,
      written,
      findings: [...trial.findings, ...(differences ?? [])],
    }
  },
  exit: ({ findings }) => (findings.some(({ severity }) => severity === 'error') ? 'findings' : 'done'),
  present: ({ matrix: found, compared, written, findings }): View => [
    ...presentMatrix(found),
    ...findings.map(findingBlock),
    ...written.map((file) => ({ kind: 'text' as const, text: `Written to ${file}.`, tone: 'good' as const })),
    ...(findings.length > 0
      ? [{ kind: 'text' as const, tone: 'bad' as const, text: `${counted(findings.length, 'finding')}.` }]
      : compared
        ? [{ kind: 'text' as const, tone: 'good' as const, text: `As ${goldenFile} says.` }]
        : []),
    ...(!compared && written.length === 0
      ? [
          {
            kind: 'next' as const,
            command: 'plinth access matrix --write',
            why: 'there is nothing to compare with yet; read what it writes',
          },
        ]
      : []),
  ],
})
