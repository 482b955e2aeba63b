import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import type { Catalog } from '@plinth/catalog/model'
import { preloadParser } from '@plinth/postgres'
import { artefactSource } from '../artefacts/refresh.ts'
import type { LifecycleContext } from '../context.ts'
import { buildChain } from '../migrate/index.ts'
import type { Project } from '../project/project.ts'
import { withCanonical } from '../scratch/index.ts'
import { readLineage } from '../types/index.ts'
import { documentErrors } from './errors.ts'
import { describeSchema } from './model/describe-schema.ts'
import type { SchemaDocument } from './model/schema-document.ts'
import { type Pictures, planPictures } from './pictures.ts'

export interface Made {
  readonly document: SchemaDocument
  readonly pictures: Pictures
}

/** A catalog in words and pictures. */
export async function makeDocument(catalog: Catalog, project: Project): Promise<Made> {
  const document = describeSchema(catalog, project, await readLineage(catalog))
  return { document, pictures: planPictures(catalog, project) }
}

export interface DocumentSource {
  readonly catalog: Catalog
  readonly label: string
}

/** What documents describe: what the migrations build on the embedded engine, or the database at hand. */
export async function readDocumentSource(
  context: LifecycleContext,
  wished: 'migrations' | 'database' | undefined,
): Promise<DocumentSource> {
  const { project, cwd, progress } = context
  // Views are parsed once the catalog is read; the grammar is compiled meanwhile.
  preloadParser()
  const found = await read()
  const { catalog } = artefactSource(found.catalog, project)
  const { table, view, routine } = catalog.objects
  if ([...table, ...view, ...routine].every(({ owned }) => owned !== null))
    throw documentErrors.nothingThere()
  return { ...found, catalog }

  async function read(): Promise<DocumentSource> {
    const hasMigrations = existsSync(project.migrationsFolder)
    if (wished === 'migrations' && !hasMigrations)
      throw documentErrors.noMigrations({ folder: relative(cwd, project.migrationsFolder) || '.' })
    if (wished === 'database' || !hasMigrations) {
      const db = await context.openDatabase()
      return { catalog: await readCatalog(db), label: db.label }
    }
    return withCanonical(context, [], async (db) => {
      await progress.step('building the migrations', () => buildChain(context, db))
      return { catalog: await readCatalog(db), label: 'what the migrations build' }
    })
  }
}
