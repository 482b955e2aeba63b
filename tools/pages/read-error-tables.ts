import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ErrorDefinition, errorCode } from '@plinth/kernel'

export interface DocumentedError {
  readonly code: string
  readonly definition: ErrorDefinition
}

/** Every error of every `errors.ts` below packages/, apps/ and systems/, by code. */
export async function readErrorTables(root: string): Promise<DocumentedError[]> {
  const files = ['packages', 'apps', 'systems'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (path) =>
          /(^|\/)errors\.ts$/.test(path) &&
          !/node_modules|dist\//.test(path) &&
          !/^(kernel|testkit)\//.test(path),
      )
      .map((path) => join(root, folder, path)),
  )
  const found: DocumentedError[] = []
  for (const file of files.sort()) {
    const module: Record<string, unknown> = await import(pathToFileURL(file).href)
    for (const [name, value] of Object.entries(module)) {
      if (!name.endsWith('Errors') || !isTable(value)) continue
      const family = name.slice(0, -'Errors'.length)
      for (const [key, definition] of Object.entries(value.definitions))
        found.push({ code: errorCode(family, key), definition })
    }
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : 1))
}

function isTable(value: unknown): value is { definitions: Record<string, ErrorDefinition> } {
  return typeof value === 'object' && value !== null && 'definitions' in value
}
