import { messages, type PGlite, protocol } from '@electric-sql/pglite'
import type { Notice } from '../../database.ts'
import type { EncodedParameter } from '../../parameter-encoding.ts'
import { readServerErrorFields, type ServerErrorFields } from '../../server-error.ts'
import { CopyFeed } from './copy-feed.ts'
import type { CopyPort } from './copy-port.ts'
import type { RawResult, TransactionStatus } from './protocol.ts'

const { serialize } = protocol

export interface WireOutcome {
  readonly results: readonly RawResult[]
  readonly status: TransactionStatus
  readonly error: ServerErrorFields | undefined
}

export interface WireListeners {
  onNotice(notice: Notice): void
  onNotification(channel: string, payload: string): void
  /** PostgreSQL said that it ends. */
  onFatal(message: string): void
}

type BackendMessage = Parameters<Parameters<InstanceType<typeof protocol.Parser>['parse']>[1]>[0]

/**
 * PostgreSQL's own protocol, spoken to PGlite. Its `query()` and `exec()` are passed by: they cut the command tag, need
 * five calls where one does, and cannot COPY.
 */
export class Wire {
  readonly #engine: PGlite
  readonly #listeners: WireListeners
  readonly #copyPort: CopyPort
  readonly #parser = new protocol.Parser()
  #results: RawResult[] = []
  #names: string[] = []
  #oids: number[] = []
  #rows: (string | null)[][] = []
  #error: ServerErrorFields | undefined
  #status: TransactionStatus = 'I'
  #copying = false

  constructor(engine: PGlite, copyPort: CopyPort, listeners: WireListeners) {
    this.#engine = engine
    this.#copyPort = copyPort
    this.#listeners = listeners
  }

  /** One statement with parameters. */
  query(text: string, values: readonly EncodedParameter[]): Promise<WireOutcome> {
    const parts = [
      serialize.parse({ text }),
      serialize.bind({ values: [...values] }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
      ...copyRefusal(text),
      serialize.sync(),
    ]
    return this.#send(new Uint8Array(Buffer.concat(parts)))
  }

  /** A script of any number of statements, as one message. */
  script(text: string): Promise<WireOutcome> {
    return this.#send(new Uint8Array(Buffer.concat([serialize.query(text), ...copyRefusal(text)])))
  }

  copyIn(text: string): Promise<WireOutcome> {
    this.#copyPort.reset()
    let ended = false
    return this.#send(
      new CopyFeed(serialize.query(text), () => {
        if (!this.#copying || ended) return undefined
        const input = this.#copyPort.take()
        if (input.kind === 'chunk') return copyData(input.bytes)
        ended = true
        return input.kind === 'fail' ? serialize.copyFail(input.reason) : serialize.copyDone()
      }),
    )
  }

  async copyOut(text: string): Promise<WireOutcome> {
    this.#copyPort.reset()
    const outcome = await this.#send(
      new Uint8Array(Buffer.concat([serialize.query(text), ...copyRefusal(text)])),
    )
    this.#copyPort.end()
    return outcome
  }

  async #send(message: Uint8Array): Promise<WireOutcome> {
    this.#results = []
    this.#names = []
    this.#oids = []
    this.#rows = []
    this.#error = undefined
    this.#copying = false
    await this.#engine.execProtocolRawStream(message, {
      syncToFs: false,
      onRawData: (bytes) => this.#parser.parse(bytes, (received) => this.#receive(received)),
    })
    return { results: this.#results, status: this.#status, error: this.#error }
  }

  #receive(message: BackendMessage): void {
    if (message instanceof messages.DataRowMessage) this.#rows.push(message.fields)
    else if (message instanceof messages.CopyDataMessage) this.#copyPort.give(message.chunk)
    else if (message instanceof messages.RowDescriptionMessage) {
      this.#names = message.fields.map(({ name }) => name)
      this.#oids = message.fields.map(({ dataTypeID }) => dataTypeID)
    } else if (message instanceof messages.CommandCompleteMessage) this.#complete(message.text)
    else if (message instanceof messages.ReadyForQueryMessage) this.#status = statusOf(message.status)
    else if (message instanceof messages.DatabaseError) this.#fail(message)
    else if (message instanceof messages.NoticeMessage) this.#listeners.onNotice(readNotice(message))
    else if (message instanceof messages.NotificationResponseMessage)
      this.#listeners.onNotification(message.channel, message.payload)
    else if (message.name === 'copyInResponse') this.#copying = true
  }

  #complete(command: string): void {
    this.#copying = false
    this.#results.push({ command, names: this.#names, oids: this.#oids, rows: this.#rows })
    this.#names = []
    this.#oids = []
    this.#rows = []
  }

  #fail(error: InstanceType<typeof messages.DatabaseError>): void {
    this.#copying = false
    this.#error ??= { ...readServerErrorFields(error), completedStatements: this.#results.length }
    if (error.severity === 'FATAL' || error.severity === 'PANIC') this.#listeners.onFatal(error.message)
  }
}

// A COPY FROM STDIN outside copyIn() would find the message at its end, and PGlite would exit.
function copyRefusal(text: string): Uint8Array[] {
  return /\bcopy\b/i.test(text)
    ? [serialize.copyFail('the bytes for copy … from stdin are given to copyIn()')]
    : []
}

function copyData(bytes: Uint8Array): Uint8Array {
  const message = new Uint8Array(bytes.length + 5)
  message[0] = 0x64
  new DataView(message.buffer).setUint32(1, bytes.length + 4)
  message.set(bytes, 5)
  return message
}

const statusOf = (status: string): TransactionStatus => (status === 'T' || status === 'E' ? status : 'I')

function readNotice(notice: InstanceType<typeof messages.NoticeMessage>): Notice {
  const { severity = 'NOTICE', message = '', detail, hint, code } = notice
  return {
    severity,
    message,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    ...(code === undefined ? {} : { sqlState: code }),
  }
}
