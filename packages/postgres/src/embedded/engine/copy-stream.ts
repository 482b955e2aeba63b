// The database's end of the COPY port.

import type { MessagePort } from 'node:worker_threads'
import type { CopyInput, CopyOutput } from './protocol.ts'

const chunkBytes = 256 * 1024

export interface CopyInputStream {
  /** Throws what the source has thrown. */
  rethrow(): void
  close(): void
}

/** Answers each wish of the engine with the next bytes of the source. */
export function sendCopyInput(
  port: MessagePort,
  signal: Int32Array,
  source: AsyncIterable<Uint8Array>,
): CopyInputStream {
  const chunks = inChunks(source)
  let failure: { readonly error: unknown } | undefined
  const next = async (): Promise<CopyInput> => {
    try {
      const { done, value } = await chunks.next()
      return done ? { kind: 'end' } : { kind: 'chunk', bytes: value }
    } catch (error) {
      failure = { error }
      return { kind: 'fail', reason: 'the source of the bytes failed' }
    }
  }
  const answer = async (): Promise<void> => wake(port, signal, await next())
  port.on('message', answer)
  port.ref()
  return {
    rethrow() {
      if (failure) throw failure.error
    },
    close() {
      port.off('message', answer)
      port.unref()
      // Not waited for: a source that hangs must not hold the session.
      chunks.return().catch(() => {})
    },
  }
}

export interface CopyOutputStream {
  chunks(): AsyncGenerator<Uint8Array, void>
  /** Stops waiting for more. */
  end(): void
  /** Lets the engine finish what nobody reads any more. */
  drain(): Promise<void>
}

/** Collects what the engine writes; it waits when the reader is behind. */
export function readCopyOutput(port: MessagePort, signal: Int32Array): CopyOutputStream {
  const arrived: Uint8Array[] = []
  let ended = false
  let wakeReader = (): void => {}
  const receive = (output: CopyOutput): void => {
    if (output.kind === 'chunk') arrived.push(output.bytes)
    if (output.kind === 'end') ended = true
    wakeReader()
  }
  port.on('message', receive)
  async function* chunks(): AsyncGenerator<Uint8Array, void> {
    for (;;) {
      const bytes = arrived.shift()
      if (bytes) {
        wake(port, signal, { kind: 'taken' })
        yield bytes
      } else if (ended) return
      else
        await new Promise<void>((resolve) => {
          wakeReader = resolve
        })
    }
  }
  return {
    chunks,
    end() {
      ended = true
      wakeReader()
    },
    async drain() {
      for await (const _ of chunks()) {
      }
      port.off('message', receive)
      port.unref()
    },
  }
}

function wake(port: MessagePort, signal: Int32Array, input: CopyInput): void {
  port.postMessage(input)
  Atomics.add(signal, 0, 1)
  Atomics.notify(signal, 0)
}

/** Joins small chunks and cuts large ones; an empty source gives none. */
export async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let pending: Uint8Array[] = []
  let pendingBytes = 0
  for await (const bytes of source) {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const part = bytes.subarray(at, at + chunkBytes)
      pending.push(part)
      pendingBytes += part.length
      if (pendingBytes < chunkBytes) continue
      yield new Uint8Array(Buffer.concat(pending))
      pending = []
      pendingBytes = 0
    }
  }
  if (pendingBytes > 0) yield new Uint8Array(Buffer.concat(pending))
}
