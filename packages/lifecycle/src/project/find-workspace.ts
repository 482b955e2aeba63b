import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The file that makes a folder a project. */
export const configFile = 'plinth.config.ts'

/** The table of the operations that a system has of its own. */
export const operationsFile = 'src/operations.ts'

/** The nearest folder at or above `from` that has systems, or undefined. */
export function findWorkspace(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (listSystemNames(folder).length > 0) return folder
    if (folder === dirname(folder)) return undefined
  }
}

/** Names of the systems of a workspace: the folders below `systems/` that have a configuration. */
export function listSystemNames(workspace: string): string[] {
  const folder = join(workspace, 'systems')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, configFile)))
    .sort()
}

/** Names of the systems of a workspace that have operations of their own. */
export function listSystemsWithOperations(workspace: string): string[] {
  return listSystemNames(workspace).filter((name) =>
    existsSync(join(workspace, 'systems', name, operationsFile)),
  )
}
