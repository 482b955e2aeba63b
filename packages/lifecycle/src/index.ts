// What a command needs to begin: everything else is loaded when it is called, or has a face of its own.

export type { Artefact, ArtefactFiles, ArtefactSource } from './artefacts/artefact.ts'
export type { LifecycleContext, LifecycleOperation, RunChoices } from './context.ts'
export { defineLifecycleOperation } from './context.ts'
export { assertAllowed, environmentErrors, readEnvironment } from './environment/index.ts'
export { findingBlock, findingJson } from './finding.ts'
export { operations, verbs } from './operations.ts'
export type {
  EnvironmentConfig,
  Project,
  ProjectConfig,
  SystemOperations,
  Target,
  TargetChoice,
  TypesConfig,
} from './project/index.ts'
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
