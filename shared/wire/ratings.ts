import type { EvaluatorLetter, RatingReason } from '../kernel/letters.ts'

type Letter = 'P' | 'S' | 'M' | 'U'

/** `GET /api/exercises/:id/ratings`, for the facilitator: how the evaluators see it, and how far they agree. */
export type RatingsAnswer = {
  readonly raters: number
  /** Coefficients as the report states them; undefined without two letters on one task. */
  readonly agreement: {
    readonly tasks: number
    readonly tasksRatedTwice: number
    /** From 0 to 1. */
    readonly share?: number | undefined
    readonly kappa?: number | undefined
    readonly ac2?: number | undefined
    readonly indicativeOnly: boolean
  }
  readonly tasks: readonly RatedTask[]
  /** Caps in force by the rules, lifted or not. */
  readonly caps: readonly {
    readonly id: string
    readonly title: string
    readonly reason: string
    readonly lifted: string | undefined
  }[]
}
/** A task with at least one letter by a person. */
export type RatedTask = {
  readonly id: string
  readonly title: string
  readonly auto: Letter
  /** Undefined: not applicable. */
  readonly final: Letter | undefined
  readonly by: 'rules' | 'evaluators' | 'adjudication' | 'rules, to be adjudicated'
  /** Each evaluator's last letter. */
  readonly letters: readonly {
    readonly rater: string
    readonly rating: EvaluatorLetter
    readonly reason: RatingReason | undefined
    readonly note: string
    readonly evidence: readonly number[]
  }[]
  /** What was settled last, and why. */
  readonly settled: { readonly rating: EvaluatorLetter; readonly note: string } | undefined
}
