import type { OptionId } from './ids.ts'

/** What a seat sends as its answer to a decision, by the decision's kind. */
export type Answer =
  | { readonly kind: 'choice'; readonly option: OptionId }
  | { readonly kind: 'checklist'; readonly options: readonly OptionId[] }
export type DecisionKind = Answer['kind']

/** The options an answer contains. */
export const optionsOf = (answer: Answer): readonly OptionId[] =>
  answer.kind === 'choice' ? [answer.option] : answer.options
