import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { LoggedInput } from '../../shared/engine/input.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import type { DoorRefusal } from '../../shared/wire/messages.ts'
import type { Addition, ExerciseRecord } from '../store/exerciseStore.ts'
import type { Trouble } from '../store/trouble.ts'
import type { Recovered } from './recover.ts'

/** One thing somebody wants done, and what to remember about it. */
export type Order = {
  readonly input: LoggedInput
  /** Names the request of one desk; the same one is carried out once. */
  readonly request?: string
  readonly seated?: NonNullable<Addition['seated']>
  readonly freed?: NonNullable<Addition['freed']>
  /** A reason to refuse that the engine does not know. */
  readonly unless?: (state: ExerciseState) => DoorRefusal | undefined
}
export type Recoverable = {
  readonly record: ExerciseRecord
  readonly plan: Plan
  readonly recovered: Recovered
  readonly epoch: number
}
export type LiveTold = {
  /** Called after every step that caused events, before it is answered. */
  readonly changed: (events: readonly ExerciseEvent[]) => void
  /** Called once when another process has taken the exercise; nothing is carried out here any more. */
  readonly fenced: () => void
  /** Called when nothing can be saved for now, and play waits; and without a trouble when it goes on. */
  readonly saving: (trouble: Trouble | undefined) => void
}
