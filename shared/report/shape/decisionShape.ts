import type { CaseAction, DecisionKind } from '../../kernel/answer.ts'
import type { ExerciseTime } from '../../kernel/time.ts'
import type { UrgencyClass } from '../../scenario/effect.ts'
import type { Stamp } from './stamp.ts'

/** What was done with one procedure. */
export type TriageLine = {
  readonly label: string
  readonly procedure: string
  readonly urgency: UrgencyClass
  readonly action: CaseAction
  readonly call: boolean
  readonly reason: string
}

/** A range that the team gave, held against the truth of the story at the end of play. */
export type EstimateLine = {
  readonly low: number
  readonly high: number
  readonly unit: string
  /** In per cent. */
  readonly confidence: number
  readonly truth: number | undefined
  /** Undefined without a truth. */
  readonly held: boolean | undefined
}

export type AnswerRow = {
  readonly stamp: Stamp
  readonly labels: readonly string[]
  readonly reason: string
  readonly seat: string
  readonly name: string | undefined
  readonly late: boolean
  /** It was given on paper and entered later; its stamp says when it was given. */
  readonly paper?: true
  /** Play time since the decision was open. */
  readonly took: number
  /** The desk that gave the second signature. */
  readonly signedBy: string | undefined
  /** Own words of a statement; evidence for people. */
  readonly words: string
  /** What was wrong with a statement, judged on what was known when it was made. */
  readonly faults: readonly string[]
  readonly triage: readonly TriageLine[]
  readonly estimate: EstimateLine | undefined
}

/** What another desk said of a decision before it counted. */
export type AdviceRow = {
  readonly stamp: Stamp
  readonly seat: string
  readonly stance: 'concur' | 'object'
  readonly why: string
}

/** An answer on its way: sent, taken back, signed, sent back. */
export type PassageRow = { readonly stamp: Stamp; readonly text: string }

export type DecisionRow = {
  readonly number: number
  readonly kind: DecisionKind
  readonly title: string
  readonly question: string
  readonly standing: boolean
  readonly status: 'answered' | 'lapsed' | 'open' | 'withdrawn' | 'not asked'
  readonly opened: Stamp | undefined
  readonly deadline: ExerciseTime | undefined
  readonly lapsed: Stamp | undefined
  /** In order; the last one counts. */
  readonly answers: readonly AnswerRow[]
  readonly advice: readonly AdviceRow[]
  readonly passage: readonly PassageRow[]
}
