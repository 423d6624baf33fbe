import type { Plan } from '../engine/plan.ts'
import { rolesAt, seatHolding } from '../engine/seats.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { RoleId, SeatId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Inject } from '../scenario/scenario.ts'
import type { InjectDoc, MeDoc } from '../wire/seat.ts'
import { askDoc, questionDoc } from './askDoc.ts'
import { decisionDoc } from './decisionDoc.ts'
import { filled } from '../engine/filled.ts'
import { provenanceOf, textOf } from './injectText.ts'
import { messageDocs } from './teamView.ts'
import { injectInMaori } from './translated.ts'
import { docsOf, type Docs, type Parts } from './part.ts'

/** Who looks: a seat with its roles. */
type Viewer = { readonly seat: SeatId; readonly roles: readonly RoleId[] }

/** All that one seat may know beyond the table. Anything absent here never reaches that player's browser. */
export const seatDocs = (plan: Plan, state: ExerciseState, seat: SeatId): Docs =>
  docsOf(seatParts(plan, state), viewerAt(plan, state, seat))

export const viewerAt = (plan: Plan, state: ExerciseState, seat: SeatId): Viewer => ({
  seat,
  roles: rolesAt(plan, state, seat) ?? [],
})

/** What any seat may know, in parts; each is made into the documents of one seat. */
export function seatParts(plan: Plan, state: ExerciseState): readonly Parts<Viewer>[] {
  const { injects, added, edits, opened, decisions, advice, cases, asks, messages, moved } = state
  return [
    {
      name: 'desk',
      reads: [asks, messages, moved],
      parts: () => [
        { name: 'me', reads: [moved], docs: (viewer) => fixedDocs(plan, viewer) },
        { name: 'asks', reads: [asks], docs: (viewer) => askDocs(plan, state, viewer) },
        {
          name: 'messages',
          reads: [messages],
          docs: ({ seat }) => messageDocs(plan, state, seat),
        },
      ],
    },
    {
      name: 'injects',
      reads: [injects, added, edits, opened, moved],
      parts: () =>
        [...plan.injects, ...added].map((inject) => ({
          name: `inject/${inject.id}`,
          reads: [injects[inject.id], edits[inject.id], opened[inject.id], moved],
          docs: (viewer) => injectDocs(plan, state, inject, viewer),
        })),
    },
    {
      name: 'decisions',
      reads: [decisions, advice, cases, moved, state.backs],
      parts: () =>
        plan.scenario.decisions.map((decision) => ({
          name: `decision/${decision.id}`,
          reads: [
            decisions[decision.id],
            advice[decision.id],
            state.backs[decision.id],
            decision.cases.length > 0 && cases,
            moved,
          ],
          docs: (viewer) => decisionDocs(plan, state, decision, viewer),
        })),
    },
  ]
}

/**
 * Whether a desk with these roles answers a decision, is heard on it, or may have to sign it. Where those who
 * sign may sit with the one who answers, any seat may have to.
 */
function concerns(
  plan: Plan,
  state: ExerciseState,
  { owners, consult, sign }: Decision,
  roles: readonly RoleId[],
): boolean {
  if (roles.length === 0) return false
  if ([...owners, ...consult, ...sign].some((role) => roles.includes(role))) return true
  const withSender = (role: RoleId): boolean =>
    owners.some((owner) => seatHolding(plan, state, owner) === seatHolding(plan, state, role))
  return sign.length > 0 && sign.every(withSender)
}

/** A decision that this desk answers, is asked about, or may sign. */
function decisionDocs(
  plan: Plan,
  state: ExerciseState,
  decision: Decision,
  { roles }: Viewer,
): Docs {
  const doc = concerns(plan, state, decision, roles) && decisionDoc(plan, state, decision, roles)
  return doc ? { [`decision/${decision.id}`]: doc } : {}
}

/** Who sits here, and what this desk may ask the white cell; both never change. */
function fixedDocs(plan: Plan, { seat, roles }: Viewer): Docs {
  const docs: Record<string, unknown> = {}
  const me = meDoc(plan, seat, roles)
  if (me) docs['me'] = me
  for (const question of plan.scenario.questions)
    if (question.roles.some((role) => roles.includes(role)))
      docs[`question/${question.id}`] = questionDoc(plan, question)
  return docs
}

/** What this desk has asked the white cell. */
const askDocs = (plan: Plan, { asks }: ExerciseState, { seat }: Viewer): Docs =>
  Object.fromEntries(
    asks.filter((ask) => ask.seat === seat).map((ask) => [`ask/${ask.n}`, askDoc(plan, ask)]),
  )

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

function injectDocs(
  plan: Plan,
  state: ExerciseState,
  inject: Inject,
  { seat, roles }: Viewer,
): Docs {
  const status = state.injects[inject.id]
  if (status?.kind !== 'delivered' || !status.to.some((role) => roles.includes(role))) return {}
  const text = textOf(plan, state, inject)
  const doc: InjectDoc = {
    id: inject.id,
    number: inject.number,
    title: text.title,
    body: text.body,
    attachments: text.attachments.map(({ picture, ...words }) => ({
      ...words,
      ...(picture !== undefined && { picture: true }),
    })),
    channel: inject.channel,
    from: filled(plan, inject.from),
    to: status.to,
    place: inject.place,
    at: status.at,
    when: status.when,
    opens: inject.opens,
    provenance: provenanceOf(plan, state, inject),
    ...injectInMaori(plan, state, inject),
    opened: state.opened[inject.id]?.includes(seat) ?? false,
    withdrawn: status.withdrawn && { when: status.withdrawn.when, why: status.withdrawn.why },
  }
  return { [`inject/${inject.id}`]: doc }
}
