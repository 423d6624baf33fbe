import type { Claim } from '../../shared/readiness/shape.ts'
import type { Package } from '../library/library.ts'
import type { LogEntry, LogHeader } from '../../shared/log/log.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'

/** All that a bundle is made from; everything else in it is worked out from these. */
export type Sources = {
  readonly pack: Package
  readonly header: LogHeader
  readonly entries: readonly LogEntry[]
  /** The moment of play up to which the clock ran. */
  readonly end: ExerciseTime
  /** What the insured says on the proposal's questions. */
  readonly claims: readonly Claim[]
  /** Texts of the loss model and the proposal form, as YAML. */
  readonly model: string
  readonly proposal: string
}
