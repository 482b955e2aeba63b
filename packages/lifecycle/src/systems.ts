export { findWorkspace, listSystemNames, listSystemsWithOperations } from './project/find-workspace.ts'
