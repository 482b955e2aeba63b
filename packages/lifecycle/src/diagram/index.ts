export { diagramArtefact } from './diagram.artefact.ts'
export { drawVersion } from './version-diagram.ts'
