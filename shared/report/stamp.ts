import type { ExerciseEvent } from '../engine/event.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'

/** A place in the log: its number, play time and story time. */
export type Stamp = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
}

export const stampOf = ({ seq, at, when }: ExerciseEvent): Stamp => ({ seq, at, when })
