import { meterValue } from '../engine/meter.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import { storyTime } from '../engine/storyTime.ts'
import { caseStatuses, type CaseStatus } from '../scenario/effect.ts'

/** How the hospital stands when play ends. */
export type Outcome = {
  /** By meter, 0 to 100 in tenths. */
  readonly meters: Readonly<Record<string, number>>
  /** Whole New Zealand dollars, by head and in all. */
  readonly costs: Readonly<Record<string, number>>
  readonly cost: number
  /** Procedures by what became of them. */
  readonly cases: Readonly<Record<CaseStatus, number>>
  /** Obligation clocks that ran: met by their target, met later, never met. */
  readonly obligations: { readonly inTime: number; readonly late: number; readonly missed: number }
}

export function outcomeOf(plan: Plan, state: ExerciseState): Outcome {
  const when = storyTime(plan, state)
  const costs = Object.entries(state.costs).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const statuses = plan.scenario.cases.map(({ id }) => state.cases[id] ?? 'planned')
  const clocks = Object.values(state.clocks)
  const met = clocks.filter((clock) => clock.kind === 'met')
  const inTime = met.filter((clock) => clock.met <= clock.target).length
  return {
    meters: Object.fromEntries(
      plan.scenario.meters.map(({ id }) => {
        const line = state.meters[id]
        return [id, line ? Math.round(meterValue(line, when) / 100) / 10 : 0]
      }),
    ),
    costs: Object.fromEntries(costs),
    cost: costs.reduce((sum, [, amount]) => sum + amount, 0),
    cases: Object.fromEntries(
      caseStatuses.map((status) => [status, statuses.filter((each) => each === status).length]),
    ) as Outcome['cases'],
    obligations: { inTime, late: met.length - inTime, missed: clocks.length - met.length },
  }
}
