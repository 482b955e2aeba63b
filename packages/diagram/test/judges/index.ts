export { generateGraph } from '../generate-graph.ts'
export { judgePage, largestPage } from './judge-page.ts'
export { type LoadedCell, loadDrawio } from './load-drawio.ts'
export { type DbmlCounts, graphvizAbsence, parseDbml, parseMermaid, runGraphviz } from './parsers.ts'
