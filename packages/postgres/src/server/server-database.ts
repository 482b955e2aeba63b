import { ident } from '@plinth/kernel'
import type { Client } from 'pg'
import { capabilities } from '../capabilities.ts'
import type {
  Capabilities,
  Database,
  DatabaseTarget,
  LockOptions,
  OpenOptions,
  Row,
  Session,
  StatementResult,
  Transaction,
  TransactionOptions,
} from '../database.ts'
import { postgresErrors } from '../errors.ts'
import { describeAddress, readServerUrl, type ServerAddress } from './address/server-address.ts'
import { acquireLock, releaseLock } from './advisory-lock.ts'
import { connect } from './connect/connect.ts'
import { ConnectionPool } from './connect/connection-pool.ts'
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

  async session<T>(run: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.#pool.take()
    const session = new ServerSession(client, this.label)
    try {
      await this.#needSession(client)
      const result = await run(session)
      await session.execute('discard all')
      this.#pool.giveBack(client)
      return result
    } catch (error) {
      this.#pool.discard(client)
      throw error
    }
  }

  async lock<T>(name: string, options: LockOptions, run: () => Promise<T>): Promise<T> {
    const client = await this.#open()
    try {
      await this.#needSession(client)
      const session = new ServerSession(client, this.label)
      await acquireLock(session, name, options)
      const result = await run()
      await releaseLock(session, name)
      return result
    } finally {
      await client.end().catch(() => {})
    }
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    const client = await this.#open()
    client.on('notification', (message) => {
      if (message.channel === channel) handler(message.payload ?? '')
    })
    try {
      await this.#needSession(client)
      await client.query(`listen ${ident(channel)}`)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    return async () => {
      await client.end().catch(() => {})
    }
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
    await this.#sessions
  }

  async #onAny<T>(work: (session: ServerSession) => Promise<T>): Promise<T> {
    const client = await this.#pool.take()
    try {
      return await work(new ServerSession(client, this.label))
    } finally {
      this.#pool.giveBack(client)
    }
  }
}
