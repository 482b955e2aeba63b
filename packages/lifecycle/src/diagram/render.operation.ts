import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import { type Diagram, diagramErrors, groupTables, type SchemaGraph, slug } from '@plinth/diagram'
import { type Cell, counted, nearestWord, type View, type ViewBlock } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { formatNames, renderFiles } from './formats.ts'
import { baseName, diagramsFolder } from './places.ts'
import { graphOf, planProject } from './plan-project.ts'
import { readFormats } from './read-formats.ts'
import { compareFiles, findLeft, removeFiles, writeFiles } from './write-files.ts'

const paths = z.array(z.string()).readonly()

const input = z.object({
  format: z
    .string()
    .optional()
    .describe(`Of ${formatNames.join(', ')}, with commas; drawio,svg without it`),
  output: z.string().optional().describe('Another folder than database/diagrams'),
  version: z.string().optional().describe('For the name: v1.0 gives entity_diagram_v1.0'),
  table: z.string().optional().describe('Only this table and its neighbours: public.orders'),
  distance: z.coerce.number().int().min(0).optional().describe('How many foreign keys far; 1 without it'),
  group: z.string().optional().describe('Only the page of this group'),
  enums: z.boolean().optional().describe('A page of enums, with their values'),
  theme: z
    .enum(['light', 'dark'])
    .optional()
    .describe('Of pictures; without it light, and the first page dark, too'),
  check: z.boolean().optional().describe('Write nothing; exit code 3 when a file is stale'),
})

export const render = defineLifecycleOperation({
  name: 'diagram.render',
  summary: 'Draw the database: draw.io, SVG, PNG, Mermaid, DBML, DOT',
  description: `Draws the tables, their columns and foreign keys: an overview, a page for each group, the views apart. Groups
come from \`diagram.groups\` in plinth.config.ts, or from the foreign keys. A draw.io file that is there already
keeps what people did to it: places, sizes, colours, bends, shapes of their own; pictures follow it.`,
  effect: 'read',
  examples: [
    {
      command: 'plinth diagram',
      does: 'database/diagrams/entity_diagram.drawio, and a picture of each page',
    },
    { command: 'plinth diagram render agentflow --format svg,png --theme dark', does: 'only pictures' },
    {
      command: 'plinth diagram render --table public.orders --distance 2 --format svg',
      does: 'one table and what is near it',
    },
    { command: 'plinth diagram render --check', does: 'in CI: are the files those of this database?' },
  ],
  input,
  output: z.object({
    folder: z.string(),
    tables: z.int(),
    pages: z.array(z.object({ title: z.string(), subtitle: z.string() })).readonly(),
    written: paths,
    removedFiles: paths,
    fresh: z.int().describe('Files that were there with this content'),
    stale: paths.describe('With --check: files to write anew'),
    arrangement: z
      .object({ kept: paths, placed: paths, pushed: paths, undrawn: paths, removed: paths })
      .describe('What became of the work of people in the draw.io file'),
  }),
  async run(context, options) {
    const { project, cwd, openDatabase, progress } = context
    const names = readFormats(options.format)
    const graph = graphOf(await readCatalog(await openDatabase()), project)
    assertKnown(graph, context, options)
    const folder = options.output === undefined ? diagramsFolder(project) : resolve(cwd, options.output)
    const base = baseOf(options)
    const file = join(folder, `${base}.drawio`)
    const planned = await progress.step('drawing', () => planProject(graph, project, partOf(options)))
    const { files, report } = await renderFiles(planned, {
      names,
      base,
      theme: options.theme,
      before: existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    })
    const { stale, fresh } = await compareFiles(folder, files)
    const left = findLeft(folder, files, base)
    const check = options.check === true
    if (!check) {
      writeFiles(folder, files, stale)
      removeFiles(folder, left)
    }
    const shown = (list: readonly string[]): string[] => list.map((path) => relative(cwd, join(folder, path)))
    return {
      folder: relative(cwd, folder),
      ...countsOf(planned),
      written: check ? [] : shown(stale),
      removedFiles: check ? [] : shown(left),
      fresh: fresh.length,
      stale: check ? shown([...stale, ...left]) : [],
      arrangement: report,
    }
  },
  exit: ({ stale }) => (stale.length > 0 ? 'findings' : 'done'),
  present: ({ tables, pages, written, removedFiles, fresh, stale, arrangement }): View => [
    {
      kind: 'table',
      columns: [{ title: 'page', flexible: true }, { title: 'holds' }],
      rows: pages.map(({ title, subtitle }) => [title, subtitle]),
    },
    ...named('Kept as arranged', arrangement.kept),
    ...named('Placed', arrangement.placed),
    ...named('Moved to make room', arrangement.pushed),
    ...named('Not in pictures', arrangement.undrawn),
    ...named('Taken out', arrangement.removed),
    ...listed([
      ...written.map((path) => [path, { text: 'written', tone: 'good' }] as const),
      ...removedFiles.map(
        (path) => [path, { text: 'removed: its page is gone', tone: 'attention' }] as const,
      ),
      ...stale.map((path) => [path, { text: 'stale', tone: 'bad' }] as const),
    ]),
    ...(stale.length > 0
      ? [{ kind: 'next' as const, command: 'plinth diagram render', why: 'to draw them anew' }]
      : [
          {
            kind: 'text' as const,
            tone: 'good' as const,
            text: `${counted(tables, 'table')} on ${counted(pages.length, 'page')}; ${counted(fresh, 'file')} had it already.`,
          },
        ]),
  ],
})

