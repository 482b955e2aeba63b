import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root: string = join(import.meta.dirname, '..')

export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string
  readonly text: string
  readonly isTest: boolean
}

/** Every TypeScript file that people wrote. */
export function readSourceFiles(): SourceFile[] {
  return ['packages', 'apps', 'systems', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/(^|\/)(node_modules|dist|generated)\//.test(name))
      .map((name) => `${folder}/${name}`)
      .map((path) => ({
        path,
        text: readFileSync(join(root, path), 'utf8'),
        isTest: /\.test\.ts$|\/test\//.test(path),
      }))
      .filter(({ text }) => !text.startsWith('// Generated ')),
  )
}

/** What a file imports, as it is written. */
export function importsOf({ text }: SourceFile): string[] {
  const code = text.replace(/^\s*(\/\/|\*).*$/gm, '')
  return [...code.matchAll(/(?:^|[^\w.])(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)].flatMap(
    ([, specifier]) => specifier ?? [],
  )
}
