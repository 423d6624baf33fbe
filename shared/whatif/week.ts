import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import { obligationRows } from '../report/rows/obligationRows.ts'
import type { ObligationRow } from '../report/shape/aarShape.ts'
import type { Terms } from '../report/terms.ts'
import type { DimensionId } from '../scenario/rating.ts'
import { assessPlayed } from '../scoring/assess.ts'
import { played } from '../scoring/played.ts'
import type { SafetyLedger } from '../scoring/safety.ts'
import { outcomeOf, type Outcome } from '../simulate/outcome.ts'

/** One course of the story in figures. Harm stands apart from money and from scores, and is never added to them. */
export type Week = {
  readonly events: number
  readonly meters: readonly {
    readonly id: string
    readonly title: string
    readonly value: number
  }[]
  readonly cases: Outcome['cases']
  /** Whole New Zealand dollars. */
  readonly cost: number
  readonly safety:
    | Pick<SafetyLedger, 'expectedHarm' | 'urgentBreaches' | 'uncontacted' | 'withoutPriors'>
    | undefined
  readonly obligations: readonly Pick<ObligationRow, 'title' | 'status'>[]
  readonly score: {
    /** 0 to 100; undefined where too few tasks came up. */
    readonly overall: number | undefined
    readonly dimensions: readonly {
      readonly id: DimensionId
      readonly title: string
      readonly score: number | undefined
    }[]
    readonly caps: readonly string[]
  }
}

export function weekOf(plan: Plan, { events, state, terms }: Told): Week {
  const play = played(plan, events)
  const { overall, dimensions, caps, safety } = assessPlayed(plan, play)
  const { meters, cases, cost } = outcomeOf(plan, state)
  return {
    events: events.length,
    meters: plan.scenario.meters.map(({ id, title }) => ({
      id,
      title: terms.fill(title),
      value: meters[id] ?? 0,
    })),
    cases,
    cost,
    safety: safety && {
      expectedHarm: safety.expectedHarm,
      urgentBreaches: safety.urgentBreaches,
      uncontacted: safety.uncontacted,
      withoutPriors: safety.withoutPriors,
    },
    obligations: obligationRows(plan, play, terms).map(({ title, status }) => ({ title, status })),
    score: {
      overall: overall?.score,
      dimensions: dimensions.map((each) => ({
        id: each.id,
        title: each.title,
        score: each.kind === 'scored' ? each.score : undefined,
      })),
      caps: caps.map(({ title }) => title),
    },
  }
}

type Told = {
  readonly events: readonly ExerciseEvent[]
  readonly state: ExerciseState
  readonly terms: Terms
}