type Options = z.output<typeof input>

const shownNames = 8

function named(title: string, names: readonly string[]): ViewBlock[] {
  if (names.length === 0) return []
  const more = names.length > shownNames ? `, and ${names.length - shownNames} more` : ''
  return [{ kind: 'text', text: `${title}: ${names.slice(0, shownNames).join(', ')}${more}.` }]
}

function listed(rows: readonly (readonly [string, Cell])[]): ViewBlock[] {
  if (rows.length === 0) return []
  return [{ kind: 'table', columns: [{ title: 'file', flexible: true }, { title: '' }], rows }]
}

const countsOf = ({
  graph,
  pages,
}: Diagram): { tables: number; pages: { title: string; subtitle: string }[] } => ({
  tables: graph.tables.filter(({ kind }) => kind === 'table' || kind === 'foreign table').length,
  pages: pages.map(({ title, subtitle }) => ({ title, subtitle })),
})

function partOf({ table, distance, group, enums }: Options): Parameters<typeof planProject>[2] {
  return {
    ...(table === undefined ? {} : { table }),
    ...(distance === undefined ? {} : { distance }),
    ...(group === undefined ? {} : { group }),
    ...(enums === undefined ? {} : { enums }),
  }
}

// A part has files of its own beside those of the whole.
function baseOf({ version, table, group }: Options): string {
  const part = table ?? group
  return `${baseName(version)}${part === undefined ? '' : `-${slug(part)}`}`
}

function assertKnown(graph: SchemaGraph, { project }: LifecycleContext, { table, group }: Options): void {
  const ids = graph.tables.map(({ id }) => id)
  // The files of a database that is only not built yet must not be emptied.
  if (ids.length === 0) throw diagramErrors.nothingToDraw()
  if (table !== undefined && !ids.includes(table)) {
    const near = nearestWord(table, ids)
    throw diagramErrors.tableUnknown(
      { table },
      near === undefined ? {} : { hint: `did you mean --table ${near}?` },
    )
  }
  const groups = groupTables(graph, project.diagram).map(({ name }) => name)
  if (group === undefined || groups.includes(group)) return
  const near = nearestWord(group, groups)
  throw diagramErrors.groupUnknown(
    { group, known: groups.join(', ') },
    near === undefined ? {} : { hint: `did you mean --group "${near}"?` },
  )
}
