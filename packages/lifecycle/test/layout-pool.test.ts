import { planDiagram } from '@plinth/diagram'
import { generateGraph } from '@plinth/diagram/judges'
import { expect, test } from 'vitest'
import { withLayoutEngine } from '../src/diagram/layout-pool.ts'

test('threads give the drawing that one thread gives', async () => {
  const graph = generateGraph(110)
  const alone = await planDiagram(graph, { title: 'Threads' })
  const together = await withLayoutEngine(graph.tables.length, (engine) =>
    planDiagram(graph, { title: 'Threads', engine }),
  )
  expect(alone.pages.length).toBeGreaterThan(5)
  expect(together).toEqual(alone)
})
