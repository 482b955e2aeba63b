import { isMap, isNode, isScalar, isSeq } from 'yaml'
import type { z } from 'zod'
import { yamlErrors } from './errors.ts'
import { parseYaml } from './parse-yaml.ts'

/** Parses YAML into the shape of a schema; what does not fit it is an error with its place in the file. */
export function readYaml<T extends z.ZodType>(text: string, file: string, schema: T): z.output<T> {
  const { contents, at } = parseYaml(text, file)
  const parsed = schema.safeParse(isNode(contents) ? contents.toJSON() : {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = (issue?.path ?? []).map(String)
  throw yamlErrors.wrongShape(
    { path: path.join('.'), reason: issue?.message ?? 'it has another shape' },
    { where: at(nodeAt(contents, path)) },
  )
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
