import { rank } from './agenda.ts'
import type { DecisionId } from '../kernel/ids.ts'
import { unreachable } from '../kernel/never.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { Draft } from './draft.ts'
import { writeEffects } from './effects.ts'
import type { EventOf, ExerciseEvent } from './event.ts'
import type { Plan } from './plan.ts'
import { schedule, unschedule } from './schedule.ts'
import { answerOf, type AgendaItem, type Answered } from './state.ts'

type DecisionEvent = Extract<ExerciseEvent, { readonly type: `decision-${string}` | 'advised' }>

const lapseOf = (plan: Plan, id: DecisionId, at: ExerciseTime): AgendaItem => ({
  kind: 'lapse',
  at,
  rank: rank.decision + (plan.order.get(id) ?? 0),
  id,
})

/** Writes what an event says of a decision and of the advice on it. */
export function writeDecision(plan: Plan, draft: Draft, event: DecisionEvent): void {
  switch (event.type) {
    case 'decision-opened':
      return open(plan, draft, event)
    case 'decision-sent':
      return send(plan, draft, event)
    case 'decision-undone':
    case 'decision-returned':
      return reopen(plan, draft, event)
    case 'decision-signed':
      return
    case 'decision-made':
      return make(draft, event)
    case 'decision-lapsed':
      return lapse(draft, event)
    case 'advised': {
      const { seq, at, seat, stance, why } = event
      const before = draft.state.advice[event.decision] ?? []
      return draft.put('advice', event.decision, [...before, { seq, at, seat, stance, why }])
    }
    default:
      return unreachable(event)
  }
}

function open(plan: Plan, draft: Draft, event: EventOf<'decision-opened'>): void {
  const { decision, at: openedAt, deadline, inject } = event
  if (deadline !== undefined) schedule(draft, lapseOf(plan, decision, deadline))
  draft.put('decisions', decision, { kind: 'open', openedAt, deadline, inject, lapsed: false })
}

function send(plan: Plan, draft: Draft, event: EventOf<'decision-sent'>): void {
  const { decision, at, when, seq, seat, answer, reason, late, until, awaits } = event
  const status = draft.state.decisions[decision]
  const open = status?.kind === 'open' ? status : undefined
  unschedule(draft, decision)
  const place = rank.confirm + (plan.order.get(decision) ?? 0)
  // What waits for a signature counts when it is signed, not when a time has passed.
  forgetBack(draft, decision)
  if (awaits.length === 0)
    schedule(draft, { kind: 'confirm', at: until, rank: place, id: `confirm/${decision}` })
  draft.put('decisions', decision, {
    kind: 'sent',
    openedAt: status?.openedAt ?? at,
    deadline: open?.deadline,
    inject: status?.inject,
    lapsed: open?.lapsed ?? false,
    at,
    when,
    seq,
    seat,
    answer,
    reason,
    late,
    until,
    awaits,
    before: answerOf(status),
  })
}

/** A sent answer is taken back or sent back: the decision stands as before it. */
type Reopened = EventOf<'decision-undone' | 'decision-returned'>

function reopen(plan: Plan, draft: Draft, event: Reopened): void {
  const { decision: id, seq } = event
  const status = draft.state.decisions[id]
  if (status?.kind !== 'sent') return
  unschedule(draft, `confirm/${id}`)
  const { seat, answer, reason } = status
  const returned =
    event.type === 'decision-returned' ? { by: event.seat, why: event.why } : undefined
  draft.put('backs', id, { seq, seat, answer, reason, returned })
  if (status.before) return draft.put('decisions', id, status.before)
  const { openedAt, deadline, inject, lapsed } = status
  draft.put('decisions', id, { kind: 'open', openedAt, deadline, inject, lapsed })
  if (deadline !== undefined && !lapsed) schedule(draft, lapseOf(plan, id, deadline))
}

/** Something newer was sent or counts. */
function forgetBack(draft: Draft, id: DecisionId): void {
  if (draft.state.backs[id]) draft.put('backs', id, undefined)
}

function make(draft: Draft, event: EventOf<'decision-made'>): void {
  const { decision, seq, seat, answer, reason, late, paper, faults = [] } = event
  const { at, when } = paper ?? event
  const before = draft.state.decisions[decision]
  forgetBack(draft, decision)
  if (before?.kind === 'sent') unschedule(draft, `confirm/${decision}`)
  else if (before?.kind === 'open' && before.deadline !== undefined) unschedule(draft, decision)
  writeEffects(draft, event.effects, event)
  const answered: Answered = {
    kind: 'answered',
    openedAt: before?.openedAt ?? at,
    inject: before?.inject,
    at,
    when,
    seq,
    seat,
    answer,
    reason,
    late,
    faults,
    ...(paper && { paper }),
  }
  draft.put('decisions', decision, answered)
}

function lapse(draft: Draft, event: EventOf<'decision-lapsed'>): void {
  const before = draft.state.decisions[event.decision]
  unschedule(draft, event.decision)
  writeEffects(draft, event.effects, event)
  if (before?.kind === 'open') draft.put('decisions', event.decision, { ...before, lapsed: true })
}

/** More time: new deadlines, and a later end of the phase. */
export function writeTimeGiven(plan: Plan, draft: Draft, event: EventOf<'time-given'>): void {
  for (const { decision, deadline } of event.deadlines) {
    const status = draft.state.decisions[decision]
    if (status?.kind !== 'open') continue
    draft.put('decisions', decision, { ...status, deadline })
    schedule(draft, lapseOf(plan, decision, deadline))
  }
  if (event.phaseEndsAt !== undefined)
    draft.state.phase = { ...draft.state.phase, endsAt: event.phaseEndsAt }
}
