import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useResource } from './use-resource.ts'

/** Gives each test a fresh folder, removed afterwards; after a failure it stays, and its path is printed. */
export function useFolder(): () => string {
  return useResource<string>({
    key: 'folder',
    per: 'test',
    open: async () => realpath(await mkdtemp(join(tmpdir(), 'plinth-test-'))),
    async close(folder, failed) {
      if (failed) process.stderr.write(`\nthe folder of the failed test is kept: ${folder}\n`)
      else await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  })
}
