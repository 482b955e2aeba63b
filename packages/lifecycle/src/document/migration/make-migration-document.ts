import { existsSync } from 'node:fs'
import { type Catalog, diffCatalogs } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import type { LifecycleContext } from '../../context.ts'
import { judgeStatement } from '../../diff/index.ts'
import {
  applyObserved,
  applyUnrecorded,
  findVersion,
  type MigrationFile,
  type Observer,
  prepareMigration,
  prepareScratch,
  readMigrations,
} from '../../migrate/index.ts'
import { withCanonical } from '../../scratch/index.ts'
import { readOwnCatalog } from '../../snapshot/build-schema.ts'
import { documentErrors } from '../errors.ts'
import { describeMigration } from './describe-migration.ts'
import type { MigrationDocument, StatementDocument } from './migration-document.ts'
import { beginTransaction, observe, startWatch } from './observe.ts'

/** Builds the database as it was before a migration, applies that one statement by statement, and says what it did. */
export async function makeMigrationDocument(
  context: LifecycleContext,
  wanted: string | undefined,
): Promise<MigrationDocument> {
  const { project, cwd, progress } = context
  const files = readMigrations(project.migrationsFolder, cwd)
  const version = wanted === undefined ? files.at(-1)?.version : findVersion(files, wanted)
  const place = files.findIndex((file) => file.version === version)
  const file = files[place]
  if (!file) throw documentErrors.noMigrations({ folder: project.migrationsFolder })
  return withCanonical(context, [], async (db) => {
    await progress.step(`building what was before ${file.version}`, async () => {
      await prepareScratch(db, project)
      await applyUnrecorded(db, files.slice(0, place))
    })
    const down = file.file.replace(/\.sql$/, '.down.sql')
    const about = {
      version: file.version,
      name: file.name,
      file: file.file,
      downFile: existsSync(`${project.migrationsFolder}/${file.version}_${file.name}.down.sql`) ? down : null,
    }
    return progress.step(`applying ${file.version}_${file.name}`, async () => {
      const before = await readOwnCatalog(db, project)
      const { statements, kinds } = await applyWatched(db, file)
      const changes = diffCatalogs(before, await readOwnCatalog(db, project))
      return describeMigration(about, {
        changes,
        kinds,
        statements: await Promise.all(
          statements.map(async (each) => ({ ...each, hazards: await hazardsOf(each.sql, before) })),
        ),
      })
    })
  })
}

async function hazardsOf(sql: string, before: Catalog): Promise<StatementDocument['hazards']> {
  // What is dropped only if it is there, and is not, changes nothing for anybody.
  const isIdle =
    /^drop policy if exists/i.test(sql) && !before.objects.policy.some(({ name }) => sql.includes(name))
  if (isIdle) return []
  const { hazards } = await judgeStatement(sql, before)
  return hazards.map(({ code, message }) => ({ code, message }))
}

interface Applied {
  readonly statements: StatementDocument[]
  readonly kinds: string[]
}

async function applyWatched(db: Database, file: MigrationFile): Promise<Applied> {
  const prepared = await prepareMigration(file)
  const watch = await startWatch(db)
  const statements: StatementDocument[] = []
  const kinds: string[] = []
  const ran: Observer['ran'] = async (session, { start, end, kind }, segment) => {
    const { locks, rewritten, rows } = await observe(session, watch)
    kinds.push(kind)
    statements.push({
      line: file.text.slice(0, start).split('\n').length,
      sql: file.text.slice(start, end).trim(),
      segment: prepared.segments.indexOf(segment) + 1,
      locks: [...locks],
      // A table that is emptied gets another file too.
      rewritten: kind === 'TruncateStmt' ? [] : [...rewritten],
      rows: [...rows],
      hazards: [],
    })
  }
  await applyObserved(db, prepared, { began: (session) => beginTransaction(session, watch), ran })
  return { statements, kinds }
}
