import type { InjectId, PhaseId } from '../kernel/ids.ts'
import type { Inject } from '../scenario/scenario.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

/** What the facilitator said should become of injects that a jump passes. */
export type Fates = {
  readonly deliver?: readonly InjectId[]
  readonly drop?: readonly InjectId[]
}

/** What the phase that is left still has to send: neither held nor already on its way. */
export function* stillDue(plan: Plan, state: ExerciseState, phase: PhaseId): Generator<Inject> {
  const { endsAt } = state.phase
  for (const inject of plan.scheduled.get(phase) ?? []) {
    const { id } = inject
    const status = state.injects[id]
    if (status?.kind !== 'armed' || status.due > endsAt) continue
    if (!state.held[id] && !state.firing[id]) yield inject
  }
}

/** Whether an inject that is passed is dropped: as the facilitator said, else as the inject says of itself. */
export function isDropped({ id, ifPassed }: Inject, { deliver = [], drop = [] }: Fates): boolean {
  if (drop.includes(id)) return true
  return !deliver.includes(id) && ifPassed === 'drop'
}
