import type { SeatId } from '../../shared/kernel/ids.ts'
import type { Presence } from '../../shared/wire/views.ts'
import type { Participant } from '../store/exerciseStore.ts'

/** Who has which seat, and what they are doing, as coarsely as the table needs it. */
export class Seating {
  readonly #names = new Map<SeatId, string>()
  readonly #doing = new Map<SeatId, Exclude<Presence, 'free'>>()

  sit({ seat, name }: Pick<Participant, 'seat' | 'name'>): void {
    this.#names.set(seat, name)
  }

  /** Nobody has the seat any more. */
  free(seat: SeatId): void {
    this.#names.delete(seat)
    this.#doing.delete(seat)
  }

  nameAt(seat: SeatId): string | undefined {
    return this.#names.get(seat)
  }

  see(seat: SeatId, doing: Exclude<Presence, 'free'>): void {
    this.#doing.set(seat, doing)
  }

  at(seat: SeatId): Presence {
    return this.#names.has(seat) ? (this.#doing.get(seat) ?? 'away') : 'free'
  }
}
