import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import { movedBefore, rolesAt, seatHolding, type Moved } from '../engine/seats.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { InjectId, RoleId, SeatId } from '../kernel/ids.ts'
import type { Terms } from '../report/terms.ts'
import type { HadDoc, KnewDoc, ToldDoc } from '../wire/hindsight.ts'

type About = { readonly plan: Plan; readonly end: ExerciseState; readonly terms: Terms }
type World = About & { readonly seating: (seq: number) => Moved }

/**
 * For each answer that counted: what the seat that gave it had received and opened by then, who had told it what,
 * and what had reached only others. Judged at the moment the answer was sent, and by the roles people had then.
 * Every line names its log entry.
 */
export function knewOf(events: readonly ExerciseEvent[], about: About): readonly KnewDoc[] {
  const world = { ...about, seating: movedBefore(events) }
  return events.flatMap((event) =>
    event.type === 'decision-made' ? [knewAt(event, events, world)] : [],
  )
}

function knewAt(
  made: EventOf<'decision-made'>,
  events: readonly ExerciseEvent[],
  world: World,
): KnewDoc {
  const { plan, terms, seating } = world
  const until = made.sent ?? made.seq
  const before = events.filter(({ seq }) => seq < until)
  const delivered = before.filter((event) => event.type === 'inject-delivered')
  const rolesBefore = (seq: number) => rolesAt(plan, seating(seq), made.seat) ?? []
  const hadBy = ({ to, seq }: (typeof delivered)[number]): boolean =>
    reaches(to, rolesBefore(seq)) || reaches(to, rolesBefore(until))
  const mine = delivered.filter(hadBy)
  const others = delivered.filter((event) => !hadBy(event))
  const decision = plan.decision.get(made.decision)
  return {
    decision: {
      id: made.decision,
      number: decision?.number ?? 0,
      title: terms.fill(decision?.title ?? made.decision),
    },
    seat: made.seat,
    seatTitle: terms.seat(made.seat),
    seq: made.seq,
    at: made.at,
    when: made.when,
    answer: terms.labels(made.decision, made.answer),
    had: mine.map((event) => had(event, made.seat, before, world)),
    told: before.flatMap((event) => told(event, made, before, terms)),
    missed: others.map((event) => ({
      ...named(event.inject, world),
      seq: event.seq,
      at: event.at,
      with: [
        ...new Set(
          event.to
            .flatMap((role) => seatHolding(plan, seating(event.seq), role) ?? [])
            .map(terms.seat),
        ),
      ],
    })),
  }
}

const reaches = (to: readonly RoleId[], roles: readonly RoleId[]): boolean =>
  to.some((role) => roles.includes(role))

function had(
  event: EventOf<'inject-delivered'>,
  seat: SeatId,
  before: readonly ExerciseEvent[],
  world: World,
): HadDoc {
  const opened = before.find(
    (each) => each.type === 'inject-opened' && each.inject === event.inject && each.seat === seat,
  )
  return {
    ...named(event.inject, world),
    seq: event.seq,
    at: event.at,
    opened: opened && { seq: opened.seq, at: opened.at },
  }
}

function named(id: InjectId, { plan, end, terms }: World): { number: number; title: string } {
  const inject = plan.inject.get(id) ?? end.added.find((each) => each.id === id)
  return inject
    ? { number: inject.number, title: terms.asRead(inject).title }
    : { number: 0, title: id }
}

/** What an event told the seat about its decision: advice, a reply to its question, an answer sent back. */
function told(
  event: ExerciseEvent,
  made: EventOf<'decision-made'>,
  before: readonly ExerciseEvent[],
  terms: Terms,
): readonly ToldDoc[] {
  const { seq, at } = event
  if (event.type === 'advised' && event.decision === made.decision && event.seat !== made.seat) {
    const stance = event.stance === 'object' ? 'objects' : 'agrees'
    const text = event.why === '' ? stance : `${stance}: ${event.why}`
    return [{ seq, at, kind: 'advice', from: terms.seat(event.seat), text }]
  }
  if (event.type === 'decision-returned' && event.decision === made.decision)
    return [{ seq, at, kind: 'sent-back', from: terms.seat(event.seat), text: event.why }]
  if (event.type !== 'replied') return []
  const asked = before.find((each) => each.type === 'asked' && each.ask === event.ask)
  if (asked?.type !== 'asked' || asked.seat !== made.seat) return []
  return [{ seq, at, kind: 'reply', from: asked.text, text: event.text }]
}
