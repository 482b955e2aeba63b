// Draws a generated schema of so many tables and prints the seconds and the number of boxes: `0.123 4567`.
import { type Diagram, type LayoutEngine, planDiagram, renderDrawio, renderSvgPages } from '@plinth/diagram'
import { generateGraph } from '@plinth/diagram/judges'
import { withLayoutEngine } from '@plinth/lifecycle/diagram'

const [work = '', tables = ''] = process.argv.slice(2)
const graph = generateGraph(Number(tables))

const startedAt = performance.now()
const draw = (engine: LayoutEngine): Promise<Diagram> => planDiagram(graph, { title: 'Bench', engine })
const diagram = await withLayoutEngine(graph.tables.length, draw, work === 'threads' ? 2 : undefined)
if (work === 'files') {
  renderSvgPages(diagram)
  await renderDrawio(diagram, undefined)
}
const seconds = (performance.now() - startedAt) / 1000
process.stdout.write(
  `${seconds.toFixed(4)} ${diagram.pages.reduce((sum, { boxes }) => sum + boxes.length, 0)}\n`,
)
