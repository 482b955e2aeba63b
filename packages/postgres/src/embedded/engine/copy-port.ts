import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { CopyInput, CopyOutput } from './protocol.ts'

const outChunkBytes = 256 * 1024
const outChunksAhead = 8

/** The engine's end of the COPY port: it sleeps until the database's thread has put something there. */
export class CopyPort {
  readonly #port: MessagePort
  readonly #signal: Int32Array
  #pending: Uint8Array[] = []
  #pendingBytes = 0
  #ahead = 0

  constructor(port: MessagePort, signal: Int32Array) {
    this.#port = port
    this.#signal = signal
  }

  /** The next of the source; waits for it. */
  take(): CopyInput {
    this.#send({ kind: 'wanted' })
    let input = this.#receive()
    while (input.kind === 'taken') input = this.#receive()
    return input
  }

  /** Hands bytes on; waits while the reader is too far behind. */
  give(bytes: Uint8Array): void {
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
    if (this.#pendingBytes >= outChunkBytes) this.flush()
  }

  flush(): void {
    if (this.#pendingBytes === 0) return
    const bytes = new Uint8Array(this.#pendingBytes)
    let at = 0
    for (const part of this.#pending) {
      bytes.set(part, at)
      at += part.length
    }
    this.#pending = []
    this.#pendingBytes = 0
    this.#port.postMessage({ kind: 'chunk', bytes } satisfies CopyOutput, [bytes.buffer])
    this.#ahead++
    while (this.#ahead >= outChunksAhead) if (this.#receive().kind === 'taken') this.#ahead--
  }

  /** Tells the reader that it has everything: the port and the replies are not in one order. */
  end(): void {
    this.flush()
    this.#send({ kind: 'end' })
  }

  /** Forgets what an ended COPY has left on the port. */
  reset(): void {
    while (receiveMessageOnPort(this.#port)) {}
    this.#pending = []
    this.#pendingBytes = 0
    this.#ahead = 0
  }

  #send(message: CopyOutput): void {
    this.#port.postMessage(message)
  }

  #receive(): CopyInput {
    for (;;) {
      const seen = Atomics.load(this.#signal, 0)
      const received: { message: CopyInput } | undefined = receiveMessageOnPort(this.#port)
      if (received) return received.message
      Atomics.wait(this.#signal, 0, seen)
    }
  }
}
