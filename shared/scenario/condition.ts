import type { CaseAction } from '../kernel/answer.ts'
import type {
  ClockId,
  DecisionId,
  FactId,
  InjectId,
  MeterId,
  OptionId,
  PhaseId,
  QuestionId,
  SystemId,
} from '../kernel/ids.ts'
import type { ScenarioTime } from '../kernel/time.ts'
import type { CaseStatus, SystemState, UrgencyClass } from './effect.ts'
import type { FactValue } from './scenario.ts'

/** Something that holds or does not; structured data, never code in a string. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'fact'; readonly fact: FactId; readonly is: readonly FactValue[] }
  /** The answer has at least one of `options`. */
  | {
      readonly kind: 'chosen'
      readonly decision: DecisionId
      readonly options: readonly OptionId[]
    }
  | {
      readonly kind: 'decision'
      readonly decision: DecisionId
      readonly is: 'open' | 'answered' | 'lapsed'
    }
  /** The option stands among the first `within` of a ranking. */
  | {
      readonly kind: 'ranked'
      readonly decision: DecisionId
      readonly option: OptionId
      readonly within: number
    }
  /** At least `atLeast` and at most `atMost` of these procedures were given this action (and call). */
  | {
      readonly kind: 'triaged'
      readonly decision: DecisionId
      readonly action: readonly CaseAction[]
      readonly urgency: readonly UrgencyClass[]
      readonly needsPriors: boolean | undefined
      readonly call: boolean | undefined
      readonly atLeast: number
      readonly atMost: number
    }
  /** The range given holds the truth, is at most so wide, was given with at least that confidence. */
  | {
      readonly kind: 'estimated'
      readonly decision: DecisionId
      readonly covers: boolean | undefined
      readonly widest: number | undefined
      readonly confidence: number | undefined
    }
  /** A statement said more than was known, or named a suspected holder. */
  | {
      readonly kind: 'statement'
      readonly decision: DecisionId
      readonly fault: 'beyond-known' | 'names-holder'
    }
  /** Somebody asked to advise did so before it counted; `objected` when one objected. */
  | {
      readonly kind: 'advised'
      readonly decision: DecisionId
      readonly stance: 'any' | 'object'
    }
  | { readonly kind: 'asked'; readonly question: QuestionId }
  | { readonly kind: 'delivered'; readonly inject: InjectId }
  | { readonly kind: 'system'; readonly system: SystemId; readonly is: readonly SystemState[] }
  | {
      readonly kind: 'meter'
      readonly meter: MeterId
      readonly below: number | undefined
      readonly above: number | undefined
    }
  | {
      readonly kind: 'cases'
      readonly status: readonly CaseStatus[]
      readonly urgency: readonly UrgencyClass[]
      readonly atLeast: number
    }
  | { readonly kind: 'clock'; readonly clock: ClockId; readonly is: 'running' | 'met' | 'missed' }
  /** The phase is the present one or already behind. */
  | { readonly kind: 'reached'; readonly phase: PhaseId }
  | { readonly kind: 'after'; readonly time: ScenarioTime }
