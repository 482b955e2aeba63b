import { expect } from 'vitest'

/**
 * Expects a text to equal the file beside the test; `vitest -u` writes the file anew.
 *
 * @example
 * await expectGolden(renderMermaid(graph), 'expected/shop.mmd')
 */
export async function expectGolden(text: string, file: string): Promise<void> {
  await expect(text).toMatchFileSnapshot(file)
}
