import { truthOf } from '../../engine/condition.ts'
import type { EventOf, StatementFault } from '../../engine/event.ts'
import type { Plan } from '../../engine/plan.ts'
import type { ExerciseState } from '../../engine/state.ts'
import type { Answer } from '../../kernel/answer.ts'
import type { Decision } from '../../scenario/decision.ts'
import type { AnswerRow, EstimateLine, TriageLine } from '../shape/decisionShape.ts'
import { stampOf } from '../shape/stamp.ts'
import type { Terms } from '../terms.ts'

type Of = { readonly plan: Plan; readonly end: ExerciseState; readonly terms: Terms }

/** One answer with all that it held; what it estimates is held against the truth at the end of play. */
export function answerRow(
  event: EventOf<'decision-made'>,
  openedAt: number,
  { plan, end, terms }: Of,
): AnswerRow {
  const { decision, answer, faults = [] } = event
  return {
    stamp: stampOf(event),
    labels: terms.labels(decision, answer),
    reason: event.reason,
    seat: terms.seat(event.seat),
    name: terms.name(event.seat),
    late: event.late,
    took: (event.paper?.at ?? event.at) - openedAt,
    ...(event.paper && { paper: true as const }),
    signedBy: event.signedBy && terms.seat(event.signedBy),
    words: answer.kind === 'statement' ? answer.words : '',
    faults: faults.map((fault) => faultWords(plan.decision.get(decision), fault, terms)),
    triage: triageLines(plan, answer),
    estimate: estimateLine(plan, end, { answer, decision: plan.decision.get(decision) }),
  }
}

const faultKinds = {
  'beyond-known': 'said more than was known then',
  'names-holder': 'points at whoever may hold the data',
} as const

function faultWords(
  decision: Decision | undefined,
  { option, fault }: StatementFault,
  terms: Terms,
): string {
  const label = decision?.options.find(({ id }) => id === option)?.label ?? option
  return `“${terms.fill(label)}” ${faultKinds[fault]}`
}

function triageLines({ scenario }: Plan, answer: Answer): readonly TriageLine[] {
  if (answer.kind !== 'triage') return []
  return answer.rows.flatMap(({ case: id, action, call, reason }) => {
    const known = scenario.cases.find((each) => each.id === id)
    if (!known) return []
    const { label, procedure, urgency } = known
    return [{ label, procedure, urgency, action, call, reason }]
  })
}

function estimateLine(
  plan: Plan,
  end: ExerciseState,
  { answer, decision }: { readonly answer: Answer; readonly decision: Decision | undefined },
): EstimateLine | undefined {
  if (answer.kind !== 'estimate' || !decision) return undefined
  const { low, high, confidence } = answer
  const truth = truthOf(plan, end, decision)
  const held = truth === undefined ? undefined : low <= truth && truth <= high
  return { low, high, confidence, unit: decision.estimate?.unit ?? '', truth, held }
}
