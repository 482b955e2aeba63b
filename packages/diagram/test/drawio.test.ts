import {
  type Diagram,
  diagramErrors,
  planDiagram,
  type Rectangle,
  renderDbml,
  renderDrawio,
  renderMermaidFiles,
  renderSvgPages,
  type SchemaGraph,
  sameDrawio,
} from '@plinth/diagram'
import { judgePage, type LoadedCell, loadDrawio } from '@plinth/diagram/judges'
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
const large = generateGraph(60)

const withColumns = (id: string, count: number, of = graph): SchemaGraph => ({
  ...of,
  tables: of.tables.map((table) => {
    const [column] = table.columns
    if (table.id !== id || !column) return table
    const more = Array.from({ length: count }, (_, index) => ({
      ...column,
      name: `extra_${index}`,
      primary: false,
    }))
    return { ...table, columns: [...table.columns, ...more] }
  }),
})

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

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
    expect(again.report).toEqual({ kept: [], placed: [], pushed: [], removed: [], undrawn: [] })
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

  test('shows what people drew, and names what a picture cannot show', async () => {
    const shape = (id: string, style: string): string =>
      `<mxCell id="${id}" value="Ask &amp;lt;b&amp;gt;Ops&amp;lt;/b&amp;gt; &lt;br&gt;first" style="${style}html=1;" vertex="1" parent="1"><mxGeometry x="3000" y="140" width="90" height="50" as="geometry"/></mxCell>`
    const drawn = [shape('a', 'ellipse;fillColor=#ffeecc;'), shape('b', 'rounded=1;'), shape('c', 'rhombus;')]
    const { report, diagram: arranged } = await renderDrawio(
      diagram,
      fresh.replace('</root>', `${drawn.join('')}</root>`),
    )
    expect(report.undrawn).toEqual([expect.stringContaining('Ask')])
    for (const theme of ['light', 'dark'] as const) {
      const [picture = ''] = renderSvgPages(arranged, { theme }).values()
      expect(picture).toContain('<ellipse cx="3045" cy="165" rx="45" ry="25" fill="#ffeecc"')
      expect(picture).toContain('>first</text>')
      expect(picture.match(/<g id="[abc]"/g)).toHaveLength(2)
    }
  })

  test('moves what stands below a table that grows, and tells it', async () => {
    let seen = 0
    // In one group, so that the first page has every column.
    const together = (of: SchemaGraph): Promise<Diagram> =>
      planDiagram(of, { title: 'Shop', groups: { All: ['*'] } })
    const whole = (await renderDrawio(await together(graph), undefined)).text
    for (const { id } of graph.tables.filter(({ kind }) => kind === 'table')) {
      const { text } = edit(whole, [{ kind: 'shape', which: 0, x: 9000, y: 9000 }])
      const grown = await together(withColumns(id, 30))
      const result = await renderDrawio(grown, text)
      const boxes = result.diagram.pages[0]?.boxes ?? []
      expect(boxes.length).toBeGreaterThan(10)
      expect(
        boxes.flatMap((a) => boxes.filter((b) => a.id < b.id && overlap(a, b)).map((b) => [a.id, b.id])),
      ).toEqual([])
      seen += result.report.pushed.length
    }
    expect(seen).toBeGreaterThan(0)
  })

  test('of which nobody moved anything changes only where the schema did', async () => {
    let stayed = 0
    const first = await plan(large)
    const text = (await renderDrawio(first, undefined)).text
    const pages = text.split('</diagram>')
    const known = new Set(text.split('\n'))
    for (const { id } of large.tables.filter(({ kind }) => kind === 'table').slice(0, 8)) {
      const wider = await plan(withColumns(id, 1, large))
      const { text: after, diagram: settled } = await renderDrawio(wider, text)
      expect(settled.pages.flatMap(judgePage)).toEqual([])
      const changed = after.split('</diagram>').filter((page, index) => page !== pages[index])
      const lines = changed
        .join('')
        .split('\n')
        .filter((line) => !known.has(line))
      const others = lines.filter(
        (line) => /<(?:object|mxCell) id="[^h01]/.test(line) && !line.includes(`:${id}`),
      )
      if (others.length === 0) stayed += 1
      // Where the table stands with its columns, and nowhere else but where it is named.
      expect(changed.filter((page) => page.includes(`"c:${id}.extra_0"`)).length).toBe(1)
      expect(changed.length).toBe(1)
      const rows = (from: string): string[] => from.split('\n')
      for (const render of [renderDbml, (of: Diagram) => [...renderMermaidFiles(of).values()].join('\n')]) {
        const [old, now] = [rows(render(first)), rows(render(wider))]
        expect(old.filter((line) => !now.includes(line))).toEqual([])
        expect(now.length).toBe(old.length + 1)
      }
    }
    expect(stayed).toBeGreaterThan(4)
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
