import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import { movedBefore, rolesAt } from '../engine/seats.ts'
import type { InjectId, SeatId } from '../kernel/ids.ts'

type Said = EventOf<'said'>
type Made = EventOf<'decision-made'>

/** A message that brought an inject to desks that had not got it. */
export type PassedOn = { readonly said: Said; readonly to: readonly SeatId[] }

const pointing = (event: ExerciseEvent): event is Said & { readonly about: InjectId } =>
  event.type === 'said' && event.about !== undefined

/** The messages that passed an inject on to a desk which had not got it by then, with the roles it had by then. */
export function passedOn(plan: Plan, events: readonly ExerciseEvent[]): readonly PassedOn[] {
  const delivered = events.filter((event) => event.type === 'inject-delivered')
  const seating = movedBefore(events)
  const has = (seat: SeatId, { about, seq }: Said): boolean =>
    delivered.some(
      (each) =>
        each.inject === about &&
        each.seq < seq &&
        [each.seq, seq].some((moment) =>
          rolesAt(plan, seating(moment), seat)?.some((role) => each.to.includes(role)),
        ),
    )
  return events.filter(pointing).flatMap((said): PassedOn[] => {
    const named = said.to === 'all' ? plan.config.seats.map(({ id }) => id) : said.to
    const to = named.filter((seat) => seat !== said.seat && !has(seat, said))
    return to.length > 0 ? [{ said, to }] : []
  })
}

/** Of what was passed on, the answer before its deadline that a receiving desk gave next. */
export const usedBy = (
  plan: Plan,
  { said, to }: PassedOn,
  made: readonly Made[],
): Made | undefined =>
  made.find(
    (answer) =>
      answer.seq > said.seq &&
      to.includes(answer.seat) &&
      !answer.late &&
      plan.decision.get(answer.decision)?.standing === false,
  )
