import type { Refusal } from '../kernel/refusal.ts'
import { Draft } from './draft.ts'
import type { ExerciseEvent } from './event.ts'
import type { Input } from './input.ts'
import type { Plan } from './plan.ts'
import { refuse } from './refuse.ts'
import { Run } from './run.ts'
import type { ExerciseState } from './state.ts'

export type Step =
  | { readonly ok: true; readonly state: ExerciseState; readonly events: readonly ExerciseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * The whole engine: one input in, events out, the same answer every time, whoever asks: the room, a replay, a
 * machine team, a test. The clock may be advanced in any portions (test/properties/clock.prop.test.ts).
 */
export function step(plan: Plan, before: ExerciseState, input: Input): Step {
  const refusal = refuse(plan, before, input)
  if (refusal) return { ok: false, refusal }
  const run = new Run(plan, new Draft(before))
  run.apply(input)
  return { ok: true, state: run.state, events: run.events }
}
