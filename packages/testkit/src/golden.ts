import { type ExpectStatic, expect } from 'vitest'

/**
 * Expects a text to equal the file beside the test; `vitest -u` writes the file anew. Tests that run
 * at the same time as others give the `expect` of their own context.
 *
 * @example
 * await expectGolden(renderMermaid(graph), 'expected/shop.mmd')
 */
export async function expectGolden(
  text: string,
  file: string,
  expects: ExpectStatic = expect,
): Promise<void> {
  await expects(text).toMatchFileSnapshot(file)
}
