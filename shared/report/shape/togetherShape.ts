import type { Rating } from '../../scenario/rating.ts'
import type { Agreement } from '../../scoring/agreement.ts'
import type { Conflict } from '../../scoring/coordination.ts'
import type { Stamp } from './stamp.ts'

/** How the desks worked together. */
export type TogetherPart = {
  readonly figures: readonly {
    readonly title: string
    readonly count: number
    readonly of: number
    readonly evidence: readonly number[]
  }[]
  readonly conflicts: readonly {
    readonly decision: string
    readonly seat: string
    readonly why: string
    readonly outcome: Conflict['outcome']
    readonly evidence: readonly number[]
  }[]
}

/** A request for information to the white cell. */
export type AskRow = {
  readonly stamp: Stamp
  readonly seat: string
  readonly to: string | undefined
  readonly text: string
  readonly reply:
    | {
        readonly stamp: Stamp
        readonly text: string
        readonly by: 'script' | 'facilitator'
      }
    | undefined
}

/** How the ranges given by the team fared against the truth of the story. */
export type Calibration = {
  readonly estimates: number
  readonly held: number
  /** Mean confidence stated, in whole per cent. */
  readonly confidence: number
  /** Brier score: mean squared distance between confidence and what came true, 0 (best) to 1; two places. */
  readonly brier: number
}

/** What evaluators changed, and how far they agree. */
export type EvaluatorPart = {
  /** People who rated at least one task. */
  readonly raters: number
  readonly tasks: readonly {
    readonly id: string
    readonly title: string
    readonly auto: Rating
    readonly final: Rating | undefined
    readonly by: string
    /** Every note on it, in order. */
    readonly notes: readonly string[]
    /** Entries that the evaluators pinned to it. */
    readonly evidence: readonly number[]
  }[]
  /** Letters that the rules gave and that people gave, by dimension. */
  readonly split: readonly {
    readonly dimension: string
    readonly auto: number
    readonly human: number
  }[]
  readonly lifted: readonly { readonly cap: string; readonly note: string }[]
  readonly agreement: Agreement
}
