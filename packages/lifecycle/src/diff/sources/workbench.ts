import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import { describeChange, ownObjects } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import type { LifecycleContext } from '../../context.ts'
import { applyUnrecorded, limitRun, prepareScratch, readMigrations, readScript } from '../../migrate/index.ts'
import { openTarget } from '../../project/index.ts'
import { type ScratchFacts, withScratch } from '../../scratch/index.ts'
import { placeSeeds, readSeedFiles } from '../../seed/index.ts'
import { applyStatements } from '../apply-plan.ts'
import { draftPlan } from '../draft-plan.ts'
import { diffErrors } from '../errors.ts'
import type { Workbench } from '../plan-between.ts'
import { generateRows } from '../proof/generate-rows.ts'
import { type IsPassing, type ReadSide, readSideWithFacts } from '../side.ts'
import type { PlannedStatement } from '../statement.ts'
import { buildFolder } from './build-folder.ts'
import type { Source } from './find-source.ts'
import { ensureRoles } from './roles.ts'

/** What both sides of a comparison have in common. */
export interface Surroundings {
  readonly context: LifecycleContext
  readonly isPassing: IsPassing
  /** The major of a side that is a database; undefined: that of the target. */
  readonly major: number | undefined
  /** Told of every scratch database that is made. */
  onScratch(facts: ScratchFacts): void
}

/** Reads one side: a database as it stands, or what files build on a scratch database. */
export async function readSource(source: Source, surroundings: Surroundings): Promise<ReadSide> {
  const { isPassing } = surroundings
  if (source.kind === 'live')
    return withLive(source, surroundings.context, (db) => readSideWithFacts(db, isPassing))
  return onScratch(surroundings, [], async (db) => {
    await build(source, surroundings.context, db)
    return readSideWithFacts(db, isPassing)
  })
}

/** Copies of one side to work on: of files by building them again, of a database by its own plan from nothing. */
export function workbenchOf(
  source: Source,
  side: ReadSide,
  { surroundings, wanted }: { surroundings: Surroundings; wanted: ReadSide },
): Workbench {
  const { context } = surroundings
  const extensions = [...ownObjects(side.whole, 'extension'), ...ownObjects(wanted.whole, 'extension')]
  const names = [...new Set(extensions.map(({ name }) => name))]
  let copying: readonly PlannedStatement[] | undefined
  const withCopy: Workbench['withCopy'] = (run) =>
    onScratch(surroundings, names, async (db, facts) => {
      if (facts.how === 'embedded' || facts.how === 'local')
        for (const each of [side, wanted]) await ensureRoles(db, each.whole)
      if (source.kind !== 'live') await build(source, context, db)
      else copying = await copyLive(db, side, { surroundings, label: source.label, known: copying })
      return run(db)
    })
  return {
    withCopy,
    withRows: (run) =>
      withCopy(async (db) => {
        if (source.kind !== 'migrations' || !(await loadSeeds(context, db)))
          await generateRows(db, await readCatalog(db))
        return run(db)
      }),
  }
}

function onScratch<T>(
  { context, major, onScratch: tell }: Surroundings,
  extensions: readonly string[],
  run: (db: Database, facts: ScratchFacts) => Promise<T>,
): Promise<T> {
  const wish = { extensions, ...(major === undefined ? {} : { major }) }
  return withScratch(context, wish, (db, facts) => {
    tell(facts)
    return run(db, facts)
  })
}

export async function withLive<T>(
  { target }: Extract<Source, { kind: 'live' }>,
  { openDatabase, signal }: LifecycleContext,
  run: (db: Database) => Promise<T>,
): Promise<T> {
  if (target === undefined) return run(await openDatabase())
  const opened = openTarget({ ...target, createIfMissing: false }, { signal })
  try {
    return await run(await opened.open())
  } finally {
    await opened.close()
  }
}

async function build(
  source: Exclude<Source, { kind: 'live' }>,
  context: LifecycleContext,
  db: Database,
): Promise<void> {
  await prepareScratch(db, context.project)
  if (source.kind === 'empty') return
  if (source.kind === 'folder') return buildFolder(db, source.files, context.cwd)
  if (source.kind === 'file') {
    const place = { version: '0', name: basename(source.path, '.sql'), file: source.label }
    return applyUnrecorded(db, [readScript(readFileSync(source.path), place)])
  }
  const files = readMigrations(context.project.migrationsFolder, context.cwd)
  return applyUnrecorded(db, limitRun(files, { to: source.to }))
}

interface CopyOptions {
  readonly surroundings: Surroundings
  readonly label: string
  readonly known: readonly PlannedStatement[] | undefined
}

async function copyLive(
  db: Database,
  side: ReadSide,
  { surroundings: { context, isPassing }, label, known }: CopyOptions,
): Promise<readonly PlannedStatement[]> {
  await prepareScratch(db, context.project)
  if (known) {
    await applyStatements(db, known, ['set local check_function_bodies = off'])
    return known
  }
  const { statements, left, failure } = await draftPlan(db, side, { isPassing, online: false, renames: [] })
  if (failure === undefined && left.length === 0) return statements
  const detail = failure?.message ?? left.slice(0, 10).map(describeChange).join('\n')
  throw diffErrors.copyDiffers({ source: label }, { detail, cause: failure })
}

// Seeds that fit these migrations; those of a newer version may not fit an older one, and then rows are made up.
async function loadSeeds(context: LifecycleContext, db: Database): Promise<boolean> {
  const { project, cwd } = context
  const seeds = [...readSeedFiles(project, 'reference', cwd), ...readSeedFiles(project, 'fixtures', cwd)]
  if (seeds.length === 0) return false
  return db
    .transaction((transaction) => placeSeeds(transaction, seeds))
    .then(
      () => true,
      () => false,
    )
}
