import { planDiagram } from '@plinth/diagram'
import { judgePage } from '@plinth/diagram/judges'
import { describe, expect, test } from 'vitest'
import { generateGraph } from './generate-graph.ts'

describe('a drawing', () => {
  test.each([10, 60, 200, 1000])(
    'of %i tables has no overlap, and no line crosses a table',
    async (count) => {
      const graph = generateGraph(count)
      const { pages, groups } = await planDiagram(graph, { title: 'Generated' })
      expect(pages.length).toBeGreaterThan(0)
      expect(pages.flatMap(({ lines }) => lines).length).toBeGreaterThan(count / 2)
      expect(pages.flatMap(judgePage)).toEqual([])
      const grouped = groups.flatMap(({ tables }) => tables)
      expect(grouped.toSorted()).toEqual(graph.tables.map(({ id }) => id).toSorted())
      expect(Math.max(...groups.map(({ tables }) => tables.length))).toBeLessThanOrEqual(25)
    },
  )

  test('is the same each time', async () => {
    const plan = () => planDiagram(generateGraph(40), { title: 'Generated' })
    expect(await plan()).toEqual(await plan())
  })
})
