import type {
  ClockId,
  DecisionId,
  FactId,
  InjectId,
  MeterId,
  OptionId,
  PhaseId,
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
  | { readonly kind: 'clock'; readonly clock: ClockId; readonly is: 'running' | 'met' }
  /** The phase is the present one or already behind. */
  | { readonly kind: 'reached'; readonly phase: PhaseId }
  | { readonly kind: 'after'; readonly time: ScenarioTime }
