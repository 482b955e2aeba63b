import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

export interface Variable {
  readonly value: string
  /** Where it stands, for people: `DATABASE_URL`, `DATABASE_URL in .env.local`. */
  readonly source: string
}

/** Looks a variable up; an empty one counts as not set. */
export type FindVariable = (name: string) => Variable | undefined

type Environment = Readonly<Record<string, string | undefined>>

const files = ['.env.local', '.env'] as const

/** The variables of the process, then those of `.env.local` and `.env` in the project's folder. */
export function readVariables(folder: string, environment: Environment): FindVariable {
  let written: readonly { file: string; values: Environment }[] | undefined
  return (name) => {
    const own = environment[name]
    if (own) return { value: own, source: name }
    written ??= files.flatMap((file) => {
      const path = join(folder, file)
      return existsSync(path) ? [{ file, values: parseEnv(readFileSync(path, 'utf8')) }] : []
    })
    const found = written.find(({ values }) => values[name])
    const value = found?.values[name]
    return found && value ? { value, source: `${name} in ${found.file}` } : undefined
  }
}
