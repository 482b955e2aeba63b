// What the database's thread and the engine's thread say to each other.

import type { MessagePort } from 'node:worker_threads'
import type { Notice } from '../../database.ts'
import type { EncodedParameter } from '../../parameter-encoding.ts'
import type { ServerErrorFields } from '../../server-error.ts'

/** What the engine's thread is started with. */
export interface EngineStart {
  /** Where PGlite keeps its files; `null`: in memory. */
  readonly dataFolder: string | null
  /** A tar of a prepared data folder, for a start from nothing. */
  readonly image: Uint8Array | null
  readonly applicationName: string
  /** Bytes of COPY travel here, apart from the requests. */
  readonly copyPort: MessagePort
  /** Counts what the database's thread has put on the port, so that the engine's thread can sleep until then. */
  readonly copySignal: Int32Array
}

export type EngineRequest =
  | { readonly kind: 'query'; readonly text: string; readonly values: readonly EncodedParameter[] }
  | { readonly kind: 'script'; readonly text: string }
  | { readonly kind: 'copyIn'; readonly text: string }
  | { readonly kind: 'copyOut'; readonly text: string }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' }

/** A statement's outcome before its values are decoded. */
export interface RawResult {
  readonly command: string
  readonly names: readonly string[]
  readonly oids: readonly number[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** `I`: idle, `T`: in a transaction, `E`: in a failed one. */
export type TransactionStatus = 'I' | 'T' | 'E'

export type EngineReply =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'done'
      readonly results: readonly RawResult[]
      readonly status: TransactionStatus
      readonly error: ServerErrorFields | undefined
    }
  | { readonly kind: 'dumped'; readonly image: Uint8Array }
  | { readonly kind: 'closed' }
  /** The engine cannot go on; `reason` is the last that it said. */
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string }

/** On the COPY port, towards the engine. */
export type CopyInput =
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  | { readonly kind: 'fail'; readonly reason: string }
  /** A chunk of COPY … TO has been taken. */
  | { readonly kind: 'taken' }

/** On the COPY port, from the engine. */
export type CopyOutput =
  | { readonly kind: 'wanted' }
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
