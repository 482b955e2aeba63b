import type { Database, Session } from '@plinth/postgres'

/** How long statements may wait and run, in milliseconds. */
export interface Timeouts {
  /** For a lock on a table; 0: for ever. */
  readonly lockTimeoutMs: number
  /** For one statement; 0: for ever. */
  readonly statementTimeoutMs: number
  /** How often the server looks whether this process still lives while a statement runs; 0: only at its end. */
  readonly clientCheckMs?: number
}

/** What a run is asked for, and what the server can do of it. */
export async function chooseTimeouts(
  { capabilities }: Database,
  session: Session,
  {
    lockTimeoutMs = 5_000,
    statementTimeoutMs = 0,
  }: { lockTimeoutMs?: number | undefined; statementTimeoutMs?: number | undefined },
): Promise<Timeouts> {
  const clientCheckMs = 1_000
  // Servers on some systems (Windows) have no way to look and refuse the setting.
  const checked =
    capabilities.networkClients &&
    (await session.execute(setClientCheck(clientCheckMs)).then(
      () => true,
      () => false,
    ))
  return { lockTimeoutMs, statementTimeoutMs, clientCheckMs: checked ? clientCheckMs : 0 }
}

/**
 * What stands before every script: nothing that a file left set (a role, search_path, temporary tables) reaches the
 * next one, and no statement waits for a lock so long that it holds up everybody behind it.
 */
export function sessionStart({ lockTimeoutMs, statementTimeoutMs, clientCheckMs = 0 }: Timeouts): string[] {
  return [
    'reset session authorization',
    'reset all',
    'discard temp',
    `set lock_timeout = ${Math.ceil(lockTimeoutMs)}`,
    ...(clientCheckMs > 0 ? [setClientCheck(clientCheckMs)] : []),
    ...(statementTimeoutMs > 0 ? [`set statement_timeout = ${Math.ceil(statementTimeoutMs)}`] : []),
  ]
}

/**
 * Without it a server works on for a process that was killed: it would commit a long file minutes later, and build an
 * index that nobody waits for.
 */
export function setClientCheck(clientCheckMs: number): string {
  return `set client_connection_check_interval = ${Math.ceil(clientCheckMs)}`
}

/** What stands between a file and what is recorded about it: the ledger is written as the user who connected. */
export const backToOwner = ['reset role', 'reset session authorization'] as const
