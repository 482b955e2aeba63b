import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Diagnostic } from '@plinth/kernel'
import type { LifecycleContext } from '../context.ts'
import { compareGolden, goldenOf, parseGolden } from './golden.ts'
import type { Matrix } from './matrix.ts'
import { goldenFile } from './places.ts'

/** The differences of a matrix from the golden file; undefined where there is none. */
export function compareWithFile(
  { project, cwd }: Pick<LifecycleContext, 'project' | 'cwd'>,
  found: Matrix,
): Diagnostic[] | undefined {
  const path = join(project.folder, goldenFile)
  if (!existsSync(path)) return undefined
  return compareGolden(parseGolden(readFileSync(path, 'utf8'), relative(cwd, path)), goldenOf(found))
}
