import { PlinthError, qualified } from '@plinth/kernel'
import type { Session, Statement } from '@plinth/postgres'
import type { MigrationFile } from '../file/migration-file.ts'
import { forgetSegmentStart } from '../ledger/record.ts'
import { indexNode, isDecidable, relationPath } from './recover-segment.ts'

/** What is INVALID under the name that a `create index` gives; none for other statements. */
export async function readInvalidIndexes(
  session: Session,
  { kind, node }: Statement,
): Promise<readonly string[]> {
  if (kind !== 'IndexStmt') return []
  const { idxname, relation } = indexNode.parse(node)
  const rows = await session.many<{ schema: string; name: string }>(
    `/* plinth.settle.invalid */
    select n.nspname as schema, c.relname as name
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where i.indrelid = to_regclass($1) and not i.indisvalid`,
    [relationPath(relation)],
  )
  // PostgreSQL itself names an index after its table.
  const own = (name: string): boolean =>
    idxname === undefined ? name.startsWith(`${relation.relname}_`) : name === idxname
  return rows.filter(({ name }) => own(name)).map(({ schema, name }) => qualified(schema, name))
}

interface FailedStatement {
  readonly file: MigrationFile
  readonly number: number
  readonly statement: Statement
  /** The INVALID indexes of its table before it ran. */
  readonly before: readonly string[]
  /** The file will be tried again at once, which cleans up itself. */
  readonly triedAgain: boolean
}

/**
 * Cleans up after a statement outside of a transaction that failed, and takes back the record of its start where that
 * is certain to be all: the next run then need not ask whether it took effect. Gives the error to throw.
 */
export async function settleFailure(
  session: Session,
  error: unknown,
  { file, number, statement, before, triedAgain }: FailedStatement,
): Promise<unknown> {
  if (!(error instanceof PlinthError) || error.sqlState === undefined) return error
  if (statement.kind === 'IndexStmt')
    return settleIndex(session, error, { file, number, statement, before, triedAgain })
  // What its decider can tell from the catalog stays recorded; a procedure may have committed some of its work.
  if (!isDecidable(statement) && !mayCommit.has(statement.kind)) await forget(session, file, number)
  return error
}

async function settleIndex(
  session: Session,
  error: PlinthError,
  { file, number, statement, before, triedAgain }: FailedStatement,
): Promise<PlinthError> {
  let left: readonly string[] = []
  try {
    left = (await readInvalidIndexes(session, statement)).filter((path) => !before.includes(path))
    if (left.length > 0 && triedAgain) return error
    for (const path of left) await session.execute(`drop index concurrently if exists ${path}`)
    await forget(session, file, number)
    return error
  } catch {
    return left.length === 0 ? error : withLeftover(error, left)
  }
}

/** Gives the error of a recovery that could not clean up, with what it leaves. */
export async function nameLeftover(session: Session, error: unknown, statement: Statement): Promise<unknown> {
  if (!(error instanceof PlinthError) || error.sqlState === undefined) return error
  const left = await readInvalidIndexes(session, statement).catch(() => [])
  return left.length === 0 ? error : withLeftover(error, left)
}

// Whoever kept the index from being built often keeps it from being dropped, too.
function withLeftover(error: PlinthError, left: readonly string[]): PlinthError {
  const drops = left.map((path) => `drop index concurrently ${path};`).join(' ')
  const detail = `An INVALID index stays: it costs every write and serves no query. The next run drops it, or now: ${drops}`
  return new PlinthError({
    ...error.toJSON(),
    detail: [error.detail, detail].filter((part) => part !== undefined).join('\n'),
    cause: error.cause,
  })
}

const mayCommit: ReadonlySet<string> = new Set(['CallStmt', 'DoStmt'])

// A connection that is lost keeps the record, and the next run looks.
async function forget(session: Session, file: MigrationFile, number: number): Promise<void> {
  await session
    .execute(`reset session authorization; reset all; ${forgetSegmentStart(file, number)}`)
    .catch(() => {})
}
