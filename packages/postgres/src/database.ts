// The one interface behind which every PostgreSQL stands, embedded or on a server.

export type Row = Record<string, unknown>

/** What one statement of a script did. */
export interface StatementResult {
  /** The command tag: `INSERT 0 5`, `CREATE TABLE`. */
  readonly command: string
  readonly rows: readonly Row[]
}

/** A message the server sent along: a warning, or what `raise notice` says. */
export interface Notice {
  readonly severity: string
  readonly message: string
  readonly detail?: string
  readonly hint?: string
  readonly sqlState?: string
}

/** Where statements can be run: a database, one session of it, or a transaction. */
export interface Queryable {
  /** Every row. Values travel as parameters `$1, $2, …`, never inside the text. */
  many<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R[]>
  /** Exactly one row; anything else is `postgres.row_count`. */
  one<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R>
  /** One row or undefined; more is `postgres.row_count`. */
  maybeOne<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R | undefined>
  /**
   * Calls `onRow` with each row as it arrives and gives their number: a large result is never in memory as a whole.
   * What `onRow` throws ends the statement.
   */
  each<R extends object = Row>(text: string, onRow: (row: R) => void): Promise<number>
  /**
   * Runs a script of any number of statements as one simple-query message: one round trip, and one implicit
   * transaction unless the script has its own.
   */
  execute(script: string): Promise<StatementResult[]>
  /** Runs `copy … from stdin …` with the bytes of a source; gives the number of rows. Memory stays bounded. */
  copyIn(statement: string, source: AsyncIterable<Uint8Array>): Promise<number>
  /** Runs `copy … to stdout …`; gives the bytes in chunks of the engine's size. */
  copyOut(statement: string): AsyncIterable<Uint8Array>
}

export interface Transaction extends Queryable {
  /** Runs work that can fail on its own: an exception rolls back to the savepoint and goes on upwards. */
  savepoint<T>(run: (transaction: Transaction) => Promise<T>): Promise<T>
}

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable'
  readonly readOnly?: boolean
}

/** One connection to the database: what it sets stays set until it ends. */
export interface Session extends Queryable {
  /** Commits when `run` returns and rolls back when it throws. */
  transaction<T>(run: (transaction: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>
}

export interface LockOptions {
  /** How long to wait for the lock in milliseconds; `Infinity` waits for ever. */
  readonly waitMs?: number
  /** Called each time the lock is found taken, with who holds it. */
  onWait?(owner: LockOwner): void
  /** A server that says nothing for so long counts as lost, with all that runs on it; default 60,000 ms. */
  readonly silenceMs?: number
}

/** A lock while it is held. */
export interface HeldLock {
  /** Fails with `postgres.lock_lost` once somebody else may have the lock: the connection that holds it can die alone. */
  check(): void
  /**
   * A session that only one holder of the lock has at a time. A server can work on for a process that was killed; this
   * waits until it has ended that.
   */
  session<T>(run: (session: Session) => Promise<T>, options?: SessionOptions): Promise<T>
}

export interface SessionOptions {
  /** A statement that runs longer fails with SQLSTATE 57014; 0 or absent: as the database was opened. */
  readonly statementTimeoutMs?: number | undefined
}

export interface LockOwner {
  readonly pid: number
  readonly applicationName: string
  readonly since: Date | undefined
}

/** What an engine can do; asked instead of asking which engine it is. */
export interface Capabilities {
  /** Several sessions at once, each with its own settings, locks and temporary tables. */
  readonly manySessions: boolean
  /** A running statement can be stopped without ending the session. */
  readonly cancel: boolean
  /** `statement_timeout` is enforced by the server itself. */
  readonly statementTimeout: boolean
  /** Acknowledged commits survive a power cut. */
  readonly survivesPowerLoss: boolean
  /** Other programs can connect by URL. */
  readonly networkClients: boolean
}

/** A database that is open. Statements that need no session of their own run on any connection. */
export interface Database extends Session {
  readonly engine: Engine
  /** `server_version_num`: 170010 is PostgreSQL 17.10. */
  readonly version: number
  readonly capabilities: Capabilities
  /** For people and logs: host, port and name, or the folder; never a password. */
  readonly label: string
  /** How other programs connect to a cluster that Plinth runs itself; never with a password. */
  readonly shownUrl?: string | undefined
  /** Names of the extensions that `create extension` would find. */
  availableExtensions(): Promise<ReadonlySet<string>>
  /** A session of its own, reset and given back when `run` ends. The embedded engine has one, and queues. */
  session<T>(run: (session: Session) => Promise<T>, options?: SessionOptions): Promise<T>
  /** Holds the session advisory lock of that name on a connection of its own while `run` works. */
  lock<T>(name: string, options: LockOptions, run: (lock: HeldLock) => Promise<T>): Promise<T>
  /** Calls the handler with each payload notified on the channel, until the returned function is called. */
  listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>>
  /** Ends every connection; a second call does nothing. */
  close(): Promise<void>
}

export type Engine = 'embedded' | 'server' | 'local'

/**
 * Which database to open: a folder of the embedded engine (`null`: in memory), a server's URL, or the folder of a
 * cluster that Plinth runs itself.
 */
export type DatabaseTarget =
  | { readonly engine: 'embedded'; readonly folder: string | null }
  | { readonly engine: 'server'; readonly url: string }
  | {
      readonly engine: 'local'
      readonly folder: string
      readonly database: string
      /** The major of a cluster that is yet to be made; the newest of the machine without a word. */
      readonly major?: number | undefined
    }

export interface OpenOptions {
  /** Stops the running statement, and ends what is open, when it is aborted. */
  readonly signal?: AbortSignal
  /** Shown in `pg_stat_activity` and to a second opener of an embedded folder. */
  readonly applicationName?: string
  /** The bytes of an embedded database's image to start from, in memory; see `dumpImage`. */
  readonly image?: Uint8Array
  /** A statement that runs longer fails with SQLSTATE 57014; 0 or absent: no limit. */
  readonly statementTimeoutMs?: number
  onNotice?(notice: Notice): void
}
