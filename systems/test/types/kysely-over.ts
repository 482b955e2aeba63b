// Kysely over a database of Plinth's: its SQL, our connection.

import type { Queryable } from '@plinth/postgres'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

/** Any table with any column: what stands in it is judged by its schemas. */
export type AnyTables = Record<string, Record<string, unknown>>

/** A Kysely that runs its statements where a queryable runs them. */
export function kyselyOver(queryable: Queryable): Kysely<AnyTables> {
  return new Kysely<AnyTables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new QueryableDriver(queryable),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

class QueryableDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(queryable: Queryable) {
    this.#connection = {
      async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        return { rows: await queryable.many<R & object>(sql, parameters) }
      },
      streamQuery() {
        throw new RangeError('nothing here reads a stream')
      },
    }
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async beginTransaction(): Promise<void> {}
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
