import { Course } from '../engine/course.ts'
import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import { inputsOf, type LogEntry } from './log.ts'

export type Replay = { readonly state: ExerciseState; readonly events: readonly ExerciseEvent[] }

/**
 * Runs a log again, on to the moment of play `until` when given. A logged input was accepted once, so a
 * refusal now throws: the log, the scenario or the engine is not the one that wrote it.
 */
export function replay(plan: Plan, entries: readonly LogEntry[], until?: ExerciseTime): Replay {
  const course = new Course(plan)
  for (const input of inputsOf(entries, until)) {
    const refusal = course.give(input)
    if (refusal) throw new Error(`Replay diverged at ${JSON.stringify(input)}: ${refusal.code}`)
  }
  return { state: course.state, events: course.events }
}
