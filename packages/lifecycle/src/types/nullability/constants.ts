import { asKind, nodesOf, textOf, unwrap } from './tree.ts'

/** A list that is written out: how many elements it has at least, and whether one of them is the word null. */
export interface ConstantElements {
  readonly count: number
  readonly elements: readonly unknown[]
  readonly hasNull: boolean
}

/** The elements of `array[1, 2]` or `'{a,b}'::text[]`; undefined where they are not written out. */
export function constantElements(expression: unknown): ConstantElements | undefined {
  const [kind, node] = unwrap(expression)
  if (kind === 'A_ArrayExpr') {
    const elements = nodesOf(node, 'elements')
    return { count: elements.filter(isScalar).length, elements, hasNull: false }
  }
  if (kind !== 'TypeCast') return undefined
  const text = constantText(node['arg'])
  if (text === undefined) return constantElements(node['arg'])
  if (!text.startsWith('{')) return undefined
  const isEmpty = /^\{\s*\}$/.test(text)
  return { count: isEmpty ? 0 : 1, elements: [], hasNull: /null/i.test(text) }
}

// Arrays in an array are flattened, and may be empty all of them.
function isScalar(element: unknown): boolean {
  const [kind, node] = unwrap(element)
  if (kind === 'TypeCast') return isScalar(node['arg'])
  return kind === 'A_Const' && constantText(element)?.startsWith('{') !== true
}

/** The text of `'…'`. */
export function constantText(expression: unknown): string | undefined {
  const constant = asKind(expression, 'A_Const')
  const [, inner] = unwrap(constant === undefined ? undefined : { sval: constant['sval'] })
  return textOf(inner, 'sval')
}
