import { caseStatuses, type CaseStatus, type UrgencyClass } from '../scenario/effect.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

/** How many cases of each urgency stand where. */
export type Tally = Readonly<Record<UrgencyClass, Readonly<Record<CaseStatus, number>>>>

const known = new WeakMap<ExerciseState['cases'], Tally>()

/** Counts the cases, once for each record of them: a record of cases is never written to again. */
export function tallyOf(plan: Plan, cases: ExerciseState['cases']): Tally {
  const before = known.get(cases)
  if (before) return before
  const tally = { U1: zero(), U2: zero(), U3: zero(), U4: zero() }
  for (const { id, urgency } of plan.scenario.cases) tally[urgency][cases[id] ?? 'planned'] += 1
  known.set(cases, tally)
  return tally
}

const nothing = Object.fromEntries(caseStatuses.map((status) => [status, 0])) as Record<
  CaseStatus,
  number
>
const zero = (): Record<CaseStatus, number> => ({ ...nothing })
