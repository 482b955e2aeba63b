import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { readCatalogPart } from '@plinth/catalog'
import { openDatabase, preloadParser } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { typesErrors } from './errors.ts'
import { type TypesCatalog, typesSelection } from './model/types-catalog.ts'

export type TypesSource = 'migrations' | 'database'

/**
 * The catalog that types are made from. Files in version control come from what the migrations build on the embedded
 * engine, whose version is pinned: the same on every machine, whatever state the database at hand is in.
 */
export async function readSource(
  context: LifecycleContext,
  wished: TypesSource | undefined,
): Promise<{ readonly catalog: TypesCatalog; readonly label: string }> {
  const { project, cwd, signal, progress } = context
  // Views and functions are parsed once the catalog is read; the grammar is compiled meanwhile.
  preloadParser()
  const hasMigrations = existsSync(project.migrationsFolder)
  if (wished === 'migrations' && !hasMigrations)
    throw typesErrors.noMigrations({ folder: relative(cwd, project.migrationsFolder) || '.' })
  if (wished === 'database' || !hasMigrations) {
    const db = await context.openDatabase()
    return { catalog: await readCatalogPart(db, typesSelection), label: db.label }
  }
  const { buildChain } = await import('../migrate/index.ts')
  const db = await openDatabase({ engine: 'embedded', folder: null }, { signal })
  try {
    await progress.step('building the migrations', () => buildChain(context, db))
    return { catalog: await readCatalogPart(db, typesSelection), label: 'what the migrations build' }
  } finally {
    await db.close()
  }
}
