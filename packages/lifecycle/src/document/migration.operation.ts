import { join, relative } from 'node:path'
import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { keepFile, keptState, staleFinding } from './keep-file.ts'
import { makeMigrationDocument } from './migration/make-migration-document.ts'
import { migrationDocument } from './migration/migration-document.ts'
import { presentMigration } from './migration/present-migration.ts'
import { renderMigration } from './migration/render-migration.ts'
import { migrationsPath } from './places.ts'

export const migration = defineLifecycleOperation({
  name: 'document.migration',
  summary: 'Say what one migration changes, by applying it',
  description: `Builds the database as it was before the migration, applies the migration there statement by statement, and compares:
new and modified tables, columns, relationships, policies, indexes, functions, privileges, before and after. Locks and
rewritten tables are those that PostgreSQL showed while each statement ran. At the end stands how well it can be taken
back. Without a name: the newest. \`--write\` keeps it as \`docs/migrations/NNN_name.md\`; with \`--check\` a stale or
missing page exits with 3.`,
  effect: 'write',
  projects: 'one',
  positional: ['migration'],
  examples: [
    { command: 'plinth document migration', does: 'the newest migration' },
    { command: 'plinth document migration 002 --write', does: 'and keeps it in docs/migrations' },
    { command: 'plinth document migration 002_add_orders --json', does: 'for a program' },
  ],
  input: z.object({
    migration: z.string().optional().describe('Number or name of a migration; the newest without it'),
    write: z.boolean().optional().describe('Keep it as a page in docs/migrations'),
    check: z.boolean().optional().describe('Write nothing; exit code 3 when the page is stale'),
  }),
  output: migrationDocument.extend({
    page: z.object({ file: z.string(), state: keptState }).optional(),
    findings: z.array(findingJson),
  }),
  async run(context, { migration: wanted, write, check }) {
    const document = await makeMigrationDocument(context, wanted)
    if (write !== true && check !== true) return { ...document, findings: [] }
    const { project, cwd } = context
    const path = join(project.folder, migrationsPath(project), `${document.version}_${document.name}.md`)
    const file = relative(cwd, path)
    const state = keepFile(path, renderMigration(document), check === true)
    const fix = `plinth document migration ${document.version} --write`
    return { ...document, page: { file, state }, findings: staleFinding(file, state, fix) }
  },
  exit: ({ findings }) => (findings.length > 0 ? 'findings' : 'done'),
  present: ({ page, findings, ...document }): View => [
    ...presentMigration(document),
    ...findings.map(findingBlock),
    ...(page?.state === 'written' || page?.state === 'unchanged'
      ? [
          {
            kind: 'text' as const,
            tone: 'good' as const,
            text: page.state === 'written' ? `Written to ${page.file}.` : `${page.file} is as it should be.`,
          },
        ]
      : []),
  ],
})
