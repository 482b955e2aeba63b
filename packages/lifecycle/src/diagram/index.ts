export { diagramArtefact } from './diagram.artefact.ts'
export { withLayoutEngine } from './layout-pool.ts'
export { drawVersion } from './version-diagram.ts'
