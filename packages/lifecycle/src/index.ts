export type { LifecycleContext, LifecycleOperation } from './context.ts'
export { defineLifecycleOperation } from './context.ts'
export { migrateErrors, planRun, readMigrations, runMigrations } from './migrate/index.ts'
export { operations, verbs } from './operations.ts'
export type { EnvironmentConfig, Project, ProjectConfig, Target, TargetChoice } from './project/index.ts'
export {
  findProject,
  findSystems,
  findWorkspace,
  listSystemNames,
  loadSystems,
  openTarget,
  plainProject,
  projectErrors,
  resolveTarget,
} from './project/index.ts'
export { verifyErrors } from './verify/errors.ts'
