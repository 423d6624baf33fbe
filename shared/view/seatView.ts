import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { RoleId, SeatId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { InjectDoc, MeDoc } from '../wire/seat.ts'
import { askDoc, questionDoc } from './askDoc.ts'
import { decisionDoc } from './decisionDoc.ts'
import { filled } from '../engine/filled.ts'
import { provenanceOf, textOf } from './injectText.ts'

/** All that one seat may know beyond the table. Anything absent here never reaches that player's browser. */
export function seatDocs(plan: Plan, state: ExerciseState, seat: SeatId): Record<string, unknown> {
  const roles = plan.rolesOf.get(seat) ?? []
  const docs: Record<string, unknown> = {}
  const me = meDoc(plan, seat, roles)
  if (me) docs['me'] = me
  for (const [id, doc] of deliveredTo(plan, state, { seat, roles })) docs[`inject/${id}`] = doc
  Object.assign(docs, decisionDocs(plan, state, roles), askDocs(plan, state, { seat, roles }))
  return docs
}

/**
 * Whether a desk with these roles answers a decision, is heard on it, or may have to sign it. Where those who
 * sign may sit with the one who answers, any seat may have to.
 */
function concerns(
  { seatOf }: Plan,
  { owners, consult, sign }: Decision,
  roles: readonly RoleId[],
): boolean {
  if ([...owners, ...consult, ...sign].some((role) => roles.includes(role))) return true
  const withSender = (role: RoleId): boolean =>
    owners.some((owner) => seatOf.get(owner) === seatOf.get(role))
  return sign.length > 0 && sign.every(withSender)
}

/** The decisions this desk answers, is asked about, or may sign. */
function decisionDocs(
  plan: Plan,
  state: ExerciseState,
  roles: readonly RoleId[],
): Record<string, unknown> {
  const docs: Record<string, unknown> = {}
  for (const decision of plan.scenario.decisions) {
    if (!concerns(plan, decision, roles)) continue
    const doc = decisionDoc(plan, state, decision, roles)
    if (doc) docs[`decision/${decision.id}`] = doc
  }
  return docs
}

/** What this desk may ask the white cell, and what it has asked. */
function askDocs(
  plan: Plan,
  state: ExerciseState,
  { seat, roles }: { readonly seat: SeatId; readonly roles: readonly RoleId[] },
): Record<string, unknown> {
  const docs: Record<string, unknown> = {}
  for (const question of plan.scenario.questions)
    if (question.roles.some((role) => roles.includes(role)))
      docs[`question/${question.id}`] = questionDoc(plan, question)
  for (const ask of state.asks) if (ask.seat === seat) docs[`ask/${ask.n}`] = askDoc(plan, ask)
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
