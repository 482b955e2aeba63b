import { ident, type PlinthError } from '@plinth/kernel'
import { postgresErrors } from '../errors.ts'
import { EngineThread, type ThreadOptions } from './engine/engine-thread.ts'

export type KeeperOptions = Omit<ThreadOptions, 'onNotification'>

type Handler = (payload: string) => void

/** Keeps an engine at hand: after one was stopped, the next call finds the folder opened anew, as after a power-on. */
export class EngineKeeper {
  readonly #options: ThreadOptions
  readonly #handlers = new Map<string, Set<Handler>>()
  #thread: EngineThread
  #closed = false
  #stopped: PlinthError | undefined

  static async start(options: KeeperOptions): Promise<EngineKeeper> {
    const handlers = new Map<string, Set<Handler>>()
    const all: ThreadOptions = {
      ...options,
      onNotification(channel, payload) {
        for (const handler of handlers.get(channel) ?? []) queueMicrotask(() => handler(payload))
      },
    }
    return new EngineKeeper(all, await EngineThread.start(all), handlers)
  }

  private constructor(options: ThreadOptions, thread: EngineThread, handlers: Map<string, Set<Handler>>) {
    this.#options = { ...options, image: null }
    this.#thread = thread
    this.#handlers = handlers
  }

  /** The engine that runs, started again if need be. */
  async engine(): Promise<EngineThread> {
    if (this.#closed) throw postgresErrors.closed({ label: this.#options.label })
    if (!this.#thread.failure) return this.#thread
    if (this.#stopped) throw this.#stopped
    if (this.#options.dataFolder === null) throw this.#lost(this.#thread.failure)
    await this.#thread.end(this.#thread.failure)
    this.#thread = await EngineThread.start(this.#options)
    if (this.#stopped) await this.#thread.close(this.#stopped)
    await this.#thread.call({ kind: 'script', text: this.listenScript() })
    return this.#thread
  }

  /** Listens again on every channel that has a handler. */
  listenScript(): string {
    return [...this.#handlers.keys()].map((channel) => `listen ${ident(channel)}`).join(';')
  }

  /** Adds a handler; true when it is the channel's first. */
  addHandler(channel: string, handler: Handler): boolean {
    const handlers = this.#handlers.get(channel)
    handlers?.add(handler)
    if (!handlers) this.#handlers.set(channel, new Set([handler]))
    return !handlers
  }

  /** Takes a handler away; true when it was the channel's last. */
  removeHandler(channel: string, handler: Handler): boolean {
    const handlers = this.#handlers.get(channel)
    if (!handlers?.delete(handler) || handlers.size > 0) return false
    return this.#handlers.delete(channel)
  }

  /** Stops what runs, for good; an engine between two statements shuts down in order. */
  async stop(error: PlinthError): Promise<void> {
    this.#stopped = error
    if (this.#thread.busy) await this.#thread.end(error)
    else await this.#thread.close(error)
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#thread.close()
  }

  #lost(cause: PlinthError): PlinthError {
    return postgresErrors.engineFailed(
      { label: this.#options.label },
      { detail: cause.message, hint: 'its data was in memory and is lost; open it anew', cause },
    )
  }
}
