// The committed diagrams of every system: those of its database, legible, and accepted by the programs that read them.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import {
  buildGraph,
  planDiagram,
  readDrawio,
  renderDbml,
  renderDot,
  renderMermaidFiles,
} from '@plinth/diagram'
import {
  graphvizAbsence,
  judgePage,
  loadDrawio,
  parseDbml,
  parseMermaid,
  runGraphviz,
} from '@plinth/diagram/judges'
import type { Project } from '@plinth/lifecycle'
import { openDatabase } from '@plinth/postgres'
import { skipWithout, useDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { call, contentKey, contextOf, systems } from './conformance/system.ts'

const isLong = process.env['PLINTH_SOAK'] === '1'
const rendered = z.object({ stale: z.array(z.string()), fresh: z.int(), tables: z.int() })
const listed = z.object({ snapshots: z.array(z.object({ version: z.string() })).min(2) })

describe.each(systems.map((project) => [project.name, project] as const))('%s', async (_, project) => {
  const folder = join(project.folder, 'database/diagrams')
  const listing = await call('snapshot.list', contextOf(project, unused))
  const versions = listed.parse(listing.output).snapshots.map(({ version }) => version)
  const db = useDatabase({
    engine: 'embedded',
    key: `conformance ${contentKey(project)}`,
    build: async (empty) => {
      await call(
        'up.run',
        contextOf(project, () => empty),
      )
    },
  })

  test('has the diagrams of its database', async () => {
    const { output } = await call('diagram.render', contextOf(project, db), {
      check: true,
      format: 'drawio,svg,mermaid',
    })
    const { stale, fresh, tables } = rendered.parse(output)
    expect(stale, 'plinth diagram render --format drawio,svg,mermaid').toEqual([])
    expect(fresh).toBeGreaterThan(3)
    expect(tables).toBeGreaterThan(5)
  })

  test('is drawn without overlaps, with every text inside its box', async () => {
    const graph = buildGraph(await readCatalog(db()))
    for (const options of [project.diagram, {}]) {
      const { pages } = await planDiagram(graph, { title: project.title, ...options })
      expect(pages.flatMap(({ boxes }) => boxes).length).toBeGreaterThan(5)
      expect(pages.flatMap(judgePage)).toEqual([])
    }
  })

  // To restore each version costs most of the time; the files of all of them are looked at in the short form, too.
  test.skipIf(!isLong).each(versions)('is drawn as well in %s', async (version) => {
    const empty = await openDatabase({ engine: 'embedded', folder: null })
    try {
      const context = contextOf(project, () => empty)
      await call('snapshot.restore', context, { version })
      const graph = buildGraph(await readCatalog(empty))
      const { pages } = await planDiagram(graph, { title: project.title, ...project.diagram })
      expect(pages.flatMap(({ boxes }) => boxes).length).toBeGreaterThan(2)
      expect(pages.flatMap(judgePage)).toEqual([])
    } finally {
      await empty.close()
    }
  })

  test('has a draw.io file of itself and of each version, which maxGraph loads as they stand', async () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.drawio'))
    expect(files.sort()).toEqual(
      ['entity_diagram', ...versions.map((version) => `entity_diagram_${version}`)]
        .map((name) => `${name}.drawio`)
        .sort(),
    )
    for (const file of files) await assertLoaded(readFileSync(join(folder, file), 'utf8'))
  })

  test('is text that the parsers of Mermaid and DBML take, whole', async () => {
    const graph = buildGraph(await readCatalog(db()))
    const diagram = await planDiagram(graph, { title: project.title, ...project.diagram, enums: true })
    const committed = readdirSync(folder).filter((name) => name.endsWith('.mmd'))
    expect(committed.length).toBeGreaterThan(0)
    for (const file of committed)
      expect(await parseMermaid(readFileSync(join(folder, file), 'utf8'))).toBe('er')
    for (const text of renderMermaidFiles(diagram).values()) expect(await parseMermaid(text)).toBe('er')
    const { tables, refs } = await parseDbml(renderDbml(diagram))
    expect(tables).toBeGreaterThanOrEqual(graph.tables.filter(({ kind }) => kind === 'table').length)
    expect(refs).toBe(graph.relations.length)
  })

  describe('with Graphviz', () => {
    const absence = graphvizAbsence()
    skipWithout(absence === undefined, absence ?? '')

    test('is laid out by dot, without a complaint', async () => {
      const graph = buildGraph(await readCatalog(db()))
      const diagram = await planDiagram(graph, { title: project.title, ...project.diagram })
      expect(runGraphviz(renderDot(diagram))).toBe('')
    })
  })

  test('has pictures for people who cannot open the others', () => {
    const png = picture(project, 'png')
    expect(existsSync(png)).toBe(true)
    expect(statSync(png).size).toBeLessThan(350_000)
    expect(readFileSync(picture(project, 'dark.svg'), 'utf8')).toContain('<svg')
    expect(existsSync(join(folder, 'README.md'))).toBe(true)
  })
})

function unused(): never {
  throw new Error('no database is needed')
}

const picture = ({ folder }: Project, ending: string): string =>
  join(folder, 'database/diagrams/exports', `entity_diagram.${ending}`)

// What our own reader finds in the file is what maxGraph has in its model.
async function assertLoaded(text: string): Promise<void> {
  const loaded = await loadDrawio(text)
  const pages = await readDrawio(text)
  expect(pages.length).toBeGreaterThan(1)
  for (const { id, cells } of pages) {
    expect(findTouching(cells), id).toEqual([])
    const found = new Map(loaded.get(id)?.map((cell) => [cell.id, cell]))
    expect(cells.length).toBeGreaterThan(3)
    expect([...found.keys()].sort()).toEqual(cells.map((cell) => cell.id).sort())
    const said = cells.map(({ id: cell, source, target, geometry, points }) => ({
      id: cell,
      source,
      target,
      geometry: geometry ? [geometry.x, geometry.y, geometry.width, geometry.height] : [],
      points: points.map(({ x, y }) => `${x},${y}`),
    }))
    expect(said.map(({ id: cell }) => plain(found.get(cell)))).toEqual(said)
  }
}

function findTouching(cells: Awaited<ReturnType<typeof readDrawio>>[number]['cells']): string[] {
  const tables = cells.flatMap(({ id, parent, geometry }) =>
    /^[tgn]:/.test(id) && geometry ? [{ id, parent, ...geometry }] : [],
  )
  expect(tables.length).toBeGreaterThan(0)
  return tables.flatMap((a, index) =>
    tables
      .slice(index + 1)
      .filter((b) => a.parent === b.parent && a.x < b.x + b.width && b.x < a.x + a.width)
      .filter((b) => a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} and ${b.id}`),
  )
}

function plain(cell: object | undefined): object | undefined {
  if (!cell) return undefined
  return Object.fromEntries(Object.entries(cell).filter(([name]) => name !== 'isEdge'))
}
