import { type Diagram, type LayoutEngine, planDiagram } from '@plinth/diagram'
import { generateGraph } from '@plinth/diagram/judges'
import { expect, test } from 'vitest'
import { withLayoutEngine } from '../src/diagram/layout-pool.ts'

test('threads give the drawing that one thread gives', async () => {
  const graph = generateGraph(110)
  const alone = await planDiagram(graph, { title: 'Threads' })
  const draw = (engine: LayoutEngine): Promise<Diagram> => planDiagram(graph, { title: 'Threads', engine })
  const together = await withLayoutEngine(graph.tables.length, draw, 2)
  expect(alone.pages.length).toBeGreaterThan(5)
  expect(together).toEqual(alone)
})
