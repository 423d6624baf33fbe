import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { SeatId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import type { SeenDoc } from '../../shared/wire/facilitator.ts'

/** Typing saves a draft every moment; the facilitators hear of it at most this often. */
const stepMs = 10_000

/** When each seat last did something: read, wrote, answered, advised, asked. Tells when that changes. */
export class Attention {
  readonly #seen = new Map<SeatId, SeenDoc>()
  readonly #tell: (doc: SeenDoc) => void

  constructor(tell: (doc: SeenDoc) => void) {
    this.#tell = tell
  }

  read(events: readonly ExerciseEvent[]): void {
    for (const event of events) {
      if (event.type === 'seat-left')
        this.#put({ seat: event.seat, at: undefined, sound: undefined })
      else if ('seat' in event && event.type !== 'seat-taken') this.act(event.seat, event.at)
    }
  }

  act(seat: SeatId, at: ExerciseTime): void {
    const before = this.#seen.get(seat)
    if (before?.at !== undefined && at - before.at < stepMs) return
    this.#put({ seat, at, sound: before?.sound })
  }

  sound(seat: SeatId, heard: boolean): void {
    this.#put({ seat, at: this.#seen.get(seat)?.at, sound: heard ? 'heard' : 'silent' })
  }

  #put(doc: SeenDoc): void {
    this.#seen.set(doc.seat, doc)
    this.#tell(doc)
  }
}
