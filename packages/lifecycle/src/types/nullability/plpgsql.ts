import { parseScript, scanScript, type Token } from '@plinth/postgres'

type Result = { readonly statement: unknown; readonly isExpression: boolean }

/**
 * What a PL/pgSQL function returns: the queries of `return query` and the expressions of `return`. Its variables are
 * not followed; they may be null. Undefined where a result cannot be seen: `return next`, `return query execute`.
 */
export async function readPlpgsql(body: string, returnsSet: boolean): Promise<readonly Result[] | undefined> {
  if (/#variable_conflict\s+use_variable/i.test(body)) return undefined
  const results: Result[] = []
  for (const text of returned(body)) {
    const query = /^query\s+([\s\S]*)$/i.exec(text)?.[1]
    if (/^next\b/i.test(text) || (query !== undefined && /^execute\b/i.test(query))) return undefined
    if (text === '') {
      if (returnsSet) continue
      return undefined
    }
    const result = await parseResult(query ?? `select ${text}`, query === undefined)
    if (!result) return undefined
    results.push(result)
  }
  return results.length === 0 ? undefined : results
}

async function parseResult(sql: string, isExpression: boolean): Promise<Result | undefined> {
  const parsed = await parseScript(sql)
  const statement = 'syntaxError' in parsed ? undefined : parsed.statements[0]
  return statement && { statement: { [statement.kind]: statement.node }, isExpression }
}

// The texts between the word `return` and the semicolon; words in quotes and comments are none.
function* returned(body: string): Generator<string> {
  let start: number | undefined
  for (const token of scanScript(body)) {
    if (start === undefined && isReturn(body, token)) start = token.end
    else if (start !== undefined && token.kind === 'semicolon') {
      yield stripComments(body.slice(start, token.start))
      start = undefined
    }
  }
}

const isReturn = (body: string, { kind, start, end }: Token): boolean =>
  kind === 'code' && body.slice(start, end).toLowerCase() === 'return'

function stripComments(text: string): string {
  return [...scanScript(text)]
    .map(({ kind, start, end }) => (kind === 'comment' ? ' ' : text.slice(start, end)))
    .join('')
    .trim()
}
