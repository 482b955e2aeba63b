import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Per, useResource } from './use-resource.ts'

/**
 * Gives each test a fresh folder, or all tests of the describe one, removed afterwards; after a failure it stays, and
 * its path is printed.
 */
export function useFolder({ per = 'test' }: { readonly per?: Per } = {}): () => string {
  return useResource<string>({
    key: 'folder',
    per,
    open: async () => realpath(await mkdtemp(join(tmpdir(), 'plinth-test-'))),
    async close(folder, failed) {
      if (failed) process.stderr.write(`\nthe folder of the failed test is kept: ${folder}\n`)
      else await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  })
}
