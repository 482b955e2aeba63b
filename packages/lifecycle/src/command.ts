// What a program needs to find a project and its database and to run an operation. The parts of the verbs are not
// among it: each operation loads its own when it is called.

export type { LifecycleContext, LifecycleOperation, RunChoices } from './context.ts'
export { operations } from './operations.ts'
export type { Project, SystemOperations, Target } from './project/index.ts'
export {
  adviseOnSupabase,
  findProject,
  findSystems,
  findWorkspace,
  listSystemNames,
  loadSystemOperations,
  loadSystems,
  openTarget,
  plainProject,
  projectErrors,
  readVariables,
  resolveTarget,
} from './project/index.ts'
