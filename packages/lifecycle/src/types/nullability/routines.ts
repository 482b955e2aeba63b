// What functions declare and consist of, read with PostgreSQL's grammar.

import { parseScript, type Statement } from '@plinth/postgres'
import type { TypeName } from '../model/type-name.ts'
import type { RoutineObject } from '../model/types-catalog.ts'
import { readPlpgsql } from './plpgsql.ts'
import { asKind, type Node, namesIn, nodeOf, nodesOf, numberOf, textOf } from './tree.ts'

export interface RoutineParameter {
  readonly name: string | undefined
  readonly type: TypeName
  readonly mode: 'in' | 'out' | 'inout' | 'variadic' | 'table'
  readonly default: unknown
}

/** A function as its header and body read. */
export interface RoutineReading {
  readonly routine: RoutineObject
  readonly parameters: readonly RoutineParameter[]
  readonly returns: TypeName | undefined
  readonly body: RoutineBody | undefined
}

export interface RoutineBody {
  /** The queries or expressions of which one gives the result. */
  readonly results: readonly { readonly statement: unknown; readonly isExpression: boolean }[]
  /** Schemas in which its names are looked up. */
  readonly searchPath: readonly string[]
}

const modes: Readonly<Record<string, RoutineParameter['mode']>> = {
  FUNC_PARAM_OUT: 'out',
  FUNC_PARAM_INOUT: 'inout',
  FUNC_PARAM_VARIADIC: 'variadic',
  FUNC_PARAM_TABLE: 'table',
}

/** Reads functions, in one go for their headers; what cannot be read is left out. */
export async function readRoutines(
  routines: readonly RoutineObject[],
): Promise<Map<RoutineObject, RoutineReading>> {
  const headers = await readHeaders(routines)
  const readings = new Map<RoutineObject, RoutineReading>()
  for (const [routine, { node }] of headers) {
    const returns = nodeOf(node, 'returnType')
    readings.set(routine, {
      routine,
      parameters: nodesOf(node, 'parameters').map(readParameter),
      returns: returns && typeNameOf(returns),
      body: await readBody(routine),
    })
  }
  return readings
}

async function readHeaders(routines: readonly RoutineObject[]): Promise<Map<RoutineObject, Statement>> {
  const headers = new Map<RoutineObject, Statement>()
  const parsed = await parseScript(routines.map(headerOf).join(';\n'))
  if (!('syntaxError' in parsed) && parsed.statements.length === routines.length) {
    for (const [index, routine] of routines.entries()) {
      const statement = parsed.statements[index]
      if (statement) headers.set(routine, statement)
    }
    return headers
  }
  // One that cannot be read takes none of the others with it.
  for (const routine of routines) {
    const alone = await parseScript(headerOf(routine))
    const statement = 'syntaxError' in alone ? undefined : alone.statements[0]
    if (statement) headers.set(routine, statement)
  }
  return headers
}

const headerOf = ({ arguments: args, returns }: RoutineObject): string =>
  `create function f(${args})${returns === null ? '' : ` returns ${returns}`} language sql as ''`

function readParameter(parameter: unknown): RoutineParameter {
  const node = asKind(parameter, 'FunctionParameter') ?? {}
  return {
    name: textOf(node, 'name'),
    type: typeNameOf(nodeOf(node, 'argType') ?? {}),
    mode: modes[textOf(node, 'mode') ?? ''] ?? 'in',
    default: node['defexpr'],
  }
}

/** A type of a parse tree; a name without a schema is PostgreSQL's own. */
export function typeNameOf(node: Node): TypeName {
  const names = namesIn(nodesOf(node, 'names'))
  return {
    schema: names.length > 1 ? (names.at(-2) ?? '') : 'pg_catalog',
    name: names.at(-1) ?? '',
    isArray: nodesOf(node, 'arrayBounds').length > 0,
    modifiers: nodesOf(node, 'typmods').flatMap((each) => {
      const constant = asKind(each, 'A_Const')
      const value = constant && nodeOf(constant, 'ival')
      return value ? numberOf(value, 'ival') : []
    }),
  }
}

async function readBody(routine: RoutineObject): Promise<RoutineBody | undefined> {
  const searchPath = pinnedPath(routine)
  if (routine.language === 'sql') return readSqlBody(routine.body, searchPath)
  if (routine.language !== 'plpgsql' || !searchPath) return undefined
  const results = await readPlpgsql(routine.body, routine.returnsSet)
  return results && { results, searchPath }
}

async function readSqlBody(
  text: string,
  searchPath: readonly string[] | undefined,
): Promise<RoutineBody | undefined> {
  const atomic = /^\s*BEGIN ATOMIC\s([\s\S]*?)\s*END\s*$/.exec(text)?.[1]
  const expression = /^\s*RETURN\s+([\s\S]*)$/i.exec(text)?.[1]
  // Names in a body that PostgreSQL has parsed stand with their schemas; in a text they mean what the path says.
  const path = atomic !== undefined || expression !== undefined ? [] : searchPath
  if (!path) return undefined
  const parsed = await parseScript(atomic ?? (expression === undefined ? text : `select ${expression}`))
  if ('syntaxError' in parsed) return undefined
  const last = parsed.statements.at(-1)
  if (!last) return undefined
  return { results: [{ statement: { [last.kind]: last.node }, isExpression: false }], searchPath: path }
}

// Without a path of its own a function finds what its caller's path has: nobody knows here.
function pinnedPath({ settings }: RoutineObject): readonly string[] | undefined {
  const setting = settings.find((each) => each.startsWith('search_path='))
  if (setting === undefined) return undefined
  const names = setting
    .slice('search_path='.length)
    .split(',')
    .map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    .filter((name) => name !== '')
  return names.includes('$user')
    ? undefined
    : names.filter((name) => name !== 'pg_catalog' && name !== 'pg_temp')
}
