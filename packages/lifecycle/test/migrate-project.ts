import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { silentProgress } from '@plinth/kernel'
import { type LifecycleContext, plainProject } from '@plinth/lifecycle'
import type { Database } from '@plinth/postgres'

/** A context for operations on a folder of migrations and a database that a test has open. */
export function contextFor(
  folder: string,
  db: () => Database,
  more: Partial<LifecycleContext> = {},
): LifecycleContext {
  return {
    project: plainProject(folder, 'migrations'),
    target: {
      database: { engine: 'embedded', folder: null },
      environment: 'embedded',
      createIfMissing: false,
    },
    progress: silentProgress,
    signal: new AbortController().signal,
    toolVersion: 'test',
    cwd: folder,
    boundary: () => {},
    openDatabase: async () => db(),
    ...more,
  }
}

/** Writes migrations: file name → text or bytes. */
export function writeMigrations(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(join(folder, 'migrations'), { recursive: true })
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, 'migrations', name), content)
}
