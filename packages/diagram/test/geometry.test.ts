import { planComparison, planDiagram } from '@plinth/diagram'
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

  test('of what differs has a page for each group once it is too much for one picture', async () => {
    const graph = generateGraph(60)
    const tables = graph.tables.map((table) => ({ ...table, change: 'changed' as const }))
    const few = await planComparison(
      { ...graph, tables: graph.tables.map((table, at) => (at < 5 ? { ...table, change: 'added' } : table)) },
      { title: 'Few' },
    )
    expect(few.pages.map(({ id }) => id)).toEqual(['changes'])
    const { pages } = await planComparison({ ...graph, tables }, { title: 'Many' })
    const [overview, ...groups] = pages
    expect(overview?.id).toBe('changes')
    expect(groups.length).toBeGreaterThan(2)
    for (const part of [overview?.boxes ?? [], groups.flatMap(({ boxes }) => boxes)])
      expect(
        part.flatMap(({ kind, change, table }) => (kind === 'ghost' || !change ? [] : [table])).sort(),
      ).toEqual(graph.tables.map(({ id }) => id).sort())
    expect(pages.flatMap(judgePage)).toEqual([])
  })

  test('is the same each time', async () => {
    const plan = () => planDiagram(generateGraph(40), { title: 'Generated' })
    expect(await plan()).toEqual(await plan())
  })
})
