import { ident } from '@plinth/kernel'
import type { Client } from 'pg'
import { capabilities } from '../capabilities.ts'
import type {
  Capabilities,
  Database,
  DatabaseTarget,
  HeldLock,
  LockOptions,
  OpenOptions,
  Row,
  Session,
  SessionOptions,
  StatementResult,
  Transaction,
  TransactionOptions,
} from '../database.ts'
import { postgresErrors } from '../errors.ts'
import { isLost } from '../server-error.ts'
import { describeAddress, readServerUrl, type ServerAddress } from './address/server-address.ts'
import { acquireLock, releaseLock } from './advisory-lock.ts'
import { connect } from './connect/connect.ts'
import { ConnectionPool, endClient } from './connect/connection-pool.ts'
import { LockWatch } from './lock-watch.ts'
import { refuseTransactionPooler } from './pooler.ts'
import { ServerSession } from './server-session.ts'

const oldestVersion = 150_000

/** Opens a database on a server: any PostgreSQL 15 to 18 by URL. */
export async function openServer(
  target: Extract<DatabaseTarget, { engine: 'server' }>,
  options: OpenOptions = {},
  as: OpenedAs = { engine: 'server' },
): Promise<Database> {
  const address = readServerUrl(target.url)
  const client = await connect(address, options)
  const label = describeAddress(address)
  try {
    const { number, text } = await new ServerSession(client, label).one<{ number: number; text: string }>(
      `/* plinth.version */ select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
    )
    if (number < oldestVersion) throw postgresErrors.versionUnsupported({ version: text })
    return new ServerDatabase({ address, options, label, version: number, first: client, as })
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

interface Opened {
  readonly address: ServerAddress
  readonly options: OpenOptions
  readonly label: string
  readonly version: number
  readonly first: Client
  readonly as: OpenedAs
}

/** Whose server it is: anybody's by URL, or one that Plinth runs. */
export interface OpenedAs {
  readonly engine: 'server' | 'local'
  readonly shownUrl?: string
}

class ServerDatabase implements Database {
  readonly engine: OpenedAs['engine']
  readonly capabilities: Capabilities
  readonly shownUrl: string | undefined
  readonly version: number
  readonly label: string
  readonly #address: ServerAddress
  readonly #open: () => Promise<Client>
  readonly #pool: ConnectionPool
  readonly #signal: AbortSignal | undefined
  readonly #abort = (): void => void this.#pool.cancelAll()
  #extensions: Promise<ReadonlySet<string>> | undefined
  #sessions: Promise<void> | undefined

  constructor({ address, options, label, version, first, as }: Opened) {
    this.engine = as.engine
    this.capabilities = capabilities[as.engine]
    this.shownUrl = as.shownUrl
    this.version = version
    this.label = label
    this.#address = address
    this.#open = () => connect(address, options)
    this.#pool = new ConnectionPool({ open: this.#open, label, first })
    this.#signal = options.signal
    this.#signal?.addEventListener('abort', this.#abort)
  }

  many<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R[]> {
    return this.#onAny((session) => session.many<R>(text, values))
  }

  one<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R> {
    return this.#onAny((session) => session.one<R>(text, values))
  }

  maybeOne<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R | undefined> {
    return this.#onAny((session) => session.maybeOne<R>(text, values))
  }

  each<R extends object = Row>(text: string, onRow: (row: R) => void): Promise<number> {
    return this.#onAny((session) => session.each<R>(text, onRow))
  }

  execute(script: string): Promise<StatementResult[]> {
    return this.#onAny((session) => session.execute(script))
  }

  copyIn(statement: string, source: AsyncIterable<Uint8Array>): Promise<number> {
    return this.#onAny((session) => session.copyIn(statement, source))
  }

  async *copyOut(statement: string): AsyncGenerator<Uint8Array, void> {
    const client = await this.#pool.take()
    try {
      yield* new ServerSession(client, this.label).copyOut(statement)
      this.#pool.giveBack(client)
    } catch (error) {
      this.#pool.discard(client)
      throw error
    }
  }

  transaction<T>(run: (transaction: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    return this.#onAny((session) => session.transaction(run, options))
  }

  async session<T>(
    run: (session: Session) => Promise<T>,
    { statementTimeoutMs = 0 }: SessionOptions = {},
  ): Promise<T> {
    const client = await this.#pool.take()
    const session = new ServerSession(client, this.label)
    try {
      await this.#needSession(client)
      if (statementTimeoutMs > 0)
        await session.execute(`set statement_timeout = ${Math.ceil(statementTimeoutMs)}`)
      const result = await run(session)
      // A connection that dies now takes nothing back of what the work has done.
      const clean = await session.execute('discard all').catch(() => undefined)
      if (clean) this.#pool.giveBack(client)
      else this.#pool.discard(client)
      return result
    } catch (error) {
      this.#pool.discard(client)
      throw error
    }
  }

  async lock<T>(name: string, options: LockOptions, run: (lock: HeldLock) => Promise<T>): Promise<T> {
    const client = await this.#open()
    const session = new ServerSession(client, this.label)
    const signal = this.#signal
    try {
      await this.#needSession(client)
      await acquireLock(session, name, { ...options, signal })
    } catch (error) {
      await endClient(client)
      throw error
    }
    const { silenceMs = 60_000 } = options
    const watch = new LockWatch(client, { name, silenceMs, onSilence: () => this.#pool.breakBusy() })
    try {
      return await run({
        check: () => watch.check(),
        session: (work, sessionOptions) =>
          this.session(async (own) => {
            await acquireLock(own, `${name}: work`, { ...options, signal })
            return work(own)
          }, sessionOptions),
      })
    } finally {
      watch.end()
      // Its end frees the lock too; what the work has done stands either way.
      if (!watch.lost) await releaseLock(session, name).catch(() => {})
      await endClient(client)
    }
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    const client = await this.#open()
    client.on('notification', (message) => {
      if (message.channel === channel) handler(message.payload ?? '')
    })
    try {
      await this.#needSession(client)
      await new ServerSession(client, this.label).execute(`listen ${ident(channel)}`)
    } catch (error) {
      await endClient(client)
      throw error
    }
    return () => endClient(client)
  }

  availableExtensions(): Promise<ReadonlySet<string>> {
    this.#extensions ??= this.many<{ name: string }>(
      '/* plinth.extensions */ select name from pg_available_extensions',
    ).then((rows) => new Set(rows.map(({ name }) => name)))
    return this.#extensions
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#abort)
    await this.#pool.close()
  }

  // Whether the way to the server keeps sessions is found out once.
  async #needSession(client: Client): Promise<void> {
    this.#sessions ??= refuseTransactionPooler({ address: this.#address, client, open: this.#open })
    try {
      await this.#sessions
    } catch (error) {
      // Found out anew, where a connection was lost over it.
      this.#sessions = undefined
      throw new ServerSession(client, this.label).explain(error)
    }
  }

  async #onAny<T>(work: (session: ServerSession) => Promise<T>): Promise<T> {
    const client = await this.#pool.take()
    try {
      const result = await work(new ServerSession(client, this.label))
      this.#pool.giveBack(client)
      return result
    } catch (error) {
      // The server says why it ends a connection before the socket closes: the next user would find it dead.
      if (isLost(error)) this.#pool.discard(client)
      else this.#pool.giveBack(client)
      throw error
    }
  }
}
