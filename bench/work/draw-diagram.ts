// Draws a generated schema of so many tables and prints the seconds and the number of boxes: `0.123 4567`.
import { planDiagram, renderDrawio, renderSvgPages } from '@plinth/diagram'
import { generateGraph } from '@plinth/diagram/judges'

const [work = '', tables = ''] = process.argv.slice(2)
const graph = generateGraph(Number(tables))

const startedAt = performance.now()
const diagram = await planDiagram(graph, { title: 'Bench' })
if (work === 'files') {
  renderSvgPages(diagram)
  await renderDrawio(diagram, undefined)
}
const seconds = (performance.now() - startedAt) / 1000
process.stdout.write(
  `${seconds.toFixed(4)} ${diagram.pages.reduce((sum, { boxes }) => sum + boxes.length, 0)}\n`,
)
