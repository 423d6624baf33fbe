import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import { movedBefore, rolesAt, seatHolding, type Moved } from '../engine/seats.ts'
import type { DecisionId, SeatId } from '../kernel/ids.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Evidence } from './assessment.ts'
import { distinct } from './dimension.ts'
import { passedOn, usedBy } from './passing.ts'

/** How often something was done of the times it could have been. */
export type Figure = {
  readonly of: number
  readonly count: number
  readonly evidence: readonly number[]
}

/** An objection to an answer, and what became of it. */
export type Conflict = {
  readonly decision: DecisionId
  readonly seat: SeatId
  readonly why: string
  /** `changed`: another answer counted. `explained`: it counted with a reason. */
  readonly outcome: 'withdrawn' | 'changed' | 'explained' | 'left open'
  readonly evidence: Evidence
}

/**
 * How the desks worked together, counted from the log (it earns no points by itself; tasks do). Only what could
 * have crossed between two desks counts: a person with both roles need not ask. Who had which role is what was so at
 * the time (test/scoring/coordination.test.ts).
 */
export type Coordination = {
  /** Answers on which another desk was to be heard, and was before they counted. */
  readonly consulted: Figure
  readonly conflicts: readonly Conflict[]
  /** Answers sent that wanted a second signature, and got one. */
  readonly signed: Figure
  /** Answers, given in time or not, whose own message the desk had opened before answering. */
  readonly read: Figure
  /** Answers with a deadline for which another desk had passed on a word before the deadline. */
  readonly passedOn: Figure
  /** Messages that brought an inject to a desk which had not got it, before that desk's next answer in time. */
  readonly told: Figure
  /** Requests for information whose reply came before that desk's next answer. */
  readonly asked: Figure
}

type Made = EventOf<'decision-made'>
type Advised = EventOf<'advised'>
type Numbered = { readonly seq: number }

/** What the log says of working together; `events` are all of them, in order. */
export function coordinationOf(plan: Plan, events: readonly ExerciseEvent[]): Coordination {
  const made = events.filter((event) => event.type === 'decision-made')
  const advised = events.filter((event) => event.type === 'advised')
  const seating = movedBefore(events)
  const toHear = (answer: Made): readonly SeatId[] => seatsToHear(plan, seating(answer.seq), answer)
  const shared = made.filter((answer) => toHear(answer).length > 0)
  const timed = shared.filter(({ decision }) => plan.decision.get(decision)?.standing === false)
  const adviceBy = Map.groupBy(advised, ({ decision }) => decision)
  const heardOn = (answer: Made): readonly Advised[] =>
    adviceOn(answer, made, adviceBy.get(answer.decision) ?? [])
  return {
    consulted: figure(shared, (answer) => heardOn(answer).map(({ seq }) => seq)),
    conflicts: advised
      .filter(({ stance }) => stance === 'object')
      .map((objection) => conflictOf(objection, events)),
    signed: figure(
      events
        .filter((event) => event.type === 'decision-sent')
        .filter(({ awaits }) => awaits.length > 0),
      ({ seq }) => made.filter((answer) => answer.sent === seq).map((answer) => answer.seq),
    ),
    read: readOf(plan, events, { made, seating }),
    passedOn: figure(timed, (answer) =>
      answer.late
        ? []
        : [
            ...heardOn(answer)
              .filter(({ why }) => why.trim() !== '')
              .map(({ seq }) => seq),
            ...toldBefore(events, answer, toHear(answer)),
          ],
    ),
    told: figure(
      passedOn(plan, events).map((each) => ({ ...each, seq: each.said.seq })),
      (each) => [usedBy(plan, each, made)?.seq].filter((seq) => seq !== undefined),
    ),
    asked: askedOf(events, made),
  }
}

/** Counts the items for which `proof` finds something; each item and its proof are the evidence. */
function figure<Item extends Numbered>(
  items: readonly Item[],
  proof: (item: Item) => readonly number[],
): Figure {
  const proofs = items.map(proof)
  return {
    of: items.length,
    count: proofs.filter((found) => found.length > 0).length,
    evidence: distinct([...items.map(({ seq }) => seq), ...proofs.flat()]),
  }
}

/** The desks, other than the one that answered, that the scenario wants heard. */
const seatsToHear = (
  plan: Plan,
  moved: Moved,
  { decision, seat }: Pick<Made, 'decision' | 'seat'>,
): readonly SeatId[] => [
  ...new Set(
    (plan.decision.get(decision)?.consult ?? [])
      .map((role) => seatHolding(plan, moved, role))
      .filter((each) => each !== undefined)
      .filter((each) => each !== seat),
  ),
]

