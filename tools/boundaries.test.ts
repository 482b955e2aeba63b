import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { confined, type Layer, layers, speakers, testModules } from './boundaries.ts'
import { importsOf, readSourceFiles, type SourceFile } from './source-files.ts'

const files = readSourceFiles().filter(({ path }) => !path.startsWith('tools/'))
const table: readonly Layer[] = layers

const layerOf = (path: string): Layer | undefined => table.find(({ folder }) => path.startsWith(folder))

function violationsOf(file: SourceFile): string[] {
  const layer = layerOf(file.path)
  if (!layer) return [`${file.path} belongs to no layer of tools/boundaries.ts`]
  return importsOf(file).flatMap((specifier) => {
    if (specifier.startsWith('.')) {
      const target = join(dirname(file.path), specifier)
      return target.startsWith(layer.folder) ? [] : [`${file.path} imports ${target}, inside another layer`]
    }
    const face = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
    const allowed = [
      ...layer.layers,
      ...(file.isTest ? [...(layer.tests ?? []), ...testModules, layer.name] : []),
    ]
    if (table.some(({ name }) => name === face))
      return allowed.includes(face)
        ? []
        : [`${file.path} imports ${face}; ${layer.name} may import ${allowed.join(', ') || 'no other layer'}`]
    if (layer.modules === 'any' || file.isTest || layer.modules.includes(specifier)) return []
    return [`${file.path} imports ${specifier}; ${layer.name} may import ${layer.modules.join(', ')}`]
  })
}

describe('boundaries', () => {
  test('every import goes down the layers', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(importsOf).length).toBeGreaterThan(200)
    expect(files.flatMap(violationsOf)).toEqual([])
  })

  test('an import upwards, a deep import and a foreign module are found', () => {
    const planted = (path: string, specifier: string): string[] =>
      violationsOf({ path, text: `import { x } from '${specifier}'`, isTest: false })
    expect(planted('packages/kernel/src/x.ts', '@plinth/postgres')).toHaveLength(1)
    expect(planted('packages/kernel/src/x.ts', 'node:fs')).toHaveLength(1)
    expect(planted('packages/lifecycle/src/x.ts', '../../postgres/src/server/connect.ts')).toHaveLength(1)
    expect(planted('packages/lifecycle/src/x.ts', '@plinth/testkit')).toHaveLength(1)
    expect(planted('packages/lifecycle/src/x.ts', '@plinth/postgres')).toHaveLength(0)
  })

  test('a package that one folder hides is imported nowhere else', () => {
    for (const { packageName, folder } of confined) {
      const users = files.filter((file) =>
        importsOf(file).some(
          (specifier) => specifier === packageName || specifier.startsWith(`${packageName}/`),
        ),
      )
      expect(users.length).toBeGreaterThan(0)
      expect(users.filter(({ path }) => !path.startsWith(folder)).map(({ path }) => path)).toEqual([])
    }
  })

  test('only applications and tools print or end the process', () => {
    const quiet = files.filter(
      ({ path, isTest }) =>
        !isTest &&
        !speakers.some((folder) => path.startsWith(folder)) &&
        !path.startsWith('packages/testkit/'),
    )
    expect(quiet.length).toBeGreaterThan(30)
    expect(
      quiet
        .filter(({ text }) => /process\.exit\b|process\.std(out|err)(?!\.write =)|console\./.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })

  test('failures are made by error tables only', () => {
    const source = files.filter(({ isTest }) => !isTest)
    expect(
      source
        .filter(({ text }) => /throw new (Error|TypeError|RangeError)\(/.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })
})
