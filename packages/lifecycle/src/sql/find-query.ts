import { fileURLToPath } from 'node:url'
import { nearestWord } from '@plinth/kernel'
import type { LifecycleContext } from '../context.ts'
import { sqlErrors } from './errors.ts'
import { type Collection, type NamedQuery, readQueries } from './query-file.ts'

const builtIn = fileURLToPath(new URL('../../sql', import.meta.url))

/** Every query of a collection: the project's own, and for `admin` those that Plinth brings where the project has none of the name. */
export function listQueries({ project, cwd }: LifecycleContext, collection: Collection): NamedQuery[] {
  const own = readQueries(project.sqlFolder, collection, cwd)
  const names = new Set(own.map(({ name }) => name))
  const brought = readQueries(builtIn, collection, cwd).filter(({ name }) => !names.has(name))
  return [...own, ...brought]
}

/** The query of that name; an unknown name is an error with the nearest known one. */
export function findQuery(context: LifecycleContext, collection: Collection, name: string): NamedQuery {
  const queries = listQueries(context, collection)
  const found = queries.find((query) => query.name === name)
  if (found) return found
  const near = nearestWord(
    name,
    queries.map((query) => query.name),
  )
  throw sqlErrors.queryUnknown(
    { name, collection },
    near === undefined ? {} : { hint: `did you mean ${near}?` },
  )
}
