export { findWorkspace, listSystemNames } from './project/find-workspace.ts'
