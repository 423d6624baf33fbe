import type { TrendRow } from '../report/trend.ts'
import type { LossReport } from '../loss/lossReport.ts'
import type { PriorRow } from '../loss/priorCheck.ts'
import type { Aar, LogRow, ObligationRow, TaskRow } from '../report/shape/aarShape.ts'
import type { Rating } from '../scenario/rating.ts'
import type { Letters } from './letters.ts'
import type { Group } from './questions.ts'

/** What the insured says about a question of the proposal. */
export const claimAnswers = ['yes', 'partly', 'no'] as const
export type Claim = {
  readonly question: string
  readonly answer: (typeof claimAnswers)[number]
  /** In their own words; may be empty. */
  readonly note: string
}

/** What play showed of a control; `claimed`: the insured says so, and no task put it to the test. */
export type Shown = 'shown' | 'shown in part' | 'not shown' | 'claimed' | 'not tested'
export type ControlRow = {
  readonly id: string
  readonly group: Group
  readonly question: string
  readonly claim: Claim | undefined
  readonly shown: Shown
  /** The insured says yes, and play showed otherwise. */
  readonly atOdds: boolean
  readonly tasks: readonly Pick<TaskRow, 'id' | 'title' | 'rating' | 'why' | 'evidence'>[]
  readonly evidence: readonly number[]
}

/** One of the eight clocks; undefined row: the scenario has no such clock. */
export type ClockRow = ObligationRow & { readonly clock: string }

/** One of the four review points of the first seed document, with what this exercise says on it. */
export type GapRow = {
  readonly id: 'ai' | 'limits' | 'interplay' | 'expectations'
  readonly title: string
  /** To the letter, from the seed. */
  readonly quote: string
  readonly findings: readonly {
    readonly text: string
    readonly method: string
    readonly evidence: readonly number[]
  }[]
  /** What to settle with the broker. */
  readonly ask: readonly string[]
}

/** One thing to do better, and what the model says it would have changed. */
export type PlanRow = {
  readonly title: string
  readonly rating: Rating | undefined
  readonly why: string
  /** The option that would have kept most, and the change in mean retained loss (whole dollars, with its standard error). */
  readonly modelled:
    { readonly instead: string; readonly change: number; readonly se: number } | undefined
  readonly owner: string | undefined
  readonly due: string | undefined
  readonly evidence: readonly number[]
}

export type ReadinessLoss = {
  readonly report: LossReport
  readonly plausibility: readonly PriorRow[]
  /** The assumptions that are not from a seed or a public source, of how many. */
  readonly assumed: { readonly count: number; readonly of: number }
}

/** What an underwriter reads: plain data, every figure with the log entries behind it. */
export type Readiness = {
  readonly format: 'hotwash-readiness/1'
  readonly language: string
  readonly timeZone: string
  readonly finished: boolean
  readonly overview: Aar['overview']
  readonly purpose: 'practice' | 'assess'
  /** Seats that held more than one role. */
  readonly merged: readonly string[]
  readonly raters: {
    readonly count: number
    readonly agreement: NonNullable<Aar['evaluators']>['agreement'] | undefined
  }
  readonly score: Aar['score']
  readonly tasks: readonly TaskRow[]
  readonly clocks: readonly ClockRow[]
  readonly controls: readonly ControlRow[]
  readonly proposal: { readonly id: string; readonly version: string }
  /** Undefined when the scenario asks none of the loss model's decisions. */
  readonly loss: ReadinessLoss | undefined
  /** What the scenario's rules think of each option of a decision. */
  readonly letters: Letters
  /** The words of each option, by decision. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly safety: Aar['safety']
  readonly gaps: readonly GapRow[]
  readonly plan: readonly PlanRow[]
  readonly trend: readonly TrendRow[]
  readonly disclaimers: readonly string[]
  /** Only entries that a figure cites; words that people typed are left out. */
  readonly log: readonly LogRow[]
}
