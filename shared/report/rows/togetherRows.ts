import type { EventOf, ExerciseEvent } from '../../engine/event.ts'
import type { Plan } from '../../engine/plan.ts'
import type { Coordination, Figure } from '../../scoring/coordination.ts'
import { stampOf } from '../shape/stamp.ts'
import type { Terms } from '../terms.ts'
import type { AskRow, TogetherPart } from '../shape/togetherShape.ts'

const titles: readonly (readonly [Exclude<keyof Coordination, 'conflicts'>, string])[] = [
  ['consulted', 'Answers on which another desk was heard first'],
  ['passedOn', 'Answers for which another desk passed on a word in time'],
  ['told', 'Messages passed on to a desk that had not got them, before its next answer in time'],
  ['read', 'Answers given after the message that asked had been opened'],
  ['signed', 'Answers that wanted a second signature and got it'],
  ['asked', 'Requests for information answered before that desk’s next answer'],
]

/** What the log says of working together; figures of which there was no occasion are left out. */
export const togetherPart = (coordination: Coordination, terms: Terms): TogetherPart => ({
  figures: titles.flatMap(([name, title]) => {
    const { of, count, evidence }: Figure = coordination[name]
    return of === 0 ? [] : [{ title, of, count, evidence }]
  }),
  conflicts: coordination.conflicts.map(({ decision, seat, why, outcome, evidence }) => ({
    decision: terms.decision(decision),
    seat: terms.seat(seat),
    why,
    outcome,
    evidence,
  })),
})

/** Every request for information, with its reply. */
export function askRows(
  plan: Plan,
  events: readonly ExerciseEvent[],
  terms: Terms,
): readonly AskRow[] {
  const replies = events.filter((event) => event.type === 'replied')
  return events
    .filter((event) => event.type === 'asked')
    .map((event) => ({
      stamp: stampOf(event),
      seat: terms.seat(event.seat),
      to: plan.scenario.questions.find(({ id }) => id === event.question)?.to,
      text: terms.fill(event.text),
      reply: replyOf(
        replies.find(({ ask }) => ask === event.ask),
        terms,
      ),
    }))
}

const replyOf = (event: EventOf<'replied'> | undefined, terms: Terms): AskRow['reply'] =>
  event && { stamp: stampOf(event), text: terms.fill(event.text), by: event.by }
