import '../pg-internals.ts'
import type { Client } from 'pg'
import { postgresErrors } from '../../errors.ts'

const mostConnections = 4

const patienceMs = 5_000

/** Takes leave of the server; one that does not answer is left. */
export async function endClient(client: Client): Promise<void> {
  const late = setTimeout(() => client.connection.stream.destroy(), patienceMs)
  await client.end().catch(() => {})
  clearTimeout(late)
}

interface PoolOptions {
  readonly open: () => Promise<Client>
  readonly label: string
  /** The connection that is open already. */
  readonly first: Client
}

/** A few connections, opened when they are needed and kept; one that broke is dropped, not handed out again. */
export class ConnectionPool {
  readonly #open: () => Promise<Client>
  readonly #label: string
  readonly #idle: Client[] = []
  readonly #busy = new Set<Client>()
  readonly #waiting: { resolve(client: Client): void; reject(error: unknown): void }[] = []
  readonly #broken = new WeakSet<Client>()
  #opening = 0
  #closed = false

  constructor({ open, label, first }: PoolOptions) {
    this.#open = open
    this.#label = label
    this.#watch(first)
    this.#idle.push(first)
  }

  async take(): Promise<Client> {
    if (this.#closed) throw postgresErrors.closed({ label: this.#label })
    for (let client = this.#idle.pop(); client; client = this.#idle.pop()) {
      if (this.#broken.has(client)) continue
      this.#busy.add(client)
      return client
    }
    if (this.#busy.size + this.#opening < mostConnections) return this.#openOne()
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  giveBack(client: Client): void {
    if (this.#closed || this.#broken.has(client)) {
      this.discard(client)
      return
    }
    const next = this.#waiting.shift()
    if (next) next.resolve(client)
    else {
      this.#busy.delete(client)
      this.#idle.push(client)
    }
  }

  discard(client: Client): void {
    this.#busy.delete(client)
    endClient(client)
    const next = this.#waiting.shift()
    if (next) this.#openOne().then(next.resolve, next.reject)
  }

  /** Asks the server to stop what runs on every busy connection; one that it does not reach is broken. */
  async cancelAll(): Promise<void> {
    const running = [...this.#busy]
    const pids = running.flatMap(({ processID }) => (processID === null ? [] : [processID]))
    if (pids.length === 0) return
    const late = setTimeout(() => this.#break(running), patienceMs)
    late.unref()
    try {
      const messenger = await this.#open()
      await messenger
        .query('select pg_cancel_backend(pid) from unnest($1::int[]) as pid', [pids])
        .catch(() => {})
      await endClient(messenger)
    } catch {
      this.#break(running)
    }
  }

  /** Breaks every connection that works, without a word to the server: what runs on them fails. */
  breakBusy(): void {
    this.#break([...this.#busy])
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    for (const { reject } of this.#waiting.splice(0)) reject(postgresErrors.closed({ label: this.#label }))
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map(endClient))
  }

  #break(clients: readonly Client[]): void {
    for (const client of clients) if (this.#busy.has(client)) client.connection.stream.destroy()
  }

  async #openOne(): Promise<Client> {
    this.#opening++
    try {
      const client = await this.#open()
      this.#watch(client)
      this.#busy.add(client)
      return client
    } finally {
      this.#opening--
    }
  }

  #watch(client: Client): void {
    client.on('error', () => this.#broken.add(client))
    client.on('end', () => this.#broken.add(client))
  }
}
