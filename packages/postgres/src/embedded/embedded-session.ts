import { ident, type PlinthError } from '@plinth/kernel'
import { atMostOne, exactlyOne } from '../cardinality.ts'
import type {
  Row,
  Session,
  SessionOptions,
  StatementResult,
  Transaction,
  TransactionOptions,
} from '../database.ts'
import { postgresErrors } from '../errors.ts'
import { encodeParameter } from '../parameter-encoding.ts'
import { decoderOf } from '../row-decoding.ts'
import { type ServerErrorFields, serverError } from '../server-error.ts'
import type { Done, EngineThread } from './engine/engine-thread.ts'
import type { RawResult } from './engine/protocol.ts'

// What crosses from the engine's thread in one message.
const rowsAtOnce = 5_000

interface HandleOptions extends SessionOptions {
  readonly what?: 'session' | 'transaction'
}

/** A handle on the engine's one session: the session itself, or a transaction in it. */
export class EmbeddedSession implements Session, Transaction {
  readonly #thread: EngineThread
  readonly #label: string
  readonly #options: HandleOptions
  #ended = false

  constructor(thread: EngineThread, label: string, options: HandleOptions = {}) {
    this.#thread = thread
    this.#label = label
    this.#options = options
  }

  /** Makes the handle unusable. */
  end(): void {
    this.#ended = true
  }

  async many<R extends object = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const encoded = values.map(encodeParameter)
    const done = await this.#run((thread) =>
      thread.call({ kind: 'query', text, values: encoded }, this.#options.statementTimeoutMs),
    )
    return done.results.flatMap((result) => decodeRows<R>(result))
  }

  async one<R extends object = Row>(text: string, values: readonly unknown[] = []): Promise<R> {
    return exactlyOne(await this.many<R>(text, values))
  }

  async maybeOne<R extends object = Row>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<R | undefined> {
    return atMostOne(await this.many<R>(text, values))
  }

  async each<R extends object = Row>(text: string, onRow: (row: R) => void): Promise<number> {
    if (this.#options.what !== 'transaction')
      return this.transaction((transaction) => transaction.each<R>(text, onRow), { readOnly: true })
    const cursor = ident(this.#thread.nameSavepoint())
    await this.execute(`declare ${cursor} no scroll cursor for ${text}`)
    let count = 0
    let rows: R[]
    do {
      rows = await this.many<R>(`fetch ${rowsAtOnce} from ${cursor}`)
      for (const row of rows) onRow(row)
      count += rows.length
    } while (rows.length === rowsAtOnce)
    await this.execute(`close ${cursor}`)
    return count
  }

  async execute(script: string): Promise<StatementResult[]> {
    const done = await this.#run((thread) =>
      thread.call({ kind: 'script', text: script }, this.#options.statementTimeoutMs),
    )
    return done.results.map((result) => ({ command: result.command, rows: decodeRows(result) }))
  }

  async copyIn(statement: string, source: AsyncIterable<Uint8Array>): Promise<number> {
    const { statementTimeoutMs } = this.#options
    const done = await this.#run((thread) => thread.copyIn(statement, source, statementTimeoutMs))
    return Number(done.results.at(-1)?.command.split(' ').at(-1) ?? 0)
  }

  async *copyOut(statement: string): AsyncGenerator<Uint8Array, void> {
    this.#check()
    this.#conclude(yield* this.#thread.copyOut(statement, this.#options.statementTimeoutMs))
  }

  async transaction<T>(
    run: (transaction: Transaction) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    const { isolation = 'read committed', readOnly = false } = options
    await this.execute(`begin isolation level ${isolation}${readOnly ? ' read only' : ''}`)
    const handle = new EmbeddedSession(this.#thread, this.#label, { ...this.#options, what: 'transaction' })
    try {
      const result = await run(handle)
      handle.end()
      const [commit] = await this.execute('commit')
      if (commit?.command === 'ROLLBACK') throw postgresErrors.transactionFailed()
      return result
    } catch (error) {
      handle.end()
      if (!this.#thread.failure && this.#thread.status !== 'I') await this.execute('rollback').catch(() => {})
      throw error
    }
  }

  async savepoint<T>(run: (transaction: Transaction) => Promise<T>): Promise<T> {
    const name = ident(this.#thread.nameSavepoint())
    await this.execute(`savepoint ${name}`)
    const handle = new EmbeddedSession(this.#thread, this.#label, { ...this.#options, what: 'transaction' })
    try {
      const result = await run(handle)
      handle.end()
      await this.execute(`release savepoint ${name}`)
      return result
    } catch (error) {
      handle.end()
      if (!this.#thread.failure)
        await this.execute(`rollback to savepoint ${name}; release savepoint ${name}`)
      throw error
    }
  }

  async #run(work: (thread: EngineThread) => Promise<Done>): Promise<Done> {
    this.#check()
    return this.#conclude(await work(this.#thread))
  }

  #conclude(done: Done): Done {
    if (done.error) throw this.#explain(done.error)
    return done
  }

  #check(): void {
    if (this.#thread.failure) throw this.#thread.failure
    if (this.#ended) throw postgresErrors.handleEnded({ what: this.#options.what ?? 'session' })
  }

  #explain(fields: ServerErrorFields): PlinthError {
    const { code: sqlState, message, detail } = fields
    if (sqlState !== '53100') return serverError(fields)
    return postgresErrors.diskFull(
      { place: this.#label },
      { detail: detail ?? message, sqlState, cause: fields },
    )
  }
}

function decodeRows<R extends object>(result: RawResult): R[]
function decodeRows({ names, oids, rows }: RawResult): Row[] {
  const decoders = oids.map(decoderOf)
  return rows.map((cells) => {
    const row: Row = {}
    for (const [index, name] of names.entries()) {
      const cell = cells[index]
      row[name] = cell === null || cell === undefined ? null : decoders[index]?.(cell)
    }
    return row
  })
}
