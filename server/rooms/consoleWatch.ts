/** Exercises whose consoles vanish in one moment do not all pause in one moment. */
const spread = 0.1

/** Waits until no console has been open for the time agreed at set-up, then tells. */
export class ConsoleWatch {
  readonly #ms: number
  readonly #alone: () => void
  #timer: NodeJS.Timeout | undefined

  /** `seconds` of 0: play goes on without a facilitator. */
  constructor(seconds: number, alone: () => void) {
    this.#ms = seconds * 1000
    this.#alone = alone
  }

  consoles(open: number): void {
    clearTimeout(this.#timer)
    if (open > 0 || this.#ms === 0) return
    const wait = this.#ms * (1 + Math.random() * spread)
    this.#timer = setTimeout(this.#alone, wait)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
