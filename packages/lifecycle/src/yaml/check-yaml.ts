import type { SourceLocation } from '@plinth/kernel'
import { isMap, isNode, isScalar, isSeq } from 'yaml'
import type { z } from 'zod'
import { parseYaml } from './parse-yaml.ts'

/** The way from the top of a document to a value: keys of maps, places in lists. */
export type YamlPath = readonly PropertyKey[]

export interface YamlProblem {
  readonly path: YamlPath
  readonly reason: string
}

/** A file held against a schema: its value, or everything that does not fit, and where each of its values stands. */
export interface CheckedYaml<T> {
  readonly value: T | undefined
  readonly problems: readonly YamlProblem[]
  /** The place of a value; of the nearest one on the way to it that is there. */
  placeOf(path: YamlPath): SourceLocation
}

/** Parses YAML and names everything that does not fit a schema; what is no YAML at all is an error with its place. */
export function checkYaml<T extends z.ZodType>(
  text: string,
  file: string,
  schema: T,
): CheckedYaml<z.output<T>> {
  const { contents, at } = parseYaml(text, file)
  const parsed = schema.safeParse(isNode(contents) ? contents.toJSON() : {})
  const issues = parsed.success ? [] : parsed.error.issues
  return {
    value: parsed.success ? parsed.data : undefined,
    problems: issues.map(({ path, message, ...issue }) => ({
      path: issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path,
      reason: message,
    })),
    placeOf: (path) => at(nodeAt(contents, path.map(String))),
  }
}

// The node that a path leads to, or the last one on the way that is there.
function nodeAt(contents: unknown, path: readonly string[]): unknown {
  let node = contents
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)] ?? node
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      if (pair === undefined) return node
      node = isNode(pair.value) ? pair.value : pair.key
    }
  }
  return node
}
