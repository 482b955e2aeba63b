import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { engineVersion } from './engine-version.ts'

test('names the PGlite that is installed', () => {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', `file://${entry}`), 'utf8'))
  expect(manifest).toMatchObject({ version: engineVersion })
})
