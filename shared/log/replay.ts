import type { ExerciseEvent } from '../engine/event.ts'
import { initialState } from '../engine/initial.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import { step } from '../engine/step.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import { inputsOf, type LogEntry } from './log.ts'

export type Replay = { readonly state: ExerciseState; readonly events: readonly ExerciseEvent[] }

/**
 * Runs a log again, on to the moment of play `until` when given. A logged input was accepted once, so a
 * refusal now throws: the log, the scenario or the engine is not the one that wrote it.
 */
export function replay(plan: Plan, entries: readonly LogEntry[], until?: ExerciseTime): Replay {
  let state = initialState(plan)
  const events: ExerciseEvent[] = []
  for (const input of inputsOf(entries, until)) {
    const result = step(plan, state, input)
    if (!result.ok)
      throw new Error(`Replay diverged at ${JSON.stringify(input)}: ${result.refusal.code}`)
    state = result.state
    events.push(...result.events)
  }
  return { state, events }
}
