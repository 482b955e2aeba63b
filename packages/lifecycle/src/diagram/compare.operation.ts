import { join, relative, resolve } from 'node:path'
import { changedTables, compareCatalogs, planComparison, type SchemaGraph } from '@plinth/diagram'
import { counted, type View, type ViewBlock } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { readSourceCatalog } from '../diff/index.ts'
import { renderFiles } from './formats.ts'
import { diagramsFolder } from './places.ts'
import { periodsOf } from './plan-project.ts'
import { readFormats } from './read-formats.ts'
import { writeFiles } from './write-files.ts'

const names = z.array(z.string()).readonly()

export const compare = defineLifecycleOperation({
  name: 'diagram.compare',
  summary: 'Draw what differs between two states of the database',
  description: `One picture: tables that were added, removed or changed, with the columns and foreign keys that differ, and what they
reference. More than 20 of them are names in their groups, with a picture for each group. A state is whatever \`plinth diff plan\` compares: \`database\`, \`migrations\`, \`migrations@003\` for that
migration and all before it, a version such as \`v2.0\`, an environment, a .sql file or a folder. Files are built on a
scratch database. With \`--exit-code\`, the exit code is 3 when they differ.`,
  effect: 'read',
  projects: 'one',
  examples: [
    { command: 'plinth diagram compare --from migrations@3 --to migrations', does: 'what came since 003' },
    { command: 'plinth diagram compare --from migrations --to database', does: 'what somebody did by hand' },
  ],
  input: z.object({
    from: z.string().describe('The state before: migrations@003, v2.0, database'),
    to: z.string().optional().describe('The state after; database without it'),
    format: z.string().optional().describe('Of drawio, svg, png, with commas; svg without it'),
    output: z.string().optional().describe('Another folder than database/diagrams'),
    theme: z.enum(['light', 'dark']).optional().describe('Of pictures; light without it'),
    exitCode: z.boolean().optional().describe('Exit code 3 when they differ'),
  }),
  output: z.object({
    from: z.string(),
    to: z.string(),
    added: names,
    removed: names,
    changed: names,
    relations: names.describe('Foreign keys that differ'),
    written: names,
    isFinding: z.boolean().describe('They differ, and --exit-code asks'),
  }),
  async run(context, { from, to = 'database', format = 'svg', output, theme = 'light', exitCode }) {
    const { project, cwd } = context
    const formats = readFormats(format)
    const before = await readSourceCatalog(context, from)
    const after = await readSourceCatalog(context, to)
    const graph = compareCatalogs(before, after, { periods: periodsOf(project) })
    const differ = changedTables(graph).length > 0
    const facts = { from, to, ...differencesOf(graph), isFinding: differ && exitCode === true }
    if (!differ) return { ...facts, written: [] }
    const diagram = await planComparison(graph, { title: `${from} → ${to}`, ...project.diagram })
    const folder = output === undefined ? diagramsFolder(project) : resolve(cwd, output)
    const base = `changes_${[from, to].join('_').replaceAll('@', '')}`
    const { files } = await renderFiles(diagram, { names: formats, base, theme, before: undefined })
    writeFiles(folder, files, [...files.keys()])
    return { ...facts, written: [...files.keys()].map((path) => relative(cwd, join(folder, path))) }
  },
  exit: ({ isFinding }) => (isFinding ? 'findings' : 'done'),
  present: ({ from, to, added, removed, changed, relations, written }): View => [
    ...line('Added', added),
    ...line('Removed', removed),
    ...line('Changed', changed),
    ...line('Foreign keys', relations),
    ...written.map((path): ViewBlock => ({ kind: 'text', tone: 'good', text: `Written to ${path}.` })),
    written.length === 0
      ? { kind: 'text', tone: 'good', text: `${from} and ${to} have the same tables.` }
      : {
          kind: 'text',
          text: `${counted(added.length + removed.length + changed.length, 'table or view', 'tables and views')} differ.`,
        },
  ],
})

const line = (title: string, list: readonly string[]): ViewBlock[] =>
  list.length === 0 ? [] : [{ kind: 'text', text: `${title}: ${list.join(', ')}.` }]

function differencesOf({
  tables,
  relations,
}: SchemaGraph): Record<'added' | 'removed' | 'changed' | 'relations', string[]> {
  const of = (change: string): string[] =>
    tables.flatMap((table) => (table.change === change && table.kind !== 'outside' ? [table.id] : []))
  return {
    added: of('added'),
    removed: of('removed'),
    changed: of('changed'),
    relations: relations.flatMap(({ id, change }) => (change === undefined ? [] : [`${id} ${change}`])),
  }
}
