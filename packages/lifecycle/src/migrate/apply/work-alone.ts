import type { Database, HeldLock, LockOptions, Session } from '@plinth/postgres'
import type { LifecycleContext } from '../../context.ts'

/** The name under which whoever changes the ledger excludes the others, in every database. */
export const migrationLock = 'migrate'

export interface AloneOptions {
  readonly statementTimeoutMs?: number | undefined
}

/**
 * Holds the migration lock, waits until a server process that a killed run has left is done, and works on a session
 * of its own.
 */
export async function workAlone<T>(
  context: LifecycleContext,
  work: (session: Session, lock: HeldLock, db: Database) => Promise<T>,
  { statementTimeoutMs }: AloneOptions = {},
): Promise<T> {
  const db = await context.openDatabase()
  return db.lock(migrationLock, waitForTurn(context), (lock) => {
    context.boundary('run.locked')
    return lock.session((session) => work(session, lock, db), { statementTimeoutMs })
  })
}

/** How a run waits for its turn: ten minutes, and saying for whom. */
export function waitForTurn({ progress }: LifecycleContext): LockOptions {
  let said = false
  return {
    waitMs: 600_000,
    onWait({ pid, applicationName }) {
      if (!said)
        progress.note(
          'info',
          `waiting for another run of migrations: server process ${pid} (${applicationName})`,
        )
      said = true
    },
  }
}
