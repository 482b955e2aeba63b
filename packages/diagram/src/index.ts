export { buildGraph, type GraphOptions } from './build-graph.ts'
export { compareCatalogs } from './compare-catalogs.ts'
export type { Area, Box, Diagram, End, Group, Line, Page, Point, Rectangle, Row, Shape } from './diagram.ts'
export type { DrawioCell, DrawioPage, Geometry, Mark } from './drawio/drawio-file.ts'
export { readDrawio } from './drawio/read-drawio.ts'
export type { DrawioReport, DrawioResult } from './drawio/render-drawio.ts'
export { renderDrawio } from './drawio/render-drawio.ts'
export { sameDrawio } from './drawio/same-drawio.ts'
export { diagramErrors } from './errors.ts'
export { renderDbml } from './formats/dbml.ts'
export { renderDot } from './formats/dot.ts'
export {
  type MermaidOptions,
  mermaidLimits,
  renderMermaid,
  renderMermaidFiles,
  renderMermaidPictures,
} from './formats/mermaid.ts'
export { renderSvgPage, renderSvgPages, type SvgOptions } from './formats/svg.ts'
export { type GroupOptions, groupTables } from './groups.ts'
export { type ElkGraph, type ElkResult, type LayoutEngine, loadEngine } from './layout-engine.ts'
export { fontFamily, textWidth } from './measure.ts'
export { neighbourhood } from './neighbourhood.ts'
export { type ThemeName, themes } from './palette.ts'
export { changedTables, planComparison } from './plan-comparison.ts'
export { type DiagramOptions, planDiagram } from './plan-diagram.ts'
export { planOverview } from './plan-overview.ts'
export type {
  Change,
  GraphColumn,
  GraphEnum,
  GraphRelation,
  GraphTable,
  SchemaGraph,
} from './schema-graph.ts'
export { slug } from './slug.ts'
