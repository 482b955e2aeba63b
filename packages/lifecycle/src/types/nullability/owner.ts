import { aggregates, builtins } from './builtins.ts'
import type { Environment } from './scope.ts'

/** The schema whose function it is; undefined where that depends on more than is known. */
export function ownerOf(names: readonly string[], { searchPath, analyst }: Environment): string | undefined {
  const [first = '', second] = names
  if (second !== undefined) return first
  const owners = searchPath.filter((schema) => analyst.isNamed(schema, first))
  // A function of the application that is called like one of PostgreSQL: which one is meant depends on types.
  if (owners.length > 0)
    return builtins.has(first) || aggregates.has(first) || owners.length > 1 ? undefined : owners[0]
  return 'pg_catalog'
}
