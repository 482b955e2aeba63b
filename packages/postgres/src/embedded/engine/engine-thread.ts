import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { PlinthError } from '@plinth/kernel'
import type { Notice } from '../../database.ts'
import { postgresErrors } from '../../errors.ts'
import { SessionQueue } from '../session-queue.ts'
import { readCopyOutput, sendCopyInput } from './copy-stream.ts'
import type { EngineReply, EngineRequest, EngineStart, TransactionStatus } from './protocol.ts'

export interface ThreadOptions extends Pick<EngineStart, 'dataFolder' | 'image' | 'applicationName'> {
  /** What errors call the database. */
  readonly label: string
  /** A call that takes longer ends the thread; 0: no limit. */
  readonly callTimeoutMs: number
  onNotice(notice: Notice): void
  onNotification(channel: string, payload: string): void
}

type Answer = Extract<EngineReply, { kind: 'ready' | 'done' | 'dumped' | 'closed' }>
export type Done = Extract<EngineReply, { kind: 'done' }>

interface Running {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: PlinthError) => void
}

// The thread's file lies beside this one: `.ts` in the source, `.js` once built.
const fromSource = import.meta.url.endsWith('.ts')

/**
 * One life of the engine in a thread of its own. An open one does not keep the process alive, a running call does.
 */
export class EngineThread {
  readonly #options: ThreadOptions
  readonly #worker: Worker
  readonly #turns = new SessionQueue()
  readonly #copyPort: MessagePort
  readonly #copySignal = new Int32Array(new SharedArrayBuffer(4))
  #running: Running | undefined
  #failure: PlinthError | undefined
  #termination: Promise<void> | undefined
  #savepoints = 0
  #status: TransactionStatus = 'I'

  /** Starts the thread and waits until PostgreSQL takes statements. */
  static async start(options: ThreadOptions): Promise<EngineThread> {
    const thread = new EngineThread(options)
    try {
      await thread.#answer()
      return thread
    } catch (error) {
      await thread.#termination
      throw error
    }
  }

