// Does one kind of work on one script and prints the seconds and what it found: `0.123 4567`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { normalisedHash, parseScript, scanScript } from '@plinth/postgres'

const [work = '', file = ''] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')

const works: Readonly<Record<string, () => Promise<number>>> = {
  async scanScript() {
    let tokens = 0
    for (const _ of scanScript(text)) tokens++
    return tokens
  },
  async normalisedHash() {
    return normalisedHash(text).length
  },
  async parseScript() {
    const parsed = await parseScript(text)
    if ('syntaxError' in parsed) throw new Error(parsed.syntaxError.message)
    return parsed.statements.length
  },
  async grammar() {
    let statements = 0
    for (const piece of pieces()) statements += parser.parseSync(piece).stmts?.length ?? 0
    return statements
  },
}

type Parser = Pick<typeof import('libpg-query'), 'loadModule' | 'parseSync'>
const parser: Parser = createRequire(import.meta.resolve('@plinth/postgres'))('libpg-query')

// COPY data and dollar quotes do not concern a parser that gets whole statements: the fixture has neither a line
// that ends with a semicolon inside of data, nor a statement that starts in the middle of a line.
function pieces(): string[] {
  const withoutData = text.replace(/(from stdin;\n)(?:.*\n)*?\\\.\n/g, '$1')
  const found: string[] = []
  for (let start = 0; start < withoutData.length; ) {
    const border = withoutData.indexOf(';\n\n', start + 256 * 1024)
    const line = withoutData.indexOf(');\n', start + 256 * 1024)
    const end =
      border >= 0 ? border + 2 : line >= 0 && !withoutData.includes('$body$') ? line + 3 : withoutData.length
    found.push(withoutData.slice(start, end))
    start = end
  }
  return found
}

const prepared = work === 'grammar' || work === 'parseScript'
if (prepared) await parser.loadModule()
const startedAt = performance.now()
const found = await works[work]?.()
process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(3)} ${found}\n`)
