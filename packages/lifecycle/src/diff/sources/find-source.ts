import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { LifecycleContext } from '../../context.ts'
import { findVersion, readMigrations } from '../../migrate/index.ts'
import type { Target } from '../../project/index.ts'
import { resolveTarget } from '../../project/index.ts'
import { diffErrors } from '../errors.ts'

/** One side of a comparison, as a person names it. */
export type Source =
  /** Nothing but the platform. */
  | { readonly kind: 'empty'; readonly label: string }
  /** Built from the project's migrations, all of them or up to a version. */
  | { readonly kind: 'migrations'; readonly label: string; readonly to: string | undefined }
  /** Built from one script: a snapshot, a dump. */
  | { readonly kind: 'file'; readonly label: string; readonly path: string }
  /** Built from the files of a folder, whose statements stand in any order. */
  | { readonly kind: 'folder'; readonly label: string; readonly files: readonly string[] }
  /** A database as it stands; only read. */
  | { readonly kind: 'live'; readonly label: string; readonly target: Target | undefined }

/** Finds what a word of `--from` or `--to` means. */
export function findSource(context: LifecycleContext, word: string): Source {
  const { project, cwd } = context
  if (word === 'database') return { kind: 'live', label: 'the database', target: undefined }
  if (word === 'empty') return { kind: 'empty', label: 'an empty database' }
  if (word === 'migrations') return { kind: 'migrations', label: 'the migrations', to: undefined }
  if (word.startsWith('migrations@')) {
    const files = readMigrations(project.migrationsFolder, cwd)
    const to = findVersion(files, word.slice('migrations@'.length))
    return { kind: 'migrations', label: `the migrations up to ${to}`, to }
  }
  if (/^postgres(ql)?:\/\//.test(word))
    return {
      kind: 'live',
      label: 'the named database',
      target: resolveTarget(project, { url: word, several: false }),
    }
  if (Object.hasOwn(project.environments, word) || word === 'embedded' || word === 'local')
    return {
      kind: 'live',
      label: `the database of ${word}`,
      target: resolveTarget(project, { env: word, several: false }),
    }
  return findFiles(cwd, word)
}

function findFiles(cwd: string, word: string): Source {
  const path = resolve(cwd, word)
  if (!existsSync(path)) throw diffErrors.sourceUnknown({ word })
  if (!statSync(path).isDirectory()) return { kind: 'file', label: word, path }
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => join(path, name))
  if (files.length === 0) throw diffErrors.folderEmpty({ folder: word })
  return { kind: 'folder', label: word, files }
}
