import { evolve } from '../engine/evolve.ts'
import { initialState } from '../engine/initial.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { DecisionId } from '../kernel/ids.ts'
import type { LogEntry } from '../log/log.ts'
import { replay } from '../log/replay.ts'
import { termsOf } from '../report/terms.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Playbook } from '../simulate/playbook.ts'
import type { AskedAnswer, AskedDoc } from '../wire/whatIf.ts'
import { givenTo, leadSeat } from './given.ts'

/** Every decision that came up, in the order of play, with what was answered and what might have been. */
export function askedIn(plan: Plan, entries: readonly LogEntry[], book: Playbook): AskedAnswer {
  const { state, events } = replay(plan, entries)
  const terms = termsOf(plan, state)
  const opened = new Map<DecisionId, ExerciseState>()
  let now = initialState(plan)
  for (const event of events) {
    now = evolve(plan, now, event)
    if (event.type === 'decision-opened') opened.set(event.decision, now)
  }
  const decisions = [...opened].flatMap(([id, then]): AskedDoc[] => {
    const decision = plan.decision.get(id)
    const given = givenTo(id, events)
    if (!decision || !given.opened) return []
    const { answer, at } = given
    return [
      {
        id,
        number: decision.number,
        title: terms.fill(decision.title),
        question: terms.fill(decision.question),
        kind: decision.kind,
        options: decision.options.map((option) => ({
          id: option.id,
          label: terms.fill(option.label),
        })),
        pick: decision.pick,
        estimate: decision.estimate && {
          unit: decision.estimate.unit,
          min: decision.estimate.min,
          max: decision.estimate.max,
        },
        opened: { seq: given.opened.seq, at: given.opened.at },
        deadline: given.opened.deadline,
        was:
          answer && at !== undefined ? { answer, labels: terms.labels(id, answer), at } : undefined,
        ...extremes(plan, decision, then, book),
      },
    ]
  })
  return { title: terms.fill(plan.scenario.title), end: state.now, decisions }
}

/** Answers that are too many to list: the best and the worst that the rules know. */
function extremes(
  plan: Plan,
  decision: Decision,
  then: ExerciseState,
  book: Playbook,
): Pick<AskedDoc, 'best' | 'worst'> {
  const seat = leadSeat(plan, then, { decision: decision.id })
  if (seat === undefined || (decision.kind !== 'triage' && decision.kind !== 'ranking'))
    return { best: undefined, worst: undefined }
  const ranked = book.ranked(then, decision, { seat, told: new Set() })
  return { best: ranked[0]?.answer, worst: ranked.at(-1)?.answer }
}
