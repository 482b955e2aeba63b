// Reads the parse trees of libpg-query, which are plain JSON: `{ ColumnRef: { fields: […] } }`.

export type Node = Readonly<Record<string, unknown>>

const nothing: Node = {}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The kind of a wrapped node and what is in it: `{ ColumnRef: inner }` → `['ColumnRef', inner]`. */
export function unwrap(value: unknown): readonly [kind: string, inner: Node] {
  if (!isNode(value)) return ['', nothing]
  for (const kind in value) {
    const inner = value[kind]
    return [kind, isNode(inner) ? inner : nothing]
  }
  return ['', nothing]
}

/** The inner node where it is of that kind. */
export function asKind(value: unknown, kind: string): Node | undefined {
  const [found, inner] = unwrap(value)
  return found === kind ? inner : undefined
}

export function nodesOf(node: Node, name: string): readonly unknown[] {
  const value = node[name]
  return Array.isArray(value) ? value : []
}

export function nodeOf(node: Node, name: string): Node | undefined {
  const value = node[name]
  return isNode(value) ? value : undefined
}

export function textOf(node: Node, name: string): string | undefined {
  const value = node[name]
  return typeof value === 'string' ? value : undefined
}

export function numberOf(node: Node, name: string): number {
  const value = node[name]
  return typeof value === 'number' ? value : 0
}

/** The texts of a list of `String` nodes: a qualified name. A star is `*`. */
export function namesIn(list: readonly unknown[]): string[] {
  return list.map((each) => {
    const [kind, inner] = unwrap(each)
    return kind === 'A_Star' ? '*' : (textOf(inner, 'sval') ?? '')
  })
}

/** A node as a text that does not depend on where it stands, to compare two expressions. */
export function keyOf(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) => (name === 'location' ? undefined : part))
}
