/**
 * A message to the engine that grows while it is read: first the query, then the messages of COPY as they arrive.
 *
 * The engine takes COPY data only from the message it is working on, by `length` and `subarray()`, and dies when that
 * message ends early. So both are answered here, and asking for the length at the end of what there is waits for more.
 */
export class CopyFeed extends Uint8Array<ArrayBuffer> {
  readonly #next: () => Uint8Array | undefined
  #part: Uint8Array
  #partStart = 0
  #consumed = 0

  /** `next` gives one whole protocol message, or undefined when the engine wants no more. */
  constructor(query: Uint8Array, next: () => Uint8Array | undefined) {
    super(new Uint8Array(query).buffer)
    this.#part = query
    this.#next = next
    Object.defineProperty(this, 'length', { get: () => this.#availableLength() })
  }

  override subarray(from = 0, to = from): Uint8Array<ArrayBuffer> {
    this.#consumed = to
    return new Uint8Array(this.#part.subarray(from - this.#partStart, to - this.#partStart))
  }

  #availableLength(): number {
    if (this.#consumed === this.#partStart + this.#part.length) {
      const next = this.#next()
      if (next) {
        this.#partStart += this.#part.length
        this.#part = next
      }
    }
    return this.#partStart + this.#part.length
  }
}
