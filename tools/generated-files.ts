import { join } from 'node:path'
import { loadSystemOperations, loadSystems, operations, verbs } from '@plinth/lifecycle'
import { buildManifest } from '../apps/cli/src/build-manifest.ts'
import type { Manifest } from '../apps/cli/src/manifest.ts'
import { renderErrorPage } from './pages/error-page.ts'
import { renderFontWidths } from './pages/font-widths.ts'
import { renderIndexPage, renderOperationPage } from './pages/operation-page.ts'
import { readErrorTables } from './pages/read-error-tables.ts'
import { renderSetupFile } from './pages/setup-file.ts'
import { renderReadme } from './pages/systems-table.ts'
import { loadFromSystems } from './system-folders.ts'

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
  files.set('packages/diagram/src/generated/font-widths.ts', renderFontWidths())
  const systems = await addSystemPages(root, files)
  files.set('docs/reference/README.md', renderIndexPage(manifest, systems))
  files.set('docs/reference/errors.md', renderErrorPage(await readErrorTables(join(root))))
  files.set('README.md', await renderReadme(root))
  for (const [system, module] of await loadFromSystems(root, 'src/generated-files.ts'))
    for (const [path, text] of readGenerated(module)) files.set(`systems/${system}/${path}`, text)
  for (const system of systemsWithSetup)
    files.set(`systems/${system}/database/setup.sql`, await renderSetupFile(join(root, 'systems', system)))
  return files
}

// The pages of the operations that systems have of their own; what the index lists of them.
async function addSystemPages(root: string, files: Map<string, string>): Promise<Map<string, Manifest>> {
  const manifests = new Map<string, Manifest>()
  for (const { name, alias = name, folder } of await loadSystems(root)) {
    const table = await loadSystemOperations(folder)
    if (!table) continue
    manifests.set(name, await buildManifest(table.operations, table.verbs, alias))
    for (const load of Object.values(table.operations)) {
      const operation = await load()
      files.set(
        `docs/reference/${name}/${operation.name.replace('.', '-')}.md`,
        await renderOperationPage(operation, alias),
      )
    }
  }
  return manifests
}

function readGenerated({ generatedFiles }: Record<string, unknown>): [string, string][] {
  const made: unknown = typeof generatedFiles === 'function' ? generatedFiles() : undefined
  if (!(made instanceof Map) || made.size === 0)
    throw new RangeError(
      'src/generated-files.ts exports generatedFiles(), a Map of at least one path and its text',
    )
  return [...made].map(([path, text]) => [String(path), String(text)])
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
