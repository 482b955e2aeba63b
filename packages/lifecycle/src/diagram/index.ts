export { diagramArtefact } from './diagram.artefact.ts'
