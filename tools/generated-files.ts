import { join } from 'node:path'
import { operations, verbs } from '@plinth/lifecycle'
import { buildManifest } from '../apps/cli/src/build-manifest.ts'
import { renderErrorPage } from './pages/error-page.ts'
import { renderIndexPage, renderOperationPage } from './pages/operation-page.ts'
import { readErrorTables } from './pages/read-error-tables.ts'
import { renderSetupFile } from './pages/setup-file.ts'

/** Folders in which only generated files stand. */
export const generatedFolders = ['docs/reference'] as const

/** Systems whose users ask for the whole database in one file. */
const systemsWithSetup = ['operations-tools'] as const

/** Every generated file of the repository: path from the root → text. */
export async function generatedFiles(root: string): Promise<Map<string, string>> {
  const manifest = await buildManifest(operations, verbs)
  const files = new Map<string, string>()
  files.set('apps/cli/src/generated/manifest.ts', renderManifest(manifest))
  for (const load of Object.values(operations)) {
    const operation = await load()
    files.set(`docs/reference/${operation.name.replace('.', '-')}.md`, await renderOperationPage(operation))
  }
  files.set('docs/reference/README.md', renderIndexPage(manifest))
  files.set('docs/reference/errors.md', renderErrorPage(await readErrorTables(join(root))))
  for (const system of systemsWithSetup)
    files.set(`systems/${system}/database/setup.sql`, await renderSetupFile(join(root, 'systems', system)))
  return files
}

function renderManifest(manifest: unknown): string {
  return [
    '// Generated from the operations by `npm run generate`; not to be edited.',
    "import type { Manifest } from '../manifest.ts'",
    '',
    `export const manifest: Manifest = ${JSON.stringify(manifest, null, 2)}`,
    '',
  ].join('\n')
}
