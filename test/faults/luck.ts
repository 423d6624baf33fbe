import seedrandom from 'seedrandom'

/** What a seed decides. The order of questions depends on the machine's timing; a seed is a kind of day, not a script. */
export class Luck {
  readonly #next: () => number

  constructor(seed: string) {
    this.#next = seedrandom(seed)
  }

  chance(of: number): boolean {
    return of > 0 && this.#next() < of
  }
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number {
    return this.#next() * limit
  }
  between(from: number, to: number): number {
    return from + this.below(to - from)
  }
  /** Throws when there is nothing to choose from. */
  one<T>(of: readonly T[]): T {
    const chosen = of[Math.floor(this.below(of.length))]
    if (chosen === undefined) throw new Error('There is nothing to choose from')
    return chosen
  }
}
