import type { SourceLocation } from '@plinth/kernel'
import { isNode, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'
import { yamlErrors } from './errors.ts'

const largestBytes = 5_000_000
const deepest = 40

/** A parsed file, and where each of its nodes stands. */
export interface ParsedYaml {
  readonly contents: unknown
  at(node: unknown): SourceLocation
}

/** Parses YAML that somebody else may have written: bombs of aliases, depth and size are refused before they go off. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = text.split('\n')
  const place = (line: number, column: number): SourceLocation => ({
    file,
    line,
    column,
    excerpt: (lines[line - 1] ?? '').replace(/\r$/, ''),
  })
  if (Buffer.byteLength(text) > largestBytes)
    throw yamlErrors.tooMuch({ reason: 'the file is larger than 5 MB' }, { where: { file } })
  const deep = lines.findIndex(isDeep)
  if (deep >= 0 || nestingOf(text) > deepest)
    throw yamlErrors.tooMuch({ reason: 'it is nested too deep' }, { where: place(Math.max(deep, 0) + 1, 1) })
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true })
  const at = (node: unknown): SourceLocation => {
    const { line, col } = counter.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0)
    return place(line, col)
  }
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const { line, col } = counter.linePos(error.pos[0])
    throw yamlErrors.invalid({ reason: error.message }, { where: place(line, col) })
  }
  visit(document, {
    Alias(_, node) {
      throw yamlErrors.tooMuch({ reason: `it has an alias, *${node.source}` }, { where: at(node) })
    },
  })
  return { contents: document.contents, at }
}

const isDeep = (line: string): boolean => /^ {120,}|^\s*(?:[-?] +){20,}/.test(line)

// How deep brackets stand in each other; those in texts come in pairs and do not add up.
function nestingOf(text: string): number {
  let depth = 0
  let most = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
    most = Math.max(most, depth)
  }
  return most
}

/** Keys and values of a map, with the node of the key. */
export function pairsOf(map: YAMLMap): { key: string; keyNode: unknown; value: unknown }[] {
  return map.items.map(({ key, value }) => ({
    key: isNode(key) ? String(key.toJSON()) : String(key),
    keyNode: key,
    value,
  }))
}
