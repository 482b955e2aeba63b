import type { Client } from 'pg'
import { postgresErrors } from '../errors.ts'

interface WatchOptions {
  readonly name: string
  readonly silenceMs: number
  /** Called when the server has answered nothing for `silenceMs`. */
  onSilence(): void
}

/**
 * Watches the connection that holds a lock. Asked for a sign of life now and then, it also keeps routers from
 * forgetting it, and shows that a network has gone silent: on the connection that works, that looks like a long
 * statement.
 */
export class LockWatch {
  readonly #client: Client
  readonly #options: WatchOptions
  readonly #timer: NodeJS.Timeout
  #lost = false
  #asking = false
  #askedAt = 0

  constructor(client: Client, options: WatchOptions) {
    this.#client = client
    this.#options = options
    client.on('error', this.#lose)
    client.on('end', this.#lose)
    this.#timer = setInterval(() => this.#ask(), options.silenceMs / 6)
    this.#timer.unref()
  }

  get lost(): boolean {
    return this.#lost
  }

  check(): void {
    if (this.#lost) throw postgresErrors.lockLost({ name: this.#options.name })
  }

  end(): void {
    clearInterval(this.#timer)
    this.#client.off('error', this.#lose)
    this.#client.off('end', this.#lose)
  }

  readonly #lose = (): void => {
    this.#lost = true
  }

  #ask(): void {
    if (this.#lost) return
    if (!this.#asking) {
      this.#asking = true
      this.#askedAt = performance.now()
      const answered = (): void => {
        this.#asking = false
      }
      this.#client.query('/* plinth.lock.alive */ select 1').then(answered, this.#lose)
    } else if (performance.now() - this.#askedAt >= this.#options.silenceMs) {
      this.#lose()
      this.#client.connection.stream.destroy()
      this.#options.onSilence()
    }
  }
}
