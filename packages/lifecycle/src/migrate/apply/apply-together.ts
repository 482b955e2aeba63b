import { PlinthError } from '@plinth/kernel'
import type { Row, Session } from '@plinth/postgres'
import type { PreparedMigration } from '../file/prepare-migration.ts'
import { leavesSessionAlone } from '../file/statement-rules.ts'
import { appliedAmong } from '../ledger/ledger.ts'
import { prepareRecord, recordPrepared } from '../ledger/record.ts'
import type { ApplyOptions } from './apply-migration.ts'
import { placeOf, type SentScript, withHint, withPlace } from './error-place.ts'
import { renderTransaction } from './run-script.ts'

export type TogetherOptions = Omit<ApplyOptions, 'resume' | 'triesAgain'>

/** What became of migrations that were sent together: those before the one that failed are applied. */
export interface TogetherOutcome {
  /** How long each took that is applied, in milliseconds, by version. */
  readonly durations: ReadonlyMap<string, number>
  /** Undefined also where it is not known which file failed: sent alone, it will say so itself. */
  readonly failure: PlinthError | undefined
}

/** Whether a migration can travel with others: one plain transaction without COPY data. */
export function canTravel({ segments: [only, second] }: PreparedMigration): boolean {
  if (only === undefined || second !== undefined || only.kind !== 'transaction') return false
  return (
    only.begin === 'begin' &&
    only.settings.length === 0 &&
    only.parts.length === 1 &&
    only.parts[0]?.kind === 'script'
  )
}

/**
 * Applies several migrations with one message. Each is a transaction of its own with its row in the ledger, and the
 * server leaves out whatever stands after an error, so that no file runs whose forerunner failed. What it saves is the
 * way to the server and back between them: where the server is far away, most of the time of a run.
 */
export async function applyTogether(
  session: Session,
  migrations: readonly PreparedMigration[],
  options: TogetherOptions,
): Promise<TogetherOutcome> {
  const scripts = joinScripts(renderEach(migrations, options))
  const asked = appliedAmong(migrations.map(({ file }) => file.version))
  options.boundary('together.before')
  options.state.clean = false
  try {
    options.mayGoOn()
    if (!options.state.prepared) await session.execute(prepareRecord)
    options.state.prepared = true
    const results = await session.execute(`${scripts[0]?.message ?? ''};\n${asked}`)
    options.state.clean = leavesSessionAlone(migrations.at(-1)?.statements ?? [])
    options.boundary('together.after')
    return { durations: durationsOf(results.at(-1)?.rows ?? []), failure: undefined }
  } catch (error) {
    if (!(error instanceof PlinthError)) throw error
    await session.execute('rollback').catch(() => {})
    // A file may have thrown it away.
    await session.execute('deallocate plinth_record').catch(() => {})
    options.state.prepared = false
    const rows = await session.many(asked).catch(() => undefined)
    if (rows === undefined) return { durations: new Map(), failure: withCompanions(error, migrations) }
    return {
      durations: durationsOf(rows),
      failure: findFailure(error, migrations[rows.length], scripts[rows.length]),
    }
  }
}

function renderEach(migrations: readonly PreparedMigration[], options: TogetherOptions): SentScript[] {
  const { toolVersion, timeouts, state } = options
  let { clean } = state
  return migrations.flatMap((migration, index) => {
    const { file, segments, statements } = migration
    const after = migrations[index - 1]?.file.version
    const facts = { statements: statements.length, toolVersion, after }
    const record = [recordPrepared(file, facts), ...options.alsoRecord(migration)]
    const script = renderTransaction({ file, segment: segments[0], timeouts, record, clean })
    clean = leavesSessionAlone(statements)
    return script ?? []
  })
}

// All of them are the one message, each with its own place in it.
function joinScripts(scripts: readonly SentScript[]): SentScript[] {
  const message = scripts.map((script) => script.message).join(';\n')
  let offset = 0
  let before = 0
  return scripts.map((script) => {
    const joined = { ...script, message, offset: offset + script.offset, before: before + script.before }
    offset += script.message.length + 2
    before += script.before + script.statements.length + script.after
    return joined
  })
}

function durationsOf(rows: readonly Row[]): Map<string, number> {
  return new Map(rows.map(({ version, durationMs }) => [String(version), Number(durationMs)]))
}

// A server reads the whole message before it runs anything: what it cannot read may stand in a later file than the
// first that is not applied. Then nothing of the message has run, and each file speaks for itself when it is sent alone.
function findFailure(
  error: PlinthError,
  migration: PreparedMigration | undefined,
  script: SentScript | undefined,
): PlinthError | undefined {
  if (!migration || !script || placeOf(error.cause, script) === undefined) return undefined
  return withPlace(error, migration.file, script)
}

function withCompanions(error: PlinthError, migrations: readonly PreparedMigration[]): PlinthError {
  const [first, last] = [migrations[0], migrations.at(-1)].map((migration) => migration?.file.file ?? '')
  return withHint(error, `${first} to ${last} were sent together; those of them that had ended are applied.`)
}
