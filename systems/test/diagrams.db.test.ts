// The committed diagrams of every system: those of its database, legible, and accepted by the programs that read them.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import { buildGraph, planDiagram } from '@plinth/diagram'
import { judgePage, loadDrawio, parseMermaid } from '@plinth/diagram/judges'
import type { Project } from '@plinth/lifecycle'
import { useDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { call, contentKey, contextOf, systems } from './conformance/system.ts'

const rendered = z.object({ stale: z.array(z.string()), fresh: z.int(), tables: z.int() })

describe.each(systems.map((project) => [project.name, project] as const))('%s', (_, project) => {
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

  test('has files that other programs read', async () => {
    expect(await parseMermaid(read(project, 'entity_diagram.mmd'))).toBe('er')
    const pages = await loadDrawio(read(project, 'entity_diagram.drawio'))
    expect(Math.min(...[...pages.values()].map(({ length }) => length))).toBeGreaterThan(3)
  })

  test('has a picture for people who cannot open the others', () => {
    const file = join(project.folder, 'database/diagrams/exports/entity_diagram.png')
    expect(existsSync(file)).toBe(true)
    expect(statSync(file).size).toBeLessThan(300_000)
  })
})

const read = ({ folder }: Project, name: string): string =>
  readFileSync(join(folder, 'database/diagrams', name), 'utf8')
