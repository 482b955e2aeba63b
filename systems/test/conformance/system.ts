// What the suite knows of a system: its project, its own test data, and a way to call operations on its database.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PlinthError, silentProgress } from '@plinth/kernel'
import {
  type LifecycleContext,
  type LifecycleOperation,
  loadSystems,
  operations,
  type Project,
} from '@plinth/lifecycle'
import type { Database } from '@plinth/postgres'
import { parse } from 'yaml'
import { z } from 'zod'

const repository = join(import.meta.dirname, '../../..')

export const systems: readonly Project[] = await loadSystems(repository)

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations

export interface Answer {
  readonly output: unknown
  readonly exit: string
}

/** A context in which operations work on a database that is open. */
export function contextOf(
  project: Project,
  db: () => Database,
  more: Partial<LifecycleContext> = {},
): LifecycleContext {
  return {
    project,
    target: {
      database: { engine: 'embedded', folder: null },
      environment: 'embedded',
      createIfMissing: false,
    },
    progress: silentProgress,
    signal: new AbortController().signal,
    toolVersion: 'conformance',
    cwd: repository,
    boundary: () => {},
    openDatabase: async () => db(),
    ...more,
  }
}

export async function call(name: string, context: LifecycleContext, input: object = {}): Promise<Answer> {
  const load = loaders[name]
  if (load === undefined) throw new Error(`no operation ${name}`)
  const { output, exit } = await (await load()).call(context, input)
  return { output, exit }
}

export const codeOf = (error: PlinthError): string => error.code

/** Reads a data file of a system's tests; an absent one is empty. */
export function readTestData<T extends z.ZodType>({ folder }: Project, name: string, schema: T): z.output<T> {
  return schema.parse(parse(readFileSync(join(folder, 'test', name), 'utf8')) ?? {})
}

/** A hash of all that a built database follows from, for the key of its template. */
export function contentKey({ folder, name }: Project): string {
  const hash = createHash('sha256')
  const root = join(folder, 'database')
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(sql|csv|yaml)$/.test(file)) hash.update(file).update(readFileSync(join(root, file)))
  return `${name} ${hash.digest('hex').slice(0, 16)}`
}

const extended = z.looseObject({ extensions: z.record(z.string(), z.unknown()).nullish() })

/** Whether it needs pgvector, which not every server has. */
export const needsVector = (project: Project): boolean =>
  'vector' in (readTestData(project, 'specification.yaml', extended).extensions ?? {})
