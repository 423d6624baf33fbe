import type { CaseId, OptionId } from './ids.ts'

export const caseActions = ['proceed', 'relocate', 'defer'] as const
export type CaseAction = (typeof caseActions)[number]

/** What is done with one procedure: `call` is a safety-net call to the patient. */
export type TriageRow = {
  readonly case: CaseId
  readonly action: CaseAction
  readonly call: boolean
  readonly reason: string
}

/** What a seat sends as its answer to a decision, by the decision's kind. */
export type Answer =
  | { readonly kind: 'choice'; readonly option: OptionId }
  | { readonly kind: 'checklist'; readonly options: readonly OptionId[] }
  /** Options from first to last. */
  | { readonly kind: 'ranking'; readonly options: readonly OptionId[] }
  | { readonly kind: 'triage'; readonly rows: readonly TriageRow[] }
  /** Blocks in the order they are said, and own words. */
  | { readonly kind: 'statement'; readonly options: readonly OptionId[]; readonly words: string }
  /** A range and how sure the team is that the truth lies in it, in per cent. */
  | {
      readonly kind: 'estimate'
      readonly low: number
      readonly high: number
      readonly confidence: number
    }
export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>

export const decisionKinds = [
  'choice',
  'checklist',
  'ranking',
  'triage',
  'statement',
  'estimate',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** The options an answer contains; none in a triage or an estimate. */
export function optionsOf(answer: Answer): readonly OptionId[] {
  if (answer.kind === 'choice') return [answer.option]
  return answer.kind === 'triage' || answer.kind === 'estimate' ? [] : answer.options
}