/** Messages to the desk that answered, from a desk to be heard, since the question was asked. */
function toldBefore(
  events: readonly ExerciseEvent[],
  { decision, seat, seq }: Made,
  hear: readonly SeatId[],
): readonly number[] {
  const opened = events.find(
    (event) => event.type === 'decision-opened' && event.decision === decision,
  )
  return events
    .filter((event) => event.type === 'said')
    .filter(
      (said) =>
        said.seq > (opened?.seq ?? 0) &&
        said.seq < seq &&
        hear.includes(said.seat) &&
        (said.to === 'all' || said.to.includes(seat)),
    )
    .map((said) => said.seq)
}

/** What other desks said of an answer before it counted, and after the answer before it. */
function adviceOn(
  { decision, seq, seat }: Made,
  made: readonly Made[],
  advised: readonly Advised[],
): readonly Advised[] {
  const before = made.findLast((each) => each.decision === decision && each.seq < seq)?.seq ?? 0
  return advised.filter((each) => each.seat !== seat && each.seq < seq && each.seq > before)
}

function conflictOf(objection: Advised, events: readonly ExerciseEvent[]): Conflict {
  const { decision, seat, why, seq } = objection
  const about = events.filter((event) => 'decision' in event && event.decision === decision)
  const counted = about.find(
    (event): event is Made => event.type === 'decision-made' && event.seq > seq,
  )
  const until = counted?.seq ?? Infinity
  const agreed = about.find(
    (event) =>
      event.type === 'advised' &&
      event.stance === 'concur' &&
      event.seat === seat &&
      event.seq > seq &&
      event.seq < until,
  )
  const sent = about.findLast((event) => event.type === 'decision-sent' && event.seq < seq)
  const outcome =
    counted === undefined
      ? 'left open'
      : outcomeOf(counted, { agreed: agreed !== undefined, sent: sent as Sent | undefined })
  const others = [agreed?.seq, counted?.seq].filter((each) => each !== undefined)
  return { decision, seat, why, outcome, evidence: [seq, ...distinct(others)] }
}
type Sent = EventOf<'decision-sent'>

function outcomeOf(
  { answer, reason }: Made,
  { agreed, sent }: { readonly agreed: boolean; readonly sent: Sent | undefined },
): Conflict['outcome'] {
  if (sent && canonical(sent.answer) !== canonical(answer)) return 'changed'
  if (agreed) return 'withdrawn'
  return reason.trim() === '' ? 'left open' : 'explained'
}

/** First answers to what an inject asked of that desk, and whether it had been opened there before. */
function readOf(
  plan: Plan,
  events: readonly ExerciseEvent[],
  { made, seating }: { readonly made: readonly Made[]; readonly seating: (seq: number) => Moved },
): Figure {
  const askedBy = new Map(
    events.flatMap((event) =>
      event.type === 'decision-opened' && event.inject !== undefined
        ? [[event.decision, event.inject] as const]
        : [],
    ),
  )
  const delivered = new Map(
    events.flatMap((event) =>
      event.type === 'inject-delivered' ? [[event.inject, event.to] as const] : [],
    ),
  )
  const reached = ({ decision, seat, replaces, seq }: Made): boolean => {
    const inject = askedBy.get(decision)
    const to = inject === undefined ? undefined : delivered.get(inject)
    const roles = rolesAt(plan, seating(seq), seat) ?? []
    return replaces === undefined && to?.some((role) => roles.includes(role)) === true
  }
  const opened = Map.groupBy(
    events.filter((event) => event.type === 'inject-opened'),
    ({ inject }) => inject,
  )
  return figure(made.filter(reached), ({ decision, seat, seq, sent }) => {
    const inject = askedBy.get(decision)
    const readers = inject === undefined ? [] : (opened.get(inject) ?? [])
    return readers
      .filter((event) => event.seat === seat && event.seq < (sent ?? seq))
      .map((event) => event.seq)
  })
}

/** Requests whose reply was there before the desk that asked answered anything more. */
function askedOf(events: readonly ExerciseEvent[], made: readonly Made[]): Figure {
  const replies = events.filter((event) => event.type === 'replied')
  return figure(
    events.filter((event) => event.type === 'asked'),
    ({ ask, seat, seq }) => {
      const reply = replies.find((each) => each.ask === ask)
      const next = made.find((answer) => answer.seat === seat && answer.seq > seq)
      return reply && next && reply.seq < next.seq ? [reply.seq, next.seq] : []
    },
  )
}
