import type { Diagnostic, Effect } from '@plinth/kernel'
import { type Database, readPlatform } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { planRun, readMigrations } from '../migrate/index.ts'
import { readLedger } from '../migrate/ledger/ledger.ts'
import { environmentErrors } from './errors.ts'
import { contradicts, type Judgement, judgeEnvironment } from './judge-environment.ts'
import { readMarker, recordProtectedRun, writeMarker } from './settings.ts'

/** Reads the database's own word and weighs it against flags and configuration. */
export async function readEnvironment(context: LifecycleContext): Promise<Judgement> {
  return judgeEnvironment(context.target, await readMarker(await context.openDatabase()))
}

/**
 * Refuses what may lose data unless the database and the flags name the same unprotected environment. Reading and
 * plain writing are only refused where they contradict each other.
 */
export async function assertAllowed(context: LifecycleContext, effect: Effect | 'fixtures'): Promise<void> {
  if (effect === 'read') return
  const db = await context.openDatabase()
  const judgement = await readEnvironment(context)
  refuseContradiction(judgement)
  if (effect === 'write') return
  const { isProtected, reason, agreement, name, marker } = judgement
  if (isProtected) throw environmentErrors.protected({ label: db.label, reason })
  // What Plinth keeps in its own folder needs no mark to be Plinth's.
  const own = context.target.database.engine !== 'server'
  if (agreement === 'new' && own) return
  if (agreement === 'new') throw environmentErrors.unmarked({ label: db.label, flag: flagOf(context) })
  if (agreement !== 'agrees')
    throw environmentErrors.mismatch({ asked: name ?? 'that', found: marker?.environment ?? 'unknown' })
}

/** What has to be true before a run changes the schema: names agree, and a protected database can be brought back. */
export async function assertRecoverable(context: LifecycleContext): Promise<Judgement> {
  const judgement = await readEnvironment(context)
  refuseContradiction(judgement)
  const db = await context.openDatabase()
  if (!judgement.isProtected || !(await isWorkPending(context, db))) return judgement
  const recovery = context.choices?.recovery ?? context.target.declared?.recovery
  if (!recovery) throw environmentErrors.recoveryMissing({ label: db.label, reason: judgement.reason })
  const environment = judgement.name ?? judgement.marker?.environment ?? 'undeclared'
  await recordProtectedRun(db, { environment, recovery, toolVersion: context.toolVersion })
  return judgement
}

/** Writes the environment's name where it is new, or declared now; tells whether it did. */
export async function markEnvironment(context: LifecycleContext, judgement: Judgement): Promise<boolean> {
  const { name, marker, agreement } = judgement
  if (name === undefined || agreement === 'differs') return false
  const isProtected = context.target.declared?.protected ?? false
  if (agreement === 'agrees' && marker?.isProtected === isProtected) return false
  await writeMarker(await context.openDatabase(), { environment: name, isProtected })
  return true
}

/** A server of another major than the environment declares needs a person. */
export function compareMajor({ target }: LifecycleContext, { version }: Database): Diagnostic[] {
  const wanted = target.declared?.postgres
  const found = Math.floor(version / 10_000)
  if (wanted === undefined || wanted === found) return []
  return [
    {
      code: 'environment.other_major',
      severity: 'warning',
      subject: target.environment,
      message: `the server runs PostgreSQL ${found}, plinth.config.ts declares ${wanted}`,
      fix: `postgres: ${found} in plinth.config.ts, or upgrade the server`,
    },
  ]
}

function refuseContradiction(judgement: Judgement): void {
  const { name, marker } = judgement
  if (contradicts(judgement) && name !== undefined && marker)
    throw environmentErrors.mismatch({ asked: name, found: marker.environment })
}

async function isWorkPending({ project, cwd }: LifecycleContext, db: Database): Promise<boolean> {
  const plan = planRun(readMigrations(project.migrationsFolder, cwd), await readLedger(db))
  if (plan.pending.length > 0) return true
  return project.platform === 'supabase' && (await readPlatform(db)) === 'missing'
}

function flagOf({ target: { environment, declared, database } }: LifecycleContext): string {
  if (declared) return ` --env ${environment}`
  return { embedded: '', local: ' --engine local', server: ' --url …' }[database.engine]
}
