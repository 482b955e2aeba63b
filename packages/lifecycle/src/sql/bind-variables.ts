import { locate, scanScript, type Token } from '@plinth/postgres'
import { sqlErrors } from './errors.ts'
import type { NamedQuery } from './query-file.ts'

/** A query as it is sent: psql's variables have become parameters. */
export interface BoundQuery {
  readonly text: string
  readonly values: readonly string[]
}

/**
 * Turns psql's variables (`:'since'`, `:limit`) into real parameters, so that no value is ever part of the text. What
 * stands in quotes and comments stays as it is.
 */
export function bindVariables(query: NamedQuery, given: Readonly<Record<string, string>>): BoundQuery {
  const unknown = Object.keys(given).find((name) => !isUsed(query, name))
  if (unknown !== undefined)
    throw sqlErrors.parameterUnknown({ parameter: unknown, name: query.name }, { hint: hintFor(query) })
  const numbers = new Map<string, number>()
  const values: string[] = []
  let text = ''
  let position = 0
  for (const { name, start, end } of findVariables(query)) {
    let number = numbers.get(name)
    if (number === undefined) {
      values.push(parameterValue(query, name, given))
      number = values.length
      numbers.set(name, number)
    }
    const type = query.parameters.find((parameter) => parameter.name === name)?.type
    text += `${query.text.slice(position, start)}$${number}${type === undefined ? '' : `::${type}`}`
    position = end
  }
  return { text: text + query.text.slice(position), values }
}

interface Variable {
  readonly name: string
  readonly start: number
  readonly end: number
}

function findVariables({ text, file }: NamedQuery): Variable[] {
  const tokens = [...scanScript(text)]
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1]
    if (!next || !isColon(text, tokens, index) || next.start !== token.end) return []
    const word = text.slice(next.start, next.end)
    if (next.kind === 'name')
      throw sqlErrors.identifierVariable({ variable: `:${word}` }, { where: locate(file, text, token.start) })
    const [, quoted, plain] =
      (next.kind === 'string' && /^'(\w+)'$/.exec(word)) ||
      (next.kind === 'code' && /^()([A-Za-z_]\w*)$/.exec(word)) ||
      []
    const name = quoted || plain
    return name ? [{ name, start: token.start, end: next.end }] : []
  })
}

// A colon alone: `::` is a cast, `:=` an assignment, and `[1:2]` is followed by no name.
function isColon(text: string, tokens: readonly Token[], index: number): boolean {
  const at = (offset: number): string => {
    const token = tokens[index + offset]
    return token ? text.slice(token.start, token.end) : ''
  }
  return at(0) === ':' && at(-1) !== ':' && at(1) !== ':' && at(1) !== '='
}

function isUsed(query: NamedQuery, name: string): boolean {
  return findVariables(query).some((variable) => variable.name === name)
}

function parameterValue(
  { name: query, parameters }: NamedQuery,
  name: string,
  given: Readonly<Record<string, string>>,
): string {
  const value = given[name] ?? parameters.find((parameter) => parameter.name === name)?.default
  if (value === undefined) throw sqlErrors.parameterMissing({ parameter: name, name: query })
  return value
}

function hintFor(query: NamedQuery): string {
  const names = [...new Set(findVariables(query).map(({ name }) => name))]
  return names.length === 0 ? 'it takes no parameters' : `its parameters are ${names.join(', ')}`
}
