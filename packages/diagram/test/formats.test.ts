import {
  planDiagram,
  renderDbml,
  renderDot,
  renderDrawio,
  renderMermaidFiles,
  renderMermaidPictures,
  renderSvgPages,
} from '@plinth/diagram'
import { graphvizAbsence, loadDrawio, parseDbml, parseMermaid, runGraphviz } from '@plinth/diagram/judges'
import { skipWithout } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { generateGraph } from './generate-graph.ts'
import { hardNames } from './hard-names.ts'

const cases = [
  ['twelve tables', generateGraph(12)],
  ['a hundred tables', generateGraph(100)],
  ['names with quotes, spaces, dots and umlauts', hardNames],
] as const

describe.each(cases)('%s', (title, graph) => {
  const planned = planDiagram(graph, { title })

  test('are accepted by Mermaid, file for file', async () => {
    const files = renderMermaidFiles(await planned)
    expect(files.size).toBeGreaterThan(0)
    for (const text of files.values()) {
      expect(text.length).toBeLessThan(50_000)
      expect(await parseMermaid(text)).toBe('er')
    }
  })

  test('are pictures for a page of text, with every foreign key once', async () => {
    const pictures = renderMermaidPictures(await planned)
    expect(pictures.length).toBeGreaterThan(0)
    for (const [, text] of pictures) expect(await parseMermaid(text)).toBe('er')
    const parts = pictures.length === 1 ? pictures : pictures.slice(1)
    const lines = parts.flatMap(([, text]) => text.match(/ (?:\|\||\|o)--o[|{] .*/g) ?? [])
    expect(lines).toHaveLength(graph.relations.length)
    for (const [, text] of parts) expect(text).not.toContain('field_0')
  })

  test('are read by the parser of DBML with every table and foreign key', async () => {
    expect(await parseDbml(renderDbml(await planned))).toEqual({
      tables: graph.tables.length,
      refs: graph.relations.length,
      enums: graph.enums.length,
    })
  })

  test('are loaded by maxGraph with every cell in its place', async () => {
    const diagram = await planned
    const pages = await loadDrawio((await renderDrawio(diagram, undefined)).text)
    expect([...pages.keys()]).toEqual(diagram.pages.map(({ id }) => id))
    for (const page of diagram.pages) {
      const cells = new Map(pages.get(page.id)?.map((cell) => [cell.id, cell]))
      for (const { id, x, y, width, height, kind, rows } of page.boxes) {
        const area = page.areas.find((each) => cells.get(id) && kind === 'name' && contains(each, { x, y }))
        expect(cells.get(id)?.geometry).toEqual([x - (area?.x ?? 0), y - (area?.y ?? 0), width, height])
        for (const row of rows) expect(cells.has(row.id)).toBe(true)
      }
      for (const line of page.lines)
        expect(cells.get(line.id)).toMatchObject({
          isEdge: true,
          source: line.fromRow ?? line.from,
          target: line.toRow ?? line.to,
          points: line.points.slice(1, -1).map(({ x, y }) => `${x},${y}`),
        })
    }
  })

  test('are pictures with the name of every table in them', async () => {
    const pictures = [...renderSvgPages(await planned).values()].join('\n')
    expect(graph.tables.length).toBeGreaterThan(0)
    const escaped = (name: string): string =>
      name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    expect(graph.tables.filter((table) => !pictures.includes(`>${escaped(table.title)}</text>`))).toEqual([])
  })
})

describe('Graphviz', () => {
  skipWithout(graphvizAbsence() === undefined, graphvizAbsence() ?? '')
  test.each([cases[0], cases[2]])('accepts %s without a complaint', async (title, graph) => {
    expect(runGraphviz(renderDot(await planDiagram(graph, { title })))).toBe('')
  })
})

describe('text for review', () => {
  const graph = generateGraph(20)
  const [first] = graph.tables
  const more = {
    ...graph,
    tables: graph.tables.map((table) =>
      table.id === first?.id
        ? {
            ...table,
            columns: [...table.columns, ...table.columns.slice(-1).map((each) => ({ ...each, name: 'new' }))],
          }
        : table,
    ),
  }
  test.each([
    ['Mermaid', renderMermaidFiles],
    ['DBML', renderDbml],
    ['DOT', renderDot],
  ] as const)('of %s changes in one line when a column is added', async (_, render) => {
    const text = async (of: typeof graph): Promise<string[]> => {
      const rendered = render(await planDiagram(of, { title: 'Review' }))
      return (typeof rendered === 'string' ? rendered : [...rendered.values()].join('\n')).split('\n')
    }
    const [before, after] = [await text(graph), await text(more)]
    expect(after).toHaveLength(before.length + 1)
    expect(after.filter((line) => !before.includes(line))).toHaveLength(1)
  })
})

function contains(
  area: { x: number; y: number; width: number; height: number },
  { x, y }: { x: number; y: number },
): boolean {
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
}
