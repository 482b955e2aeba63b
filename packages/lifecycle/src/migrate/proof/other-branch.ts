import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { LifecycleContext } from '../../context.ts'
import { migrateErrors } from '../errors.ts'
import {
  type MigrationFile,
  parseFileName,
  readMigrations,
  readScript,
  sortMigrations,
} from '../file/migration-file.ts'

/** The migrations of another branch: a folder, or what git has at a branch, tag or commit. */
export function readOtherMigrations(context: LifecycleContext, wanted: string): MigrationFile[] {
  const folder = resolve(context.cwd, wanted)
  if (existsSync(folder) && statSync(folder).isDirectory()) return readMigrations(folder, context.cwd)
  return readFromGit(context.project.migrationsFolder, wanted)
}

function readFromGit(folder: string, ref: string): MigrationFile[] {
  const git = (...args: string[]): Buffer => {
    try {
      return execFileSync('git', ['-C', folder, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1 << 28,
      })
    } catch (cause) {
      throw migrateErrors.refUnknown({ ref }, { detail: stderrOf(cause), cause })
    }
  }
  // A word that begins with a dash would be an option to git.
  const commit = git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).toString().trim()
  const names = git('ls-tree', '-z', '--name-only', commit, './')
    .toString()
    .split('\0')
    .filter((name) => parseFileName(basename(name)))
  const files = names.map((name) => {
    const file = join(ref, basename(name))
    return readScript(git('show', `${commit}:./${basename(name)}`), { ...required(name), file })
  })
  return sortMigrations(files)
}

function required(name: string): { version: string; name: string } {
  const parsed = parseFileName(basename(name))
  if (!parsed) throw migrateErrors.nameInvalid({ file: name })
  return parsed
}

function stderrOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'stderr' in cause
    ? String(cause.stderr).trim()
    : String(cause)
}
