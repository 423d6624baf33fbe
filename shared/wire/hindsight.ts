import type { SeatId } from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'

/** Something that happened, worth stopping at. */
export type MarkDoc = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly kind: 'phase' | 'inject' | 'decision' | 'lapse' | 'duty' | 'end'
  readonly text: string
}

/** An inject as one desk had it. */
export type HadDoc = {
  readonly number: number
  readonly title: string
  readonly seq: number
  readonly at: ExerciseTime
  /** Undefined: never opened before the answer. */
  readonly opened: { readonly seq: number; readonly at: ExerciseTime } | undefined
}
/** Something another person told the desk. */
export type ToldDoc = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly kind: 'advice' | 'reply' | 'sent-back'
  readonly from: string
  readonly text: string
}
/** What the seat that answered a decision knew at that moment, and what only others had. */
export type KnewDoc = {
  readonly decision: { readonly id: string; readonly number: number; readonly title: string }
  readonly seat: SeatId
  readonly seatTitle: string
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly answer: readonly string[]
  readonly had: readonly HadDoc[]
  readonly told: readonly ToldDoc[]
  /** Reached other desks before, and not this one. */
  readonly missed: readonly {
    readonly number: number
    readonly title: string
    readonly seq: number
    readonly at: ExerciseTime
    readonly with: readonly string[]
  }[]
}

/** `GET /api/exercises/:id/hindsight`: where one may stop, and what was known. */
export type HindsightAnswer = {
  readonly title: string
  readonly timeZone: string
  readonly end: ExerciseTime
  readonly seats: readonly { readonly id: SeatId; readonly title: string }[]
  readonly marks: readonly MarkDoc[]
  readonly knew: readonly KnewDoc[]
}

/** `GET /api/exercises/:id/at?time=…&desk=…`: the table and one desk as they were. */
export type AtAnswer = {
  readonly time: ExerciseTime
  readonly when: ScenarioTime
  /** Number of the last event by then. */
  readonly seq: number
  /** Documents by key, as a live page has them. */
  readonly table: Readonly<Record<string, unknown>>
  readonly desk: Readonly<Record<string, unknown>>
}
