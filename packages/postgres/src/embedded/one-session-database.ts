import { AsyncLocalStorage } from 'node:async_hooks'
import { ident } from '@plinth/kernel'
import { capabilities } from '../capabilities.ts'
import { atMostOne, exactlyOne } from '../cardinality.ts'
import type {
  Database,
  HeldLock,
  LockOptions,
  Row,
  Session,
  SessionOptions,
  StatementResult,
  Transaction,
  TransactionOptions,
} from '../database.ts'
import { postgresErrors } from '../errors.ts'
import { EmbeddedSession } from './embedded-session.ts'
import type { EngineKeeper } from './engine-keeper.ts'
import { NamedLocks } from './named-locks.ts'
import { SessionQueue } from './session-queue.ts'
import { leavesTraces, resetScript } from './session-reset.ts'

export interface EmbeddedDatabaseOptions {
  readonly keeper: EngineKeeper
  readonly version: number
  readonly label: string
  readonly applicationName: string
  readonly signal: AbortSignal | undefined
  /** Gives the folder free. */
  release(): Promise<void>
}

/** The embedded engine as a {@link Database}: one session, for which everyone queues. */
export class EmbeddedDatabase implements Database {
  readonly engine = 'embedded'
  readonly capabilities = capabilities.embedded
  readonly version: number
  readonly label: string
  readonly #keeper: EngineKeeper
  readonly #release: () => Promise<void>
  readonly #signal: AbortSignal | undefined
  readonly #queue = new SessionQueue()
  readonly #locks: NamedLocks
  // Whoever holds the session and asks the database for it again would wait for himself.
  readonly #holder = new AsyncLocalStorage<{ holds: boolean }>()
  readonly #abort = (): void => {
    this.#queue.refuse(postgresErrors.cancelled())
    this.#keeper.stop(postgresErrors.cancelled())
  }
  #closing: Promise<void> | undefined

  constructor({ keeper, version, label, applicationName, signal, release }: EmbeddedDatabaseOptions) {
    this.#keeper = keeper
    this.version = version
    this.label = label
    this.#release = release
    this.#locks = new NamedLocks(applicationName)
    this.#signal = signal
    signal?.addEventListener('abort', this.#abort)
  }

  many<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R[]> {
    return this.#hold((session) => session.many<R>(text, values), leavesTraces(text))
  }

  async one<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R> {
    return exactlyOne(await this.many<R>(text, values))
  }

  async maybeOne<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R | undefined> {
    return atMostOne(await this.many<R>(text, values))
  }

  each<R extends object = Row>(text: string, onRow: (row: R) => void): Promise<number> {
    return this.#hold((session) => session.each<R>(text, onRow))
  }

  execute(script: string): Promise<StatementResult[]> {
    return this.#hold((session) => session.execute(script), leavesTraces(script))
  }

  copyIn(statement: string, source: AsyncIterable<Uint8Array>): Promise<number> {
    return this.#hold((session) => session.copyIn(statement, source))
  }

  async *copyOut(statement: string): AsyncGenerator<Uint8Array, void> {
    const leave = await this.#enter()
    try {
      yield* new EmbeddedSession(await this.#keeper.engine(), this.label).copyOut(statement)
    } finally {
      leave()
    }
  }

  transaction<T>(run: (transaction: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    return this.#hold((session) => session.transaction(run, options), true)
  }

  session<T>(run: (session: Session) => Promise<T>, options?: SessionOptions): Promise<T> {
    return this.#hold(run, true, options)
  }

  lock<T>(name: string, options: LockOptions, run: (lock: HeldLock) => Promise<T>): Promise<T> {
    // Held in this process: it cannot be lost, and nothing works on after it.
    const held: HeldLock = {
      check: () => {},
      session: (work, sessionOptions) => this.session(work, sessionOptions),
    }
    return this.#locks.hold(name, options, () => run(held))
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    // A function of its own, so that one handler can listen twice.
    const own = (payload: string): void => handler(payload)
    if (this.#keeper.addHandler(channel, own)) await this.execute(`listen ${ident(channel)}`)
    return async () => {
      if (this.#keeper.removeHandler(channel, own) && !this.#closing)
        await this.execute(`unlisten ${ident(channel)}`)
    }
  }

  async availableExtensions(): Promise<ReadonlySet<string>> {
    const rows = await this.many<{ name: string }>(
      '/* plinth.extensions */ select name from pg_available_extensions',
    )
    return new Set(rows.map(({ name }) => name))
  }

  /** A tar of the data, for `openEmbedded({ folder: null }, { image })`. */
  async dumpImage(): Promise<Uint8Array> {
    return this.#hold(async (session) => {
      await session.execute('checkpoint')
      return (await this.#keeper.engine()).dump()
    })
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#abort)
    // Who already waits is served; an aborted queue has nobody left.
    const leave = await this.#queue.enter().catch(() => () => {})
    this.#queue.refuse(postgresErrors.closed({ label: this.label }))
    leave()
    await this.#keeper.close()
    await this.#release()
  }

  async #enter(): Promise<() => void> {
    if (this.#closing) throw postgresErrors.closed({ label: this.label })
    if (this.#holder.getStore()?.holds) throw postgresErrors.sessionHeld()
    return this.#queue.enter()
  }

  async #hold<T>(
    work: (session: EmbeddedSession) => Promise<T>,
    reset = false,
    { statementTimeoutMs }: SessionOptions = {},
  ): Promise<T> {
    const leave = await this.#enter()
    const hold = { holds: true }
    try {
      const engine = await this.#keeper.engine()
      const session = new EmbeddedSession(engine, this.label, {
        statementTimeoutMs: statementTimeoutMs || undefined,
      })
      try {
        const result = await this.#holder.run(hold, () => work(session))
        if (!engine.failure && engine.status !== 'I') throw postgresErrors.transactionLeftOpen()
        return result
      } finally {
        if (!engine.failure && engine.status !== 'I') await session.execute('rollback')
        if (!engine.failure && reset) await session.execute(`${resetScript};${this.#keeper.listenScript()}`)
        session.end()
      }
    } finally {
      hold.holds = false
      leave()
    }
  }
}
