import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseRecord, Participant } from '../store/exerciseStore.ts'

/** What is opened, and the epoch in which this process owns it. */
export type Opening = {
  readonly record: ExerciseRecord
  readonly plan: Plan
  readonly epoch: number
}
/** `flush` sends the clients what changed; `fenced` is called when another process has taken the exercise. */
export type Told = { readonly flush: () => void; readonly fenced: () => void }

export type TakeSeat = { readonly participant: Participant; readonly keyHash: string }
