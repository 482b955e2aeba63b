import { relative, resolve } from 'node:path'
import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { keepFile, keptState, staleFinding } from './keep-file.ts'
import { makeDocument, readDocumentSource } from './make-document.ts'
import { referencePath } from './places.ts'
import { countsOf, renderReference } from './reference/render-reference.ts'

export const schema = defineLifecycleOperation({
  name: 'document.schema',
  summary: 'Write the schema reference: every table in words',
  description: `Writes \`docs/SCHEMA_REFERENCE.md\` (\`document.schema\` in plinth.config.ts): tables with columns, keys, references in both
directions, checks, indexes and what they are for, policies in words, triggers, privileges; views with the columns of tables
that each of theirs comes from; functions, enums with the meanings of \`glossary\`, partitions, Mermaid diagrams. It describes
what the migrations build on the embedded engine, or with \`--from database\` the database at hand. \`--check\` writes
nothing and exits with 3 when the file is stale.`,
  effect: 'write',
  examples: [
    { command: 'plinth document schema agentflow', does: 'systems/agentflow/docs/SCHEMA_REFERENCE.md' },
    {
      command: 'plinth document schema --check',
      does: 'in CI: is the committed file that of the migrations?',
    },
    {
      command: 'plinth document schema --from database --output reference.md',
      does: 'what the database at hand has',
    },
  ],
  input: z.object({
    output: z.string().optional().describe('Another file'),
    from: z
      .enum(['migrations', 'database'])
      .optional()
      .describe('What to describe (migrations, where there are any)'),
    check: z.boolean().optional().describe('Write nothing; exit code 3 when the file is stale'),
  }),
  output: z.object({
    source: z.string(),
    file: z.string(),
    state: keptState,
    contents: z.string().describe('How many tables, views, functions …'),
    lines: z.int(),
    findings: z.array(findingJson),
  }),
  async run(context, { output, from, check }) {
    const { project, cwd } = context
    const path = output === undefined ? resolve(project.folder, referencePath(project)) : resolve(cwd, output)
    const { catalog, label } = await readDocumentSource(context, from)
    const { document, pictures } = await makeDocument(catalog, project)
    const text = renderReference(document, pictures)
    const file = relative(cwd, path)
    const state = keepFile(path, text, check === true)
    return {
      source: label,
      file,
      state,
      contents: countsOf(document),
      lines: text.split('\n').length - 1,
      findings: staleFinding(file, state, `plinth document schema${systemName(project)}`),
    }
  },
  exit: ({ findings }) => (findings.length > 0 ? 'findings' : 'done'),
  present: ({ source, file, state, contents, lines, findings }): View => [
    ...findings.map(findingBlock),
    ...(findings.length > 0
      ? []
      : [
          {
            kind: 'text' as const,
            tone: 'good' as const,
            text: state === 'written' ? `Written to ${file}: ${lines} lines.` : `${file} is as it should be.`,
          },
        ]),
    { kind: 'text', tone: 'muted', text: `${contents} of ${source}.` },
  ],
})

const systemName = ({
  kind,
  alias,
  name,
}: {
  kind: string
  alias: string | undefined
  name: string
}): string => (kind === 'system' ? ` ${alias ?? name}` : '')
