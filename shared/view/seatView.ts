import type { Plan } from '../engine/plan.ts'
import { rolesAt, seatHolding } from '../engine/seats.ts'
import type { ExerciseState, InjectStatus } from '../engine/state.ts'
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
import { docsOf, partsOfEach, type Docs, type Part, type View } from './part.ts'

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
export function seatParts(plan: Plan, state: ExerciseState): View<Viewer> {
  const { injects, added, edits, opened, decisions, advice, cases, asks, messages, moved } = state
  return [
    { name: 'me', reads: [moved], docs: (viewer) => fixedDocs(plan, viewer) },
    { name: 'asks', reads: [asks], docs: (viewer) => askDocs(plan, state, viewer) },
    { name: 'messages', reads: [messages], docs: ({ seat }) => messageDocs(plan, state, seat) },
    partsOfEach({
      name: 'inject',
      items: added.length === 0 ? plan.injects : [...plan.injects, ...added],
      by: [injects, edits, opened],
      reads: [moved],
      docs: (inject) => injectDocs(plan, state, inject),
    }),
    partsOfEach({
      name: 'decision',
      items: plan.scenario.decisions,
      by: [decisions, advice, state.backs],
      reads: [moved],
      also: (decision) => decision.cases.length > 0 && cases,
      docs: (decision) => (viewer) => decisionDocs(plan, state, decision, viewer),
    }),
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

/** Before any viewer is known: whoever received it reads the same, but for whether they opened it. */
function injectDocs(plan: Plan, state: ExerciseState, inject: Inject): Part<Viewer>['docs'] {
  const { id } = inject
  const status = state.injects[id]
  if (status?.kind !== 'delivered') return () => ({})
  const key = `inject/${id}`
  let unread: Docs | undefined
  let read: Docs | undefined
  return ({ seat, roles }) => {
    if (!status.to.some((role) => roles.includes(role))) return {}
    return state.opened[id]?.includes(seat)
      ? (read ??= { [key]: { ...injectDoc(plan, state, inject, status), opened: true } })
      : (unread ??= { [key]: injectDoc(plan, state, inject, status) })
  }
}

function injectDoc(
  plan: Plan,
  state: ExerciseState,
  inject: Inject,
  status: Extract<InjectStatus, { readonly kind: 'delivered' }>,
): InjectDoc {
  const text = textOf(plan, state, inject)
  return {
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
    opened: false,
    withdrawn: status.withdrawn && { when: status.withdrawn.when, why: status.withdrawn.why },
  }
}
