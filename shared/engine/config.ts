import type { Seat } from '../scenario/scenario.ts'

/** What was settled when the exercise was set up; with the scenario and the inputs it fixes every event. */
export type ExerciseConfig = {
  readonly seed: string
  /** Booking length in minutes; one of the scenario's lengths. */
  readonly minutes: number
  readonly seats: readonly Seat[]
  /** `clock`: the schedule drives. `facilitator`: nothing fires until released. */
  readonly mode: 'clock' | 'facilitator'
  /**
   * `assess`: no hints and no rubric, options in an order of each seat's own, a seed of the fixed family (domain
   * brief §6.3). Absent: practice.
   */
  readonly purpose?: 'practice' | 'assess'
  /** Seconds in which a sent answer can be taken back; 0 or absent: it counts at once. */
  readonly undoSeconds?: number
  /** Seconds between an order to fire and the inject's going, in which it can be stopped; absent: none. */
  readonly graceSeconds?: number
  /** Seconds without any facilitator's console after which play pauses; 0 or absent: it goes on. */
  readonly aloneSeconds?: number
  /** Values for the scenario's text parameters; those left out keep the scenario's own. */
  readonly parameters: Readonly<Record<string, string>>
}
