export { comparableCatalog, migratorName } from './comparable.ts'
export { findServices } from './public-schema.ts'
