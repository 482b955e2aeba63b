export { documentArtefact } from './document.artefact.ts'
