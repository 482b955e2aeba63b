import { once } from 'node:events'
import { createConnection, createServer, type Server, type Socket } from 'node:net'

/** A way to a server that can be bad: it stands on loopback between a client and the server of a URL. */
export interface FlakyProxy {
  /** The given URL, by way of the proxy. */
  readonly url: string
  /** How many clients it has at the moment. */
  connections(): number
  /** Breaks the connection that carries the last of so many further bytes to a client; undefined ends that. */
  cutAfter(bytes: number | undefined): void
  /** Breaks every connection now. */
  cut(): void
  /** Holds everything back, as a network does that loses its packets. */
  pause(): void
  resume(): void
  /** Refuses new connections until `accept()`. */
  refuse(): Promise<void>
  accept(): Promise<void>
  close(): Promise<void>
}

interface Pair {
  readonly client: Socket
  readonly server: Socket
}

/** Starts a proxy to the host and port of a URL. */
export async function startFlakyProxy(targetUrl: string): Promise<FlakyProxy> {
  const target = new URL(targetUrl)
  const proxy = new Proxying(target.hostname, Number(target.port || 5432))
  await proxy.accept()
  target.hostname = '127.0.0.1'
  target.port = `${proxy.port}`
  return Object.assign(proxy, { url: target.href })
}

class Proxying {
  port = 0
  readonly #host: string
  readonly #targetPort: number
  readonly #pairs = new Set<Pair>()
  #listener: Server | undefined
  #paused = false
  #bytesLeft: number | undefined

  constructor(host: string, targetPort: number) {
    this.#host = host
    this.#targetPort = targetPort
  }

  connections(): number {
    return this.#pairs.size
  }

  cutAfter(bytes: number | undefined): void {
    this.#bytesLeft = bytes
  }

  cut(): void {
    for (const pair of this.#pairs) breakPair(pair)
  }

  pause(): void {
    this.#paused = true
    for (const { client, server } of this.#pairs) for (const socket of [client, server]) socket.pause()
  }

  resume(): void {
    this.#paused = false
    for (const { client, server } of this.#pairs) for (const socket of [client, server]) socket.resume()
  }

  // Closing the listener leaves the connections that it made.
  async refuse(): Promise<void> {
    this.#listener?.close()
    this.#listener = undefined
  }

  async accept(): Promise<void> {
    if (this.#listener) return
    const listener = createServer((client) => this.#connect(client))
    this.#listener = listener
    listener.listen(this.port, '127.0.0.1')
    await once(listener, 'listening')
    const address = listener.address()
    if (address !== null && typeof address === 'object') this.port = address.port
  }

  async close(): Promise<void> {
    await this.refuse()
    this.cut()
  }

  #connect(client: Socket): void {
    const pair = { client, server: createConnection(this.#targetPort, this.#host) }
    this.#pairs.add(pair)
    this.#forward(pair.client, pair.server)
    this.#forward(pair.server, pair.client, (bytes) => this.#spend(pair, bytes))
    for (const socket of [pair.client, pair.server]) {
      socket.on('error', () => breakPair(pair))
      socket.on('close', () => {
        this.#pairs.delete(pair)
        breakPair(pair)
      })
      if (this.#paused) socket.pause()
    }
  }

  #forward(from: Socket, to: Socket, allowed = (bytes: number): number => bytes): void {
    from.on('data', (chunk: Buffer) => {
      const passing = chunk.subarray(0, allowed(chunk.length))
      if (to.writable && passing.length > 0 && !to.write(passing)) {
        from.pause()
        to.once('drain', () => this.#paused || from.resume())
      }
    })
    from.on('end', () => to.end())
  }

  /** How many of the bytes may still pass; when they are spent the connection breaks behind them. */
  #spend(pair: Pair, bytes: number): number {
    if (this.#bytesLeft === undefined) return bytes
    const passing = Math.min(bytes, this.#bytesLeft)
    this.#bytesLeft -= passing
    if (this.#bytesLeft === 0) setImmediate(() => breakPair(pair))
    return passing
  }
}

function breakPair({ client, server }: Pair): void {
  client.destroy()
  server.destroy()
}
