export { catalogErrors } from './errors.ts'
export { readCatalog } from './read-catalog.ts'
