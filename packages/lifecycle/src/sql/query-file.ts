import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sqlErrors } from './errors.ts'

export const collections = ['validation', 'reports', 'admin'] as const

/** What a folder of queries is for: validation finds rows that should not be, reports answer questions, admin looks at the database. */
export type Collection = (typeof collections)[number]

export interface QueryParameter {
  readonly name: string
  /** A type of PostgreSQL: `date`, `uuid`, `integer`. */
  readonly type: string
  readonly default: string | undefined
  readonly description: string
}

/** A query with a name, out of a file that psql can run too. */
export interface NamedQuery {
  readonly collection: Collection
  readonly name: string
  readonly description: string
  readonly parameters: readonly QueryParameter[]
  readonly text: string
  /** Where it stands, for people. */
  readonly file: string
  readonly line: number
}

/** Reads every query of a folder `sql/<collection>`; none where it is missing. */
export function readQueries(folder: string, collection: Collection, cwd: string): NamedQuery[] {
  const path = join(folder, collection)
  if (!existsSync(path)) return []
  const names = readdirSync(path)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const queries = names.flatMap((name) =>
    splitQueries(readFileSync(join(path, name), 'utf8'), {
      collection,
      file: relative(cwd, join(path, name)),
      base: name,
    }),
  )
  const seen = new Set<string>()
  for (const { name, file, line } of queries) {
    if (seen.has(name)) throw sqlErrors.nameTwice({ name }, { where: { file, line } })
    seen.add(name)
  }
  return queries
}

interface Origin {
  readonly collection: Collection
  readonly file: string
  /** Name of the file, which is that of its query where it has only one. */
  readonly base: string
}

const nameLine = /^--\s*name:\s*(\S+)\s*$/
const parameterLine = /^--\s*param:\s*(\w+)\s+([\w ()[\],."]+?)\s*(?:=\s*(\S+)\s*)?(?:\s{2,}(.*))?$/

/** Cuts a file at its `-- name:` lines and reads the head of each query. */
export function splitQueries(text: string, { collection, file, base }: Origin): NamedQuery[] {
  const lines = text.split('\n')
  const starts = lines.flatMap((line, index) => (nameLine.test(line) ? [index] : []))
  const from = starts.length === 0 ? [0] : starts
  return from.map((start, index) => {
    const part = lines.slice(start, from[index + 1] ?? lines.length)
    const head = part.filter((line) => line.startsWith('--'))
    const name = nameLine.exec(part[0] ?? '')?.[1] ?? base.replace(/\.sql$/, '').replace(/^\d+_/, '')
    return {
      collection,
      name,
      description: describe(head),
      parameters: head.flatMap(readParameter),
      text: part.join('\n'),
      file,
      line: start + 1,
    }
  })
}

function describe(head: readonly string[]): string {
  return head
    .filter((line) => !nameLine.test(line) && !/^--\s*param:/.test(line))
    .map((line) => line.replace(/^--\s?/, '').trim())
    .join(' ')
    .trim()
}

function readParameter(line: string): QueryParameter[] {
  const [, name, type, fallback, description = ''] = parameterLine.exec(line) ?? []
  if (name === undefined || type === undefined) return []
  return [{ name, type: type.trim(), default: fallback, description: description.trim() }]
}
