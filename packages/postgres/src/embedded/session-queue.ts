interface Waiting {
  readonly enter: () => void
  readonly refuse: (error: Error) => void
}

/** Lets one in at a time, in the order of asking. */
export class SessionQueue {
  #busy = false
  #waiting: Waiting[] = []
  #refusal: Error | undefined

  get busy(): boolean {
    return this.#busy
  }

  /** Resolves when it is one's turn; call the result when done. Gives undefined after `waitMs`. */
  async enter(): Promise<() => void>
  async enter(waitMs: number): Promise<(() => void) | undefined>
  async enter(waitMs = Number.POSITIVE_INFINITY): Promise<(() => void) | undefined> {
    if (this.#refusal) throw this.#refusal
    if (this.#busy && !(await this.#wait(waitMs))) return undefined
    this.#busy = true
    let left = false
    return () => {
      if (!left) this.#leave()
      left = true
    }
  }

  /** Turns everyone away, those that wait and those that come. */
  refuse(error: Error): void {
    this.#refusal = error
    for (const { refuse } of this.#waiting.splice(0)) refuse(error)
  }

  #wait(waitMs: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        enter: () => settle(() => resolve(true)),
        refuse: (error) => settle(() => reject(error)),
      }
      const giveUp = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting)
        resolve(false)
      }
      const timer = Number.isFinite(waitMs) ? setTimeout(giveUp, waitMs) : undefined
      const settle = (end: () => void): void => {
        clearTimeout(timer)
        end()
      }
      this.#waiting.push(waiting)
    })
  }

  // The turn passes to the next without a moment in which a newcomer could slip in.
  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next.enter()
    else this.#busy = false
  }
}
