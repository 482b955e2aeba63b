import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Project } from '../project/project.ts'
import { snapshotErrors } from './errors.ts'
import { parseSnapshot, type Snapshot } from './snapshot-file.ts'

/** Where the snapshots of a project lie: `database/versions`. */
export const versionsFolder = ({ migrationsFolder }: Project): string => join(migrationsFolder, '../versions')

/** Where a project tells its people what has changed from version to version. */
export const changesFile = ({ migrationsFolder }: Project): string =>
  join(migrationsFolder, '../SCHEMA_CHANGES.md')

export interface StoredSnapshot extends Snapshot {
  /** Path for people. */
  readonly file: string
  readonly path: string
}

const versionPattern = /^v\d+(?:\.\d+)*$/

export function checkVersion(version: string): void {
  if (!versionPattern.test(version)) throw snapshotErrors.versionInvalid({ version })
}

/** Every snapshot of a project, the oldest version first. */
export function readSnapshots(project: Project, cwd: string): StoredSnapshot[] {
  const folder = versionsFolder(project)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^v\d.*\.sql$/.test(name))
    .map((name) => {
      const path = join(folder, name)
      const file = relative(cwd, path)
      return { ...parseSnapshot(readFileSync(path, 'utf8'), file), file, path }
    })
    .toSorted((a, b) => compareVersionNames(a.header.version, b.header.version))
}

/** The snapshot of a version; an error names those that are there. */
export function findSnapshot(snapshots: readonly StoredSnapshot[], version: string): StoredSnapshot {
  const found = snapshots.find(
    ({ header, path }) => header.version === version || basename(path, '.sql') === version,
  )
  if (found) return found
  const known = snapshots.map(({ header }) => header.version).join(', ')
  throw snapshotErrors.unknown(
    { version },
    { detail: known === '' ? 'There are none yet.' : `There are ${known}.` },
  )
}

/** v1.9 before v1.10. */
export function compareVersionNames(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.slice(1).split('.').map(Number))
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
