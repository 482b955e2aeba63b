import type { TransactionStatus } from './protocol.ts'
import type { Wire } from './wire.ts'

/** How much log may gather before a checkpoint, in bytes. */
const limit = 64 * 1024 * 1024
/** How long the engine works before the size is looked at again, in milliseconds: a look takes less than one. */
const lookEvery = 500

/**
 * Keeps the write-ahead log short. On a server the checkpointer does; the engine has no process beside its one, and
 * would keep all of its log until it is closed: in memory, or in the folder, where a recovery would have to read it.
 */
export class WalLimit {
  readonly #wire: Wire
  #worked = 0

  constructor(wire: Wire) {
    this.#wire = wire
  }

  /** To be told after each request: how long it took, and where the session stands. */
  async worked(milliseconds: number, status: TransactionStatus): Promise<void> {
    this.#worked += milliseconds
    if (this.#worked < lookEvery || status !== 'I') return
    this.#worked = 0
    const { results } = await this.#wire.script(
      `/* plinth.wal */ select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) > ${limit} from pg_control_checkpoint()`,
    )
    // Who may not do it, after a SET ROLE, leaves it to the next: the error is no one's.
    if (results[0]?.rows[0]?.[0] === 't') await this.#wire.script('checkpoint')
  }
}
