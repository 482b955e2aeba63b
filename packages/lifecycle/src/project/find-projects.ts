import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { nearestWord } from '@plinth/kernel'
import { projectErrors } from './errors.ts'
import { configFile, listSystemNames } from './find-workspace.ts'
import { loadProject } from './load-project.ts'
import type { Project } from './project.ts'

const migrationFolders = [
  'database/migrations',
  'supabase/migrations',
  'migrations',
  'db/migrations',
] as const

/** Finds systems by name or alias; an unknown name is an error with the nearest known one. */
export async function findSystems(
  workspace: string | undefined,
  names: readonly string[],
): Promise<Project[]> {
  const systems = workspace === undefined ? [] : await loadSystems(workspace)
  return names.map((name) => {
    const found = systems.find((system) => system.name === name || system.alias === name)
    if (found) return found
    const known = systems.flatMap(({ name: full, alias }) => (alias === undefined ? [full] : [full, alias]))
    throw projectErrors.systemUnknown({ name }, { detail: listKnown(systems), hint: hintFor(name, known) })
  })
}

/** Every system of a workspace, in alphabetical order. */
export async function loadSystems(workspace: string): Promise<Project[]> {
  return Promise.all(
    listSystemNames(workspace).map((name) =>
      loadProject(join(workspace, 'systems', name), {
        kind: 'system',
        dataFolder: join(workspace, '.plinth/data'),
      }),
    ),
  )
}

/** The project at a folder, or at the nearest folder above it that has a configuration. */
export async function findProject(from: string): Promise<Project> {
  const start = resolve(from)
  if (!existsSync(start) || !statSync(start).isDirectory())
    throw projectErrors.folderMissing({ folder: from })
  const configured = nearestWithConfig(start)
  if (configured !== undefined)
    return loadProject(configured, { kind: 'project', dataFolder: join(configured, '.plinth/data') })
  const migrations =
    migrationFolders.find((folder) => existsSync(join(start, folder))) ??
    (holdsMigrations(start) ? '.' : undefined)
  if (migrations === undefined) throw projectErrors.notFound({ folder: start })
  return plainProject(start, migrations)
}

/** A project without a configuration: a folder, and where its migrations are or will be. */
export function plainProject(folder: string, migrations: string): Project {
  return {
    name:
      basename(folder)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-') || 'database',
    alias: undefined,
    title: '',
    folder,
    migrationsFolder: join(folder, migrations),
    sqlFolder: join(folder, migrations === '.' ? 'sql' : join(migrations, '../sql')),
    seedFolder: join(folder, migrations === '.' ? 'seed' : join(migrations, '../seed')),
    platform: migrations.startsWith('supabase/') ? 'supabase' : 'none',
    kind: 'project',
    dataFolder: join(folder, '.plinth/data'),
    environments: {},
    excusedForeignKeys: {},
    partitions: {},
    types: {},
    diagram: {},
    glossary: {},
    document: {},
  }
}

function nearestWithConfig(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, configFile))) return folder
    if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return undefined
  }
}

function holdsMigrations(folder: string): boolean {
  return readdirSync(folder).some((name) => /^\d+_.+\.sql$/.test(name))
}

function listKnown(systems: readonly Project[]): string {
  if (systems.length === 0)
    return 'No systems are here: a system is a folder systems/<name> with a plinth.config.ts.'
  const names = systems.map(({ name, alias }) =>
    alias === undefined || alias === name ? name : `${name} (${alias})`,
  )
  return `The systems here are ${names.join(', ')}.`
}

function hintFor(name: string, known: readonly string[]): string | undefined {
  const near = nearestWord(name, known)
  return near === undefined ? undefined : `did you mean ${near}?`
}
