import type { Project, SystemOperations } from '@plinth/lifecycle/command'
import type { Manifest } from './manifest.ts'
import type { Surroundings } from './run-cli.ts'

/** What a system offers below its own name: `plinth mep templates lint`. */
export interface SystemCommands {
  /** The name or alias it was called by. */
  readonly word: string
  readonly project: Project
  readonly manifest: Manifest
  readonly operations: SystemOperations['operations']
}

/** The commands of the system that a word names; undefined where there is no such system, or it has none. */
export async function findSystemCommands(
  word: string,
  { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>,
): Promise<SystemCommands | undefined> {
  const { findWorkspace, listSystemsWithOperations } = await import('@plinth/lifecycle/systems')
  const workspace = findWorkspace(cwd()) ?? findWorkspace(env['PLINTH_HOME'] ?? cwd())
  if (workspace === undefined || listSystemsWithOperations(workspace).length === 0) return undefined
  const { loadSystemOperations, loadSystems } = await import('@plinth/lifecycle/command')
  const systems = await loadSystems(workspace)
  const project = systems.find(({ name, alias }) => name === word || alias === word)
  const table = project && (await loadSystemOperations(project.folder))
  if (!project || !table) return undefined
  const { buildManifest } = await import('./build-manifest.ts')
  const manifest = await buildManifest(table.operations, table.verbs, word)
  return { word, project, manifest, operations: table.operations }
}
