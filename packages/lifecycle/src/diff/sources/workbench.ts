import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
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
import { type IsPassing, type ReadSide, readSide, readSideWithFacts } from '../side.ts'
import type { PlannedStatement } from '../statement.ts'
import { buildFolder } from './build-folder.ts'
import type { Source } from './find-source.ts'
import { ensureRoles } from './roles.ts'

/** What both sides of a comparison have in common. */
export interface Surroundings {
  readonly context: LifecycleContext
  readonly isPassing: IsPassing
  /** What Supabase gives its roles on new objects, where a side is a database of its. */
  readonly gifts: readonly string[]
  /** The major of a side that is a database; undefined: that of the target. */
  readonly major: number | undefined
  /** Told of every scratch database that is made. */
  onScratch(facts: ScratchFacts): void
}

/** Reads one side: a database as it stands, or what files build on a scratch database. */
export const readSource = (source: Source, surroundings: Surroundings): Promise<ReadSide> =>
  onSource(source, surroundings, (db) => readSideWithFacts(db, surroundings.isPassing))

/** Works on a source: a database as it stands, which is only to be read, or a scratch database that has it. */
export async function onSource<T>(
  source: Source,
  surroundings: Surroundings,
  run: (db: Database) => Promise<T>,
): Promise<T> {
  if (source.kind === 'live') return withLive(source, surroundings.context, run)
  return onScratch(surroundings, [], async (db) => {
    await build(source, surroundings, db)
    return run(db)
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
      if (source.kind !== 'live') await build(source, surroundings, db)
      else copying = await copyLive(db, side, { surroundings, label: source.label, known: copying })
      return run(db)
    })
  return {
    // Files make the same database every time; a copy of a live one is made by a plan, and is looked at itself.
    known: source.kind === 'live' ? undefined : side,
    withCopy,
    withRows: (catalog, run) =>
      withCopy(async (db) => {
        if (source.kind !== 'migrations' || !(await loadSeeds(context, db))) await generateRows(db, catalog)
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
  { context, gifts }: Surroundings,
  db: Database,
): Promise<void> {
  await prepareScratch(db, context.project, gifts)
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
  const before = await readSide(db, isPassing)
  const options = { isPassing, online: false, renames: [] }
  const { statements, left, failure } = await draftPlan(db, { before, wanted: side }, options)
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
