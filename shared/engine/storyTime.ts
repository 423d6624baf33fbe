import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState, PhaseState } from './state.ts'

const current = (plan: Plan, index: number) => {
  const entry = plan.phases[index]
  if (!entry) throw new Error(`No phase ${index}`)
  return entry
}

/**
 * Story time at a moment of play in the present phase: linear from the phase's `from` to its `to` over its
 * planned minutes, then it waits. Whole milliseconds; products stay below 2^53, so every machine agrees.
 */
export function storyTime(
  plan: Plan,
  state: { readonly phase: PhaseState; readonly now: ExerciseTime },
  at: ExerciseTime = state.now,
): ScenarioTime {
  const { phase, planned } = current(plan, state.phase.index)
  const played = Math.min(Math.max(at - state.phase.startedAt, 0), planned)
  return (phase.from + Math.floor(((phase.to - phase.from) * played) / planned)) as ScenarioTime
}

/** The first moment of play at which the present phase's story time is `time` or later; undefined after its end. */
export function playTime(
  plan: Plan,
  state: ExerciseState,
  time: ScenarioTime,
): ExerciseTime | undefined {
  const { phase, planned } = current(plan, state.phase.index)
  if (time > phase.to) return undefined
  const ahead = Math.max(time - phase.from, 0)
  const at = (state.phase.startedAt +
    Math.ceil((planned * ahead) / (phase.to - phase.from))) as ExerciseTime
  return storyTime(plan, state, at) >= time ? at : ((at + 1) as ExerciseTime)
}
