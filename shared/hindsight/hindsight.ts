import type { Plan } from '../engine/plan.ts'
import type { LogEntry } from '../log/log.ts'
import { replay } from '../log/replay.ts'
import { termsOf } from '../report/terms.ts'
import type { HindsightAnswer } from '../wire/hindsight.ts'
import { knewOf } from './knew.ts'
import { marksOf } from './marks.ts'

/** Where one may stop on the way back through an exercise, and what was known at each decision. */
export function hindsightOf(plan: Plan, entries: readonly LogEntry[]): HindsightAnswer {
  const { state, events } = replay(plan, entries)
  const terms = termsOf(plan, state)
  return {
    title: terms.fill(plan.scenario.title),
    timeZone: plan.scenario.timeZone,
    end: state.now,
    seats: plan.config.seats.map(({ id, title }) => ({ id, title })),
    marks: marksOf(events, terms),
    knew: knewOf(events, { plan, end: state, terms }),
  }
}
