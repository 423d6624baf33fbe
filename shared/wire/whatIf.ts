import { z } from 'zod'
import type { Answer, DecisionKind } from '../kernel/answer.ts'
import type { DecisionId } from '../kernel/ids.ts'
import { followers } from '../kernel/followers.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import { answerMessage } from './answer.ts'

/** `POST /api/exercises/:id/what-if`: one decision taken otherwise. */
export const whatIfMessage = z.strictObject({
  decision: z.string().min(1).max(80),
  /** `null`: not answered; left out: the answer the team gave, at another time. */
  answer: answerMessage.nullable().optional(),
  /** Milliseconds of play; left out: when the team answered. */
  at: z.int().nonnegative().max(86_400_000).optional(),
  /** The other decisions as recorded, or a machine team from there on. */
  follow: z.enum(followers).default('recorded'),
})
export type WhatIfInput = z.input<typeof whatIfMessage>

/** A decision that came up, with all that one may do about it. */
export type AskedDoc = {
  readonly id: DecisionId
  readonly number: number
  readonly title: string
  readonly question: string
  readonly kind: DecisionKind
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly pick: readonly [min: number, max: number]
  readonly estimate:
    { readonly unit: string; readonly min: number; readonly max: number } | undefined
  readonly opened: { readonly seq: number; readonly at: ExerciseTime }
  readonly deadline: ExerciseTime | undefined
  /** Undefined: never answered. */
  readonly was:
    | { readonly answer: Answer; readonly labels: readonly string[]; readonly at: ExerciseTime }
    | undefined
  /** For kinds that are not typed in: what the rating rules value most and least, on what was known then. */
  readonly best: Answer | undefined
  readonly worst: Answer | undefined
}
/** `GET /api/exercises/:id/what-if`. */
export type AskedAnswer = {
  readonly title: string
  readonly end: ExerciseTime
  readonly decisions: readonly AskedDoc[]
}

/** One course of the story in figures; harm stands apart from money and scores. */
export type WeekDoc = {
  readonly meters: readonly {
    readonly id: string
    readonly title: string
    readonly value: number
  }[]
  readonly cases: Readonly<Record<string, number>>
  readonly cost: number
  readonly safety:
    | {
        readonly expectedHarm: number
        readonly urgentBreaches: number
        readonly uncontacted: number
        readonly withoutPriors: number
      }
    | undefined
  readonly obligations: readonly { readonly title: string; readonly status: string }[]
  readonly score: {
    readonly overall: number | undefined
    readonly dimensions: readonly {
      readonly id: string
      readonly title: string
      readonly score: number | undefined
    }[]
    readonly caps: readonly string[]
  }
}
type LineDoc = { readonly seq: number; readonly at: ExerciseTime; readonly text: string }
type MoneyDoc = {
  readonly gross: number
  readonly insured: number
  readonly retained: number
  readonly p95: number
}
/** `POST /api/exercises/:id/what-if`: two weeks side by side. A simulation. */
export type WhatIfAnswer = {
  readonly format: 'hotwash-whatif/1'
  readonly simulation: true
  readonly seed: string
  readonly decision: { readonly id: string; readonly number: number; readonly title: string }
  readonly was: { readonly labels: readonly string[]; readonly at: ExerciseTime | undefined }
  readonly instead: { readonly labels: readonly string[]; readonly at: ExerciseTime | undefined }
  readonly follow: (typeof followers)[number]
  readonly skipped: readonly {
    readonly n: number
    readonly at: ExerciseTime
    readonly what: string
    readonly why: string
  }[]
  readonly parting:
    | {
        readonly seq: number
        readonly recorded: LineDoc | undefined
        readonly simulated: LineDoc | undefined
      }
    | undefined
  readonly recorded: WeekDoc
  readonly simulated: WeekDoc
  readonly loss:
    | {
        readonly currency: string
        readonly trials: number
        readonly recorded: MoneyDoc
        readonly simulated: MoneyDoc
        readonly change: number
        readonly se: number
      }
    | undefined
}
