export { buildGraph } from './build-graph.ts'
export { renderSvgPages } from './formats/svg.ts'
export { planDiagram } from './plan-diagram.ts'
