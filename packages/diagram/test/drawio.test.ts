import {
  type Diagram,
  diagramErrors,
  planDiagram,
  renderDrawio,
  type SchemaGraph,
  sameDrawio,
} from '@plinth/diagram'
import { type LoadedCell, loadDrawio } from '@plinth/diagram/judges'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateGraph } from './generate-graph.ts'
import { compress, type Edit, edit } from './person.ts'

const graph = generateGraph(14)
const plan = (of: SchemaGraph): Promise<Diagram> => planDiagram(of, { title: 'Shop' })
const diagram = await plan(graph)
const fresh = (await renderDrawio(diagram, undefined)).text

const without = (id: string): SchemaGraph => ({
  ...graph,
  tables: graph.tables.filter((table) => table.id !== id),
  relations: graph.relations.filter(({ from, to }) => from !== id && to !== id),
})
const smaller = await plan(without('public.order_5'))
const before = (await renderDrawio(smaller, undefined)).text

async function firstPage(text: string): Promise<Map<string, LoadedCell>> {
  const pages = await loadDrawio(`${text.split('</diagram>')[0]}</diagram>`)
  return new Map(pages.get('overview')?.map((cell) => [cell.id, cell]))
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('move', 'resize', 'recolour', 'shape', 'bend', 'delete'),
    which: fc.nat(40),
    x: fc.integer({ min: 0, max: 3000 }),
    y: fc.integer({ min: 0, max: 3000 }),
  }),
  { minLength: 1, maxLength: 6 },
)

describe('a draw.io file', () => {
  test('stays the same, byte for byte, when nothing has changed', async () => {
    const again = await renderDrawio(diagram, fresh)
    expect(again.text).toBe(fresh)
    expect(again.report).toEqual({ kept: [], placed: [], removed: [] })
  })

  test('keeps whatever people did to it, and gives back what they deleted by mistake', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(edits, fc.boolean(), async (asked, compressed) => {
        const { text, traces } = edit(fresh, asked)
        const result = await renderDrawio(diagram, compressed ? compress(text) : text)
        const cells = await firstPage(result.text)
        for (const [id, [x, y]] of traces.moved)
          if (!traces.deleted.has(id)) expect(cells.get(id)?.geometry.slice(0, 2)).toEqual([x, y])
        for (const [id, width] of traces.widths)
          if (!traces.deleted.has(id)) expect(cells.get(id)?.geometry[2]).toBe(width)
        for (const [id, colour] of traces.colours)
          if (!traces.deleted.has(id)) expect(lineOf(result.text, id)).toContain(`fillColor=${colour};`)
        for (const shape of traces.shapes) expect(result.text).toContain(shape)
        for (const [id, points] of traces.bends) expect(lineOf(result.text, id)).toContain(points)
        for (const { id } of graph.tables) expect(cells.has(`t:${id}`)).toBe(true)
        expect((await renderDrawio(diagram, result.text)).text).toBe(result.text)
        seen += asked.length
      }),
      { numRuns: 25, seed: 7 },
    )
    expect(seen).toBeGreaterThan(25)
  })

  test('puts a new table where there is room, near what it references, once people arranged the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.integer({ min: 0, max: 2000 }), async (which, place) => {
        const { text } = edit(before, [{ kind: 'move', which, x: place, y: 4000 }])
        const { text: grown, report } = await renderDrawio(diagram, text)
        expect(report.placed.join()).toContain('public.order_5')
        const cells = await firstPage(grown)
        const [x = 0, y = 0, width = 0, height = 0] = cells.get('t:public.order_5')?.geometry ?? []
        expect(width).toBeGreaterThan(0)
        const met = [...cells].filter(([id, { geometry }]) => {
          const [left = 0, top = 0, wide = 0, high = 0] = geometry
          return (
            /^t:/.test(id) &&
            id !== 't:public.order_5' &&
            x < left + wide &&
            left < x + width &&
            y < top + high &&
            top < y + height
          )
        })
        expect(met).toEqual([])
      }),
      { numRuns: 8, seed: 7 },
    )
  })

  test('loses a table that is dropped, and tells it', async () => {
    const moved = edit(fresh, [{ kind: 'move', which: 0, x: 5, y: 5 }]).text
    const { text, report } = await renderDrawio(smaller, moved)
    expect(text).not.toContain('public.order_5')
    expect(report.removed.join()).toContain('public.order_5')
  })

  test('shows a picture of it as people arranged it', async () => {
    const [first] = diagram.pages[0]?.boxes ?? []
    const moved = edit(fresh, [{ kind: 'move', which: 0, x: 5000, y: 100 }]).text
    const { diagram: arranged } = await renderDrawio(diagram, moved)
    const box = arranged.pages[0]?.boxes.find(({ id }) => id === first?.id)
    expect(box?.x).toBe(5000)
    expect(arranged.pages[0]?.width).toBeGreaterThan(5000)
  })

  test('is the same when draw.io wrote it in another order', async () => {
    const shuffled = fresh
      .replaceAll(/<mxGeometry x="(\d+)" y="(\d+)"/g, '<mxGeometry y="$2" x="$1"')
      .replaceAll('\n', ' \n ')
    expect(shuffled).not.toBe(fresh)
    expect(await sameDrawio(fresh, shuffled)).toBe(true)
    expect(await sameDrawio(fresh, compress(fresh))).toBe(true)
    expect(await sameDrawio(fresh, edit(fresh, [{ kind: 'move', which: 0, x: 1, y: 1 }]).text)).toBe(false)
  })

  test('keeps pages of people, and a page of ours that is gone as long as something of theirs is on it', async () => {
    const mine =
      '<diagram id="abc" name="Ideas"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/></root></mxGraphModel></diagram>'
    const gone = mine.replace('abc', 'group-gone').replace('Ideas', 'Gone')
    const noted = gone
      .replace('group-gone', 'group-noted')
      .replace('</root>', '<mxCell id="n1" value="Note" vertex="1" parent="1"/></root>')
    const { text } = await renderDrawio(
      diagram,
      fresh.replace('</mxfile>', `${mine}${gone}${noted}</mxfile>`),
    )
    expect(text).toContain('name="Ideas"')
    expect(text).not.toContain('id="group-gone"')
    expect(text).toContain('<mxCell id="n1" value="Note" vertex="1" parent="1"/>')
  })

  test('that is broken is refused with a reason', async () => {
    for (const broken of [
      '<mxfile><diagram',
      'hello',
      '<svg/>',
      '<mxfile><diagram id="a">%%%</diagram></mxfile>',
    ])
      await expect(renderDrawio(diagram, broken)).rejects.toMatchObject({ code: 'diagram.file_unreadable' })
    expect(Object.keys(diagramErrors)).toContain('fileUnreadable')
  })
})

const lineOf = (text: string, id: string): string =>
  text
    .split('</diagram>')[0]
    ?.split('\n')
    .find((line) => line.includes(`<object id="${id}"`)) ?? ''
