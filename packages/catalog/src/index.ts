export { catalogErrors } from './errors.ts'
export { readCatalog, readCatalogPart } from './read-catalog.ts'
