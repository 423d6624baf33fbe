import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { RoleId, SeatId } from '../kernel/ids.ts'
import type { InjectDoc, MeDoc } from '../wire/views.ts'
import { decisionDoc } from './decisionDoc.ts'
import { filled } from './filled.ts'
import { provenanceOf, textOf } from './injectText.ts'

/** All that one seat may know beyond the table. Anything absent here never reaches that player's browser. */
export function seatDocs(plan: Plan, state: ExerciseState, seat: SeatId): Record<string, unknown> {
  const roles = plan.rolesOf.get(seat) ?? []
  const docs: Record<string, unknown> = {}
  const me = meDoc(plan, seat, roles)
  if (me) docs['me'] = me
  for (const [id, doc] of deliveredTo(plan, state, { seat, roles })) docs[`inject/${id}`] = doc
  for (const decision of plan.scenario.decisions) {
    if (!decision.owners.some((owner) => roles.includes(owner))) continue
    const doc = decisionDoc(plan, state, decision)
    if (doc) docs[`decision/${decision.id}`] = doc
  }
  return docs
}

function meDoc(plan: Plan, id: SeatId, roles: readonly RoleId[]): MeDoc | undefined {
  const seat = plan.config.seats.find((each) => each.id === id)
  if (!seat) return undefined
  return {
    seat: id,
    title: seat.title,
    short: seat.short,
    roles: plan.scenario.roles
      .filter((role) => roles.includes(role.id))
      .map(({ id: role, title, short, cims, brief, knows }) => ({
        id: role,
        title,
        short,
        cims,
        brief: filled(plan, brief),
        knows: knows.map((line) => filled(plan, line)),
      })),
  }
}

function* deliveredTo(
  plan: Plan,
  state: ExerciseState,
  { seat, roles }: { readonly seat: SeatId; readonly roles: readonly RoleId[] },
): Generator<readonly [string, InjectDoc]> {
  for (const inject of [...plan.injects, ...state.added]) {
    const status = state.injects[inject.id]
    if (status?.kind !== 'delivered' || !status.to.some((role) => roles.includes(role))) continue
    yield [
      inject.id,
      {
        id: inject.id,
        number: inject.number,
        ...textOf(plan, state, inject),
        channel: inject.channel,
        from: filled(plan, inject.from),
        to: status.to,
        place: inject.place,
        at: status.at,
        when: status.when,
        opens: inject.opens,
        provenance: provenanceOf(plan, state, inject),
        opened: state.opened[inject.id]?.includes(seat) ?? false,
        withdrawn: false,
      },
    ]
  }
}
