import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { counted, type View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { withLayoutEngine } from '../diagram/layout-pool.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { changesFile } from '../snapshot/versions-folder.ts'
import { makeDocument, readDocumentSource } from './make-document.ts'
import { sitePath } from './places.ts'
import { countsOf } from './reference/render-reference.ts'
import { renderSite } from './site/render-site.ts'
import { SiteFolder } from './site/write-site.ts'

export const site = defineLifecycleOperation({
  name: 'document.site',
  summary: 'Write a site about it: search, diagrams, a page a table',
  description: `Writes a folder of static pages: an overview by groups, a page for each table with its relations both ways and a picture of
them, views with where their columns come from, functions, enums, versions from SCHEMA_CHANGES.md, and a search. It
opens from a disk as from any web server, and asks nothing from outside. What an earlier run left there is removed. \`--check\`
writes nothing and exits with 3 when the folder is stale.`,
  effect: 'write',
  examples: [
    { command: 'plinth document site agentflow', does: 'systems/agentflow/docs/site/index.html' },
    { command: 'plinth document site --output public', does: 'another folder, for a web server' },
    { command: 'plinth document site --from database', does: 'what the database at hand has' },
  ],
  input: z.object({
    output: z.string().optional().describe('Another folder than docs/site'),
    from: z
      .enum(['migrations', 'database'])
      .optional()
      .describe('What to describe (migrations, where there are any)'),
    check: z.boolean().optional().describe('Write nothing; exit code 3 when the folder is stale'),
  }),
  output: z.object({
    source: z.string(),
    folder: z.string(),
    contents: z.string(),
    files: z.int(),
    written: z.int(),
    removed: z.int().describe('Files of an earlier run'),
    findings: z.array(findingJson),
  }),
  async run(context, { output, from, check }) {
    const { project, cwd, progress } = context
    const path = output === undefined ? resolve(project.folder, sitePath(project)) : resolve(cwd, output)
    const { catalog, label } = await readDocumentSource(context, from)
    const { document, pictures } = await makeDocument(catalog, project)
    const folder = new SiteFolder(path, { check: check === true })
    const changes = changesFile(project)
    await progress.step('writing the pages', () =>
      withLayoutEngine(pictures.graph.tables.length, (engine) =>
        renderSite({
          document,
          pictures,
          engine,
          changelog: existsSync(changes) ? readFileSync(changes, 'utf8') : undefined,
          add: (file, content) => folder.add(file, content),
        }),
      ),
    )
    const { stale, ...report } = folder.finish()
    const shown = relative(cwd, path)
    return {
      source: label,
      folder: shown,
      contents: countsOf(document),
      ...report,
      findings: stale.length === 0 ? [] : [staleSite(shown, stale)],
    }
  },
  exit: ({ findings }) => (findings.length > 0 ? 'findings' : 'done'),
  present: ({ source, folder, contents, files, written, removed, findings }): View => [
    ...findings.map(findingBlock),
    ...(findings.length > 0
      ? []
      : [
          {
            kind: 'text' as const,
            tone: 'good' as const,
            text:
              written + removed === 0
                ? `${folder} is as it should be: ${counted(files, 'file')}.`
                : `${counted(written, 'file')} written to ${folder}${removed === 0 ? '' : `, ${removed} removed`}.`,
          },
        ]),
    { kind: 'text', tone: 'muted', text: `${contents} of ${source}. Open ${join(folder, 'index.html')}` },
  ],
})

const staleSite = (folder: string, stale: readonly string[]): z.output<typeof findingJson> => ({
  code: 'document.stale',
  severity: 'error',
  subject: folder,
  message: `${counted(stale.length, 'file')} not as they should be: ${stale.slice(0, 3).join(', ')}${stale.length > 3 ? ' …' : ''}`,
  fix: 'plinth document site',
})
