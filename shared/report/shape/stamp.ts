import type { ExerciseEvent } from '../../engine/event.ts'
import type { ExerciseTime, ScenarioTime } from '../../kernel/time.ts'

/** A place in the log: its number, play time and story time. */
export type Stamp = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
}

/** Where an event stands; an answer that came in on paper stands where it was given. */
export function stampOf(event: ExerciseEvent): Stamp {
  const { at, when } = ('paper' in event ? event.paper : undefined) ?? event
  return { seq: event.seq, at, when }
}
