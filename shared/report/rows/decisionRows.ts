import type { EventOf, ExerciseEvent } from '../../engine/event.ts'
import type { Plan } from '../../engine/plan.ts'
import type { ExerciseState } from '../../engine/state.ts'
import type { Decision } from '../../scenario/decision.ts'
import { answerRow } from './answerRow.ts'
import type { AdviceRow, DecisionRow, PassageRow } from '../shape/decisionShape.ts'
import { sendingLine } from '../logText.ts'
import { stampOf } from '../shape/stamp.ts'
import type { Terms } from '../terms.ts'
import type { Calibration } from '../shape/togetherShape.ts'

type AboutDecision = Extract<ExerciseEvent, { readonly type: `decision-${string}` | 'advised' }>
type World = { readonly plan: Plan; readonly end: ExerciseState; readonly terms: Terms }

/**
 * Every decision of the scenario in the order it was opened: what was asked, answered, why, by whom and when, who
 * was heard, who signed.
 */
export function decisionRows(
  plan: Plan,
  end: ExerciseState,
  events: readonly ExerciseEvent[],
  terms: Terms,
): readonly DecisionRow[] {
  const about = events.filter(
    (event): event is AboutDecision =>
      event.type === 'advised' || event.type.startsWith('decision-'),
  )
  return plan.scenario.decisions
    .map((decision) =>
      rowOf(
        decision,
        about.filter((event) => event.decision === decision.id),
        { plan, end, terms },
      ),
    )
    .toSorted(
      (a, b) => (a.opened?.seq ?? Infinity) - (b.opened?.seq ?? Infinity) || a.number - b.number,
    )
}

function rowOf(decision: Decision, events: readonly AboutDecision[], world: World): DecisionRow {
  const { end, terms } = world
  const opened = events.find((event) => event.type === 'decision-opened')
  const lapsed = events.find((event) => event.type === 'decision-lapsed')
  const made = events.filter((event) => event.type === 'decision-made')
  const status = end.decisions[decision.id]
  return {
    number: decision.number,
    kind: decision.kind,
    title: terms.fill(decision.title),
    question: terms.fill(decision.question),
    standing: decision.standing,
    status: status?.kind === 'withdrawn' ? 'withdrawn' : statusOf({ opened, lapsed, made }),
    opened: opened && stampOf(opened),
    deadline: status?.kind === 'open' ? status.deadline : opened?.deadline,
    lapsed: lapsed && stampOf(lapsed),
    answers: made.map((event) => answerRow(event, opened?.at ?? 0, world)),
    advice: events.filter((event) => event.type === 'advised').map((each) => advice(each, terms)),
    passage: events.filter(isPassage).map((event) => passage(event, terms)),
  }
}

function statusOf(about: {
  readonly opened: unknown
  readonly lapsed: unknown
  readonly made: readonly unknown[]
}): DecisionRow['status'] {
  if (about.made.length > 0) return 'answered'
  if (about.lapsed) return 'lapsed'
  return about.opened ? 'open' : 'not asked'
}

const advice = (event: EventOf<'advised'>, terms: Terms): AdviceRow => ({
  stamp: stampOf(event),
  seat: terms.seat(event.seat),
  stance: event.stance,
  why: event.why,
})

type Passage = EventOf<
  'decision-sent' | 'decision-undone' | 'decision-signed' | 'decision-returned'
>
const passing: ReadonlySet<string> = new Set<Passage['type']>([
  'decision-sent',
  'decision-undone',
  'decision-signed',
  'decision-returned',
])
const isPassage = (event: AboutDecision): event is Passage => passing.has(event.type)

const passage = (event: Passage, terms: Terms): PassageRow => ({
  stamp: stampOf(event),
  text: sendingLine(event, terms),
})

/** How the ranges that counted fared against the truth; undefined when there was none to hold them against. */
export function calibrationOf(rows: readonly DecisionRow[]): Calibration | undefined {
  const held = rows.flatMap(({ answers }) => {
    const { estimate } = answers.at(-1) ?? {}
    return estimate?.held === undefined ? [] : [estimate]
  })
  if (held.length === 0) return undefined
  const sum = held.reduce((total, { confidence }) => total + confidence, 0)
  const squares = held.reduce(
    (total, each) => total + (each.confidence / 100 - (each.held === true ? 1 : 0)) ** 2,
    0,
  )
  return {
    estimates: held.length,
    held: held.filter((each) => each.held).length,
    confidence: Math.round(sum / held.length),
    brier: Math.round((100 * squares) / held.length) / 100,
  }
}
