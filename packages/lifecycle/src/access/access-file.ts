import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { Project } from '../project/project.ts'
import { readYaml } from '../yaml/index.ts'
import { accessErrors } from './errors.ts'
import { accessFile } from './places.ts'

const expressions = z.record(z.string(), z.string())

const accessSchema = z.strictObject({
  identities: z.record(
    z.string(),
    z.strictObject({
      role: z.string(),
      claims: z.record(z.string(), z.unknown()).default({}),
      headers: z.record(z.string(), z.string()).default({}),
    }),
  ),
  inserts: z.record(z.string(), expressions).default({}),
  calls: z.record(z.string(), z.array(z.string())).default({}),
})

/** Who asks: a role, with the claims of a token and the headers of a request as PostgREST passes them on. */
export interface Identity {
  readonly name: string
  readonly role: string
  readonly claims: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
}

/** What `access.yaml` says. */
export interface AccessFile {
  readonly identities: readonly Identity[]
  /** Expressions for columns, by table, where a copy of a row cannot be inserted as it is. */
  readonly inserts: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Arguments as expressions, by function with the types of its arguments. */
  readonly calls: Readonly<Record<string, readonly string[]>>
}

/** Reads the identities of a project; undefined where it names none. */
export function findAccessFile({ folder }: Pick<Project, 'folder'>, cwd: string): AccessFile | undefined {
  const path = join(folder, accessFile)
  return existsSync(path) ? parseAccessFile(readFileSync(path, 'utf8'), relative(cwd, path)) : undefined
}

export function readAccessFile(project: Pick<Project, 'folder'>, cwd: string): AccessFile {
  const found = findAccessFile(project, cwd)
  if (found === undefined)
    throw accessErrors.fileMissing({ file: relative(cwd, join(project.folder, accessFile)) })
  return found
}

export function parseAccessFile(text: string, file: string): AccessFile {
  const { identities, inserts, calls } = readYaml(text, file, accessSchema)
  return {
    identities: Object.entries(identities).map(([name, identity]) => ({ name, ...identity })),
    inserts,
    calls: Object.fromEntries(Object.entries(calls).map(([name, args]) => [routineKey(name), args])),
  }
}

/** `add(integer, integer)` and `add(integer,integer)` are one. */
export const routineKey = (path: string): string => path.replaceAll(/,\s+/g, ',')
