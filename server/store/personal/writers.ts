/** Facilitators share one key to the console, and so one name for what they write. */
export const facilitators = 'facilitator'

/** Of an input or an event: who is in it. */
export type Acting = {
  readonly type: string
  readonly seat?: string
  readonly participant?: string
  readonly by?: string
}

/** Who wrote what: follows who sits where through a log. */
export class Writers {
  readonly #sitting = new Map<string, string>()

  /** To be told of every input, or of every event, in order. */
  heed({ type, seat, participant }: Acting): void {
    if (seat === undefined) return
    if ((type === 'take-seat' || type === 'seat-taken') && participant !== undefined)
      this.#sitting.set(seat, participant)
    if (type === 'leave-seat' || type === 'seat-left') this.#sitting.delete(seat)
  }

  /** The one who wrote an input or an event; for a seat that nobody has it was the facilitators. */
  of({ seat, by }: Acting): string {
    if (seat !== undefined) return this.#sitting.get(seat) ?? facilitators
    return by ?? facilitators
  }
}