  private constructor(options: ThreadOptions) {
    const { dataFolder, image, applicationName } = options
    const { port1, port2 } = new MessageChannel()
    // The image has forty megabytes and is used once.
    this.#options = { ...options, image: null }
    this.#copyPort = port1
    port1.unref()
    this.#worker = new Worker(new URL(`./worker${fromSource ? '.ts' : '.js'}`, import.meta.url), {
      workerData: {
        dataFolder,
        image,
        applicationName,
        copyPort: port2,
        copySignal: this.#copySignal,
      } satisfies EngineStart,
      transferList: [port2],
      ...(fromSource ? { execArgv: ['--conditions=@plinth/source'] } : {}),
      // Deep recursion in SQL shall meet PostgreSQL's limit before that of the thread, which kills the engine.
      resourceLimits: { stackSizeMb: 64 },
      stdout: true,
      stderr: true,
    })
    this.#worker.on('message', (reply: EngineReply) => this.#receive(reply))
    this.#worker.on('error', (error) => this.end(this.#broken(String(error))))
    this.#worker.on('exit', (status) => this.end(this.#broken(`its thread ended with status ${status}`)))
  }

  /** Why the thread has ended; undefined while it works. */
  get failure(): PlinthError | undefined {
    return this.#failure
  }

  /** Where PostgreSQL stood after the last statement. */
  get status(): TransactionStatus {
    return this.#status
  }

  /** A name that no savepoint of this life has had. */
  nameSavepoint(): string {
    return `plinth_${++this.#savepoints}`
  }

  get busy(): boolean {
    return this.#running !== undefined
  }

  /** Runs one request; the error of a statement is part of the answer. */
  async call(
    request: Extract<EngineRequest, { kind: 'query' | 'script' }>,
    timeoutMs = this.#options.callTimeoutMs,
  ): Promise<Done> {
    return this.#inTurn(() => this.#done(request, timeoutMs))
  }

  async copyIn(
    text: string,
    source: AsyncIterable<Uint8Array>,
    timeoutMs = this.#options.callTimeoutMs,
  ): Promise<Done> {
    return this.#inTurn(async () => {
      const input = sendCopyInput(this.#copyPort, this.#copySignal, source)
      try {
        const done = await this.#done({ kind: 'copyIn', text }, timeoutMs)
        input.rethrow()
        return done
      } finally {
        input.close()
      }
    })
  }

  async *copyOut(text: string, timeoutMs = this.#options.callTimeoutMs): AsyncGenerator<Uint8Array, Done> {
    const leave = await this.#turns.enter()
    const output = readCopyOutput(this.#copyPort, this.#copySignal)
    let running: Promise<Done> | undefined
    try {
      running = this.#done({ kind: 'copyOut', text }, timeoutMs)
      running.catch(() => output.end())
      yield* output.chunks()
      return await running
    } finally {
      await output.drain()
      await running?.catch(() => {})
      leave()
    }
  }

  /** A tar of the data folder. */
  async dump(): Promise<Uint8Array> {
    const answer = await this.#inTurn(() => this.#ask({ kind: 'dump' }))
    if (answer.kind !== 'dumped') throw this.#broken(`it answered ${answer.kind} to dump`)
    return answer.image
  }

  /** Shuts PostgreSQL down and ends the thread; later calls fail with this error. */
  async close(failure: PlinthError = postgresErrors.closed({ label: this.#options.label })): Promise<void> {
    if (!this.#failure) await this.#inTurn(() => this.#ask({ kind: 'close' })).catch(() => {})
    await this.end(failure)
  }

  /**
   * Ends the thread at once; what runs and what waits fails with this error. Resolves when the thread is gone: before,
   * nobody else may open its folder.
   */
  end(failure: PlinthError): Promise<void> {
    this.#termination ??= this.#terminate(failure)
    return this.#termination
  }

  async #terminate(failure: PlinthError): Promise<void> {
    this.#failure = failure
    this.#running?.reject(failure)
    this.#running = undefined
    this.#turns.refuse(failure)
    this.#copyPort.close()
    this.#worker.ref()
    await this.#worker.terminate()
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.#turns.enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }

  async #done(request: EngineRequest, timeoutMs = 0): Promise<Done> {
    const answer = await this.#ask(request, timeoutMs)
    if (answer.kind !== 'done') throw this.#broken(`it answered ${answer.kind} to ${request.kind}`)
    this.#status = answer.status
    return answer
  }

  #ask(request: EngineRequest, timeoutMs = 0): Promise<Answer> {
    this.#worker.postMessage(request)
    return this.#answer(timeoutMs)
  }

  async #answer(timeoutMs = 0): Promise<Answer> {
    if (this.#failure) throw this.#failure
    const expired = (): void => {
      this.end(postgresErrors.statementTimeout({ timeoutMs }, { sqlState: '57014' }))
    }
    const timer = timeoutMs > 0 ? setTimeout(expired, timeoutMs) : undefined
    this.#worker.ref()
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#running = { resolve, reject }
      })
    } finally {
      clearTimeout(timer)
      this.#running = undefined
      // Whoever ends the thread waits for it, and the process with them.
      if (!this.#failure) this.#worker.unref()
    }
  }

  #receive(reply: EngineReply): void {
    if (reply.kind === 'notice') this.#options.onNotice(reply.notice)
    else if (reply.kind === 'notification') this.#options.onNotification(reply.channel, reply.payload)
    else if (reply.kind === 'broken') this.end(this.#broken(reply.reason))
    else this.#running?.resolve(reply)
  }

  #broken(reason: string): PlinthError {
    const { label, dataFolder } = this.#options
    if (/no space left/i.test(reason)) return postgresErrors.diskFull({ place: label }, { detail: reason })
    const lost = { hint: 'its data was in memory and is lost; open it anew' }
    return postgresErrors.engineFailed({ label }, { detail: reason, ...(dataFolder === null ? lost : {}) })
  }
}
