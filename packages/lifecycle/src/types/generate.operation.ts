import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { counted, type Diagnostic, type View, type ViewBlock } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { typesErrors } from './errors.ts'
import { type FormatName, formatNames } from './formats/index.ts'
import { readSource } from './read-source.ts'
import { configuredFiles, renderTypes } from './render-types.ts'

const fileJson = z.object({
  format: z.enum(formatNames),
  /** Null: to be printed. */
  file: z.string().nullable(),
  state: z.enum(['written', 'unchanged', 'stale', 'missing', 'printed']),
  text: z.string().exactOptional(),
})

type FileReport = z.output<typeof fileJson>

export const generate = defineLifecycleOperation({
  name: 'types.generate',
  summary: 'Write types of the database, null only where it can be',
  description: `Writes the files that \`types\` in \`plinth.config.ts\` names: \`supabase\` (\`database.types.ts\` for supabase-js), \`kysely\`,
\`zod\`, \`prisma\`. With \`--format\` it prints one format, or writes it with \`--output\`. Whether a column of a view or the
result of a function can be null is followed through joins, unions, aggregates, subqueries and function bodies to where it
comes from. The types are those of what the migrations build on the embedded engine, or with \`--from database\` of the
database at hand. \`--check\` writes nothing and exits with 3 when a file is stale.`,
  effect: 'write',
  examples: [
    { command: 'plinth types generate agentflow', does: 'the files that the system is configured to have' },
    {
      command: 'plinth types generate --check',
      does: 'in CI: are the committed files those of the migrations?',
    },
    { command: 'plinth types generate --format zod --output src/schemas.ts', does: 'one format into a file' },
    {
      command: 'plinth types generate --format supabase --from database',
      does: 'print what the database at hand has',
    },
  ],
  input: z.object({
    format: z.enum(formatNames).optional().describe('One format, configured or not'),
    output: z.string().optional().describe('The file for --format'),
    from: z
      .enum(['migrations', 'database'])
      .optional()
      .describe('What to describe (migrations, where there are any)'),
    schema: z.array(z.string()).optional().describe('Only these schemas'),
    check: z.boolean().optional().describe('Write nothing; exit code 3 when a file is stale'),
  }),
  output: z.object({
    source: z.string(),
    counts: z.object({
      tables: z.int(),
      views: z.int(),
      functions: z.int(),
      enums: z.int(),
      derived: z.int().describe('Columns of views and results of functions'),
      neverNull: z.int().describe('Those of them that are never null'),
    }),
    files: z.array(fileJson),
    findings: z.array(findingJson),
  }),
  async run(context, { format, output, from, schema, check }) {
    const targets = findTargets(context, format, output)
    const { catalog, label } = await readSource(context, from)
    const config = { ...context.project.types, ...(schema && schema.length > 0 ? { schemas: schema } : {}) }
    const { texts, counts } = await renderTypes(
      catalog,
      targets.map((target) => target.format),
      config,
    )
    const files = targets.map((target) =>
      settle(target, texts.get(target.format) ?? '', { cwd: context.cwd, check: check === true }),
    )
    return { source: label, counts, files, findings: files.flatMap((file) => staleFinding(file, context)) }
  },
  exit: ({ findings }) => (findings.length > 0 ? 'findings' : 'done'),
  present: ({ source, counts, files, findings }): View => {
    const printed = files.find(({ state }) => state === 'printed')
    if (printed) return [{ kind: 'raw', text: printed.text ?? '' }]
    const { tables, views, functions, derived, neverNull } = counts
    return [
      ...files.flatMap(fileBlock),
      ...findings.map(findingBlock),
      {
        kind: 'text',
        tone: 'muted',
        text: `${counted(tables, 'table')}, ${counted(views, 'view')} and ${counted(functions, 'function')} of ${source}; ${neverNull} of ${derived} columns of views and results of functions are never null.`,
      },
    ]
  },
})

interface TargetFile {
  readonly format: FormatName
  /** Absolute; undefined: to be printed. */
  readonly path: string | undefined
}

function findTargets(
  { project, cwd }: LifecycleContext,
  format: FormatName | undefined,
  output: string | undefined,
): TargetFile[] {
  if (format !== undefined) return [{ format, path: output === undefined ? undefined : resolve(cwd, output) }]
  if (output !== undefined) throw typesErrors.severalFormats()
  const files = configuredFiles(project.types)
  if (files.length === 0) throw typesErrors.nothingConfigured()
  return files.map((file) => ({ format: file.format, path: join(project.folder, file.path) }))
}

function settle(
  { format, path }: TargetFile,
  text: string,
  { cwd, check }: { cwd: string; check: boolean },
): FileReport {
  if (path === undefined) return { format, file: null, state: 'printed', text }
  const file = relative(cwd, path)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (before === text) return { format, file, state: 'unchanged' }
  if (check) return { format, file, state: before === undefined ? 'missing' : 'stale' }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return { format, file, state: 'written' }
}

function staleFinding({ file, state }: FileReport, { project }: LifecycleContext): Diagnostic[] {
  if (file === null || (state !== 'stale' && state !== 'missing')) return []
  const name = project.kind === 'system' ? ` ${project.alias ?? project.name}` : ''
  return [
    {
      code: `types.${state}`,
      severity: 'error',
      subject: file,
      message: state === 'stale' ? 'is not what the database gives' : 'is not there',
      fix: `plinth types generate${name}`,
    },
  ]
}

function fileBlock({ file, state }: FileReport): ViewBlock[] {
  if (file === null || state === 'stale' || state === 'missing') return []
  const text = state === 'written' ? `Written to ${file}.` : `${file} is as it should be.`
  return [{ kind: 'text', tone: 'good', text }]
}
