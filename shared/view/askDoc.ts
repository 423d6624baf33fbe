import type { Plan } from '../engine/plan.ts'
import type { Ask } from '../engine/state.ts'
import type { Question } from '../scenario/scenario.ts'
import type { AskDoc, QuestionDoc } from '../wire/seat.ts'
import { filled } from '../engine/filled.ts'

export const questionDoc = (plan: Plan, { id, label, to }: Question): QuestionDoc => ({
  id,
  label: filled(plan, label),
  to: filled(plan, to),
})

/** A request for information, as the seat that asked and the facilitator see it. */
export function askDoc(plan: Plan, { n, seat, question, text, at, when, reply }: Ask): AskDoc {
  const known = plan.scenario.questions.find(({ id }) => id === question)
  return {
    n,
    seat,
    to: known && filled(plan, known.to),
    text: filled(plan, text),
    at,
    when,
    reply: reply && { at: reply.at, when: reply.when, text: filled(plan, reply.text) },
  }
}
