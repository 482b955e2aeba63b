import './pg-internals.ts'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ident, PlinthError } from '@plinth/kernel'
import { type Client, Query, type QueryResult } from 'pg'
import { atMostOne, exactlyOne } from '../cardinality.ts'
import type { Row, Session, StatementResult, Transaction, TransactionOptions } from '../database.ts'
import { postgresErrors } from '../errors.ts'
import { encodeParameter } from '../parameter-encoding.ts'
import { isRawServerError, readServerErrorFields, serverError } from '../server-error.ts'

/** One connection of a server as a {@link Session}, and as the {@link Transaction} that runs on it. */
export class ServerSession implements Session, Transaction {
  readonly #client: Client
  readonly #label: string
  #savepoints = 0

  constructor(client: Client, label: string) {
    this.#client = client
    this.#label = label
  }

  async many<R extends object = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const result = await this.#run(() => this.#client.query<R>(text, values.map(encodeParameter)))
    return result.rows
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
    let count = 0
    let failure: { readonly error: unknown } | undefined
    await this.#run(() => {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      // A listener for rows keeps pg from collecting them. What nobody wants any more still has to be read.
      const query = new Query<R>(text)
      query.on('row', (row) => {
        if (failure) return
        try {
          onRow(row)
          count++
        } catch (error) {
          failure = { error }
        }
      })
      query.on('end', () => resolve())
      query.on('error', reject)
      this.#client.query(query)
      return promise
    })
    if (failure) throw failure.error
    return count
  }

  async execute(script: string): Promise<StatementResult[]> {
    const results = await this.#countingStatements(() => this.#client.query<Row>(script))
    return (Array.isArray(results) ? results : [results]).map(({ command, rowCount, rows }) => ({
      command: commandTag(command, rowCount),
      rows,
    }))
  }

  async copyIn(statement: string, source: AsyncIterable<Uint8Array>): Promise<number> {
    const { from } = await import('pg-copy-streams')
    return this.#run(async () => {
      const stream = this.#client.query(from(statement))
      await pipeline(Readable.from(source, { objectMode: false }), stream)
      return stream.rowCount
    })
  }

  async *copyOut(statement: string): AsyncGenerator<Uint8Array, void> {
    const { to } = await import('pg-copy-streams')
    try {
      for await (const chunk of this.#client.query(to(statement))) yield chunk
    } catch (error) {
      throw this.explain(error)
    }
  }

  async transaction<T>(
    run: (transaction: Transaction) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    const { isolation = 'read committed', readOnly = false } = options
    await this.execute(`begin isolation level ${isolation}${readOnly ? ' read only' : ''}`)
    try {
      const result = await run(this)
      await this.execute('commit')
      return result
    } catch (error) {
      // A lost connection has rolled back already; its own error says more than that of the rollback.
      await this.execute('rollback').catch(() => {})
      throw error
    }
  }

  async savepoint<T>(run: (transaction: Transaction) => Promise<T>): Promise<T> {
    const name = ident(`plinth_${++this.#savepoints}`)
    await this.execute(`savepoint ${name}`)
    try {
      const result = await run(this)
      await this.execute(`release savepoint ${name}`)
      return result
    } catch (error) {
      await this.execute(`rollback to savepoint ${name}; release savepoint ${name}`).catch(() => {})
      throw error
    }
  }

  // pg forgets the results of a script that fails; how many statements went well is needed to find the one that did not.
  async #countingStatements(
    work: () => Promise<QueryResult<Row> | QueryResult<Row>[]>,
  ): Promise<QueryResult<Row> | QueryResult<Row>[]> {
    let completedStatements = 0
    const count = (): void => void completedStatements++
    this.#client.connection.on('commandComplete', count)
    try {
      return await work()
    } catch (error) {
      if (!isRawServerError(error)) throw this.explain(error)
      throw serverError({ ...readServerErrorFields(error), completedStatements })
    } finally {
      this.#client.connection.off('commandComplete', count)
    }
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw this.explain(error)
    }
  }

  /** What went wrong on the connection, as an error of Plinth. */
  explain(error: unknown): unknown {
    if (error instanceof PlinthError) return error
    if (isRawServerError(error)) return serverError(readServerErrorFields(error))
    const detail = error instanceof Error ? error.message : String(error)
    return postgresErrors.connectionLost({ label: this.#label }, { detail, cause: error })
  }
}

// pg keeps the words and the count of a command tag apart.
function commandTag(command: string | null, rowCount: number | null): string {
  if (rowCount === null || command === null) return command ?? ''
  return command === 'INSERT' ? `INSERT 0 ${rowCount}` : `${command} ${rowCount}`
}
