import type { LockOptions, LockOwner } from '../database.ts'
import { postgresErrors } from '../errors.ts'
import { SessionQueue } from './session-queue.ts'

interface NamedLock {
  readonly queue: SessionQueue
  since: Date
}

/** Locks by name within the process: the lock of the data folder keeps other processes out. */
export class NamedLocks {
  readonly #locks = new Map<string, NamedLock>()
  readonly #applicationName: string

  constructor(applicationName: string) {
    this.#applicationName = applicationName
  }

  async hold<T>(name: string, options: LockOptions, run: () => Promise<T>): Promise<T> {
    const { waitMs = 60_000, onWait } = options
    const lock = this.#locks.get(name) ?? { queue: new SessionQueue(), since: new Date() }
    this.#locks.set(name, lock)
    const owner = (): LockOwner => ({
      pid: process.pid,
      applicationName: this.#applicationName,
      since: lock.since,
    })
    if (lock.queue.busy) onWait?.(owner())
    const leave = await lock.queue.enter(waitMs)
    if (!leave) {
      const detail = `It is held by this process (${process.pid}) since ${lock.since.toISOString()}.`
      throw postgresErrors.lockTimeout({ name, waitMs }, { detail })
    }
    lock.since = new Date()
    try {
      return await run()
    } finally {
      leave()
      if (!lock.queue.busy) this.#locks.delete(name)
    }
  }
}
