import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import type { Catalog } from '@plinth/catalog/model'
import { openDatabase, preloadParser } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { buildChain } from '../migrate/index.ts'
import { typesErrors } from './errors.ts'

export type TypesSource = 'migrations' | 'database'

/**
 * The catalog that types are made from. Files in version control come from what the migrations build on the embedded
 * engine, whose version is pinned: the same on every machine, whatever state the database at hand is in.
 */
export async function readSource(
  context: LifecycleContext,
  wished: TypesSource | undefined,
): Promise<{ readonly catalog: Catalog; readonly label: string }> {
  const { project, cwd, signal, progress } = context
  // Views and functions are parsed once the catalog is read; the grammar is compiled meanwhile.
  preloadParser()
  const hasMigrations = existsSync(project.migrationsFolder)
  if (wished === 'migrations' && !hasMigrations)
    throw typesErrors.noMigrations({ folder: relative(cwd, project.migrationsFolder) || '.' })
  if (wished === 'database' || !hasMigrations) {
    const db = await context.openDatabase()
    return { catalog: await readCatalog(db), label: db.label }
  }
  const db = await openDatabase({ engine: 'embedded', folder: null }, { signal })
  try {
    await progress.step('building the migrations', () => buildChain(context, db))
    return { catalog: await readCatalog(db), label: 'what the migrations build' }
  } finally {
    await db.close()
  }
}
