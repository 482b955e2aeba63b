export type { AccessFile, Identity } from './access/index.ts'
export { readAccessFile } from './access/index.ts'
export type { Artefact, ArtefactFiles, ArtefactSource } from './artefacts/artefact.ts'
export type { LifecycleContext, LifecycleOperation, RunChoices } from './context.ts'
export { defineLifecycleOperation } from './context.ts'
export { diagramArtefact, withLayoutEngine } from './diagram/index.ts'
export { documentArtefact } from './document/index.ts'
export { assertAllowed, environmentErrors, readEnvironment } from './environment/index.ts'
export { findingBlock, findingJson } from './finding.ts'
export { migrateErrors, planRun, readMigrations, runMigrations } from './migrate/index.ts'
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
export type { ScratchFacts, ScratchWish } from './scratch/index.ts'
export { withScratch } from './scratch/index.ts'
export { bindVariables, listQueries } from './sql/index.ts'
export { typesArtefact } from './types/types.artefact.ts'
export { verifyErrors } from './verify/errors.ts'
export type { CheckedYaml, YamlPath, YamlProblem } from './yaml/index.ts'
export { checkYaml, readYaml } from './yaml/index.ts'
