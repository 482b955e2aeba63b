export { comparableCatalog, migratorName } from './comparable.ts'
