const ticksPerRound = 50

/**
 * Calls everybody who joined once in each round, each at a moment of its own, with one timer for all and none
 * while nobody is there.
 */
export class Beats {
  readonly #everyMs: number
  readonly #members = new Set<() => void>()
  #timer: NodeJS.Timeout | undefined
  #round: IterableIterator<() => void> = [].values()
  #ticksLeft = 0

  constructor(everyMs: number) {
    this.#everyMs = everyMs
  }

  join(beat: () => void): void {
    this.#members.add(beat)
    this.#timer ??= setInterval(() => this.#tick(), this.#everyMs / ticksPerRound)
  }

  leave(beat: () => void): void {
    this.#members.delete(beat)
    if (this.#members.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  /** Whoever joins goes to the end of the round; so that a growing round still ends, it is begun anew in time. */
  #tick(): void {
    if (this.#ticksLeft === 0) {
      this.#round = this.#members.values()
      this.#ticksLeft = ticksPerRound
    }
    const share = Math.ceil(this.#members.size / ticksPerRound)
    this.#ticksLeft -= 1
    for (let count = 0; count < share; count += 1) {
      const next = this.#round.next()
      if (next.done) return
      next.value()
    }
  }
}
