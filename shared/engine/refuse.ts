import type { InjectId } from '../kernel/ids.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Input } from './input.ts'
import { refusePaper } from './paper.ts'
import type { Plan } from './plan.ts'
import { refuseDecide } from './refuseAnswer.ts'
import { refuseAdjudicate, refuseCalibrate, refuseCap, refuseRate } from './refuseEvaluating.ts'
import { rolesAt } from './seats.ts'
import type { ExerciseState } from './state.ts'
import { refuseSay, refuseSituationAdd, refuseSituationMove } from './team.ts'

type Of<Type extends Input['type']> = Extract<Input, { readonly type: Type }>
type Guard<Type extends Input['type']> = (
  plan: Plan,
  state: ExerciseState,
  input: Of<Type>,
) => Refusal | undefined

/** Allowed whatever the exercise is doing. */
const anyTime: ReadonlySet<Input['type']> = new Set([
  'start',
  'note',
  'take-seat',
  'leave-seat',
  'open-inject',
  'set-speed',
  'edit-inject',
  'add-inject',
  'reply',
  'set-fact',
  'unset-fact',
  'rate',
  'observe',
  'calibrate',
  'adjudicate',
  'lift-cap',
  'restore-cap',
  'show-hotwash',
])
/** Allowed while paused; the rest waits. */
const whilePaused: ReadonlySet<Input['type']> = new Set([
  ...anyTime,
  'resume',
  'pause',
  'end',
  'hold',
  'unhold',
  'skip',
  'restore',
  'reschedule',
  'stop-fire',
  'withdraw',
  'give-time',
  'enter-paper',
])

/** The reason an input may not happen now, or undefined. Every guard of the engine is in this file. */
export function refuse(plan: Plan, state: ExerciseState, input: Input): Refusal | undefined {
  const guard = guards[input.type] as unknown as Guard<Input['type']>
  return refuseStatus(state, input) ?? guard(plan, state, input)
}

function refuseStatus(state: ExerciseState, { type }: Input): Refusal | undefined {
  if (state.status === 'running' && !state.paused) return undefined
  if (anyTime.has(type)) return undefined
  if (state.status === 'briefing') return { code: 'not-started' }
  if (state.status === 'ended') return { code: 'ended' }
  if (state.paused && !whilePaused.has(type)) return { code: 'paused' }
  return undefined
}

const fine = (): undefined => undefined
const seatKnown = (plan: Plan, seat: string): Refusal | undefined =>
  plan.config.seats.some(({ id }) => id === seat) ? undefined : { code: 'no-such-seat', seat }

/** An inject that can still be held, skipped, moved or edited. */
function refusePending(
  plan: Plan,
  state: ExerciseState,
  { inject }: { readonly inject: InjectId },
): Refusal | undefined {
  if (!plan.inject.has(inject) && !state.added.some(({ id }) => id === inject))
    return { code: 'no-such-inject', inject }
  if (state.firing[inject]) return { code: 'going-out', inject }
  const kind = state.injects[inject]?.kind ?? 'waiting'
  if (kind === 'delivered') return { code: 'already-delivered', inject }
  return kind === 'waiting' || kind === 'armed' ? undefined : { code: 'not-pending', inject }
}

const rolesKnown = (plan: Plan, roles: readonly string[]): Refusal | undefined => {
  const role = roles.find((id) => !plan.scenario.roles.some((each) => each.id === id))
  return role === undefined ? undefined : { code: 'no-such-role', role }
}

const guards: { readonly [Type in Input['type']]: Guard<Type> } = {
  tick: (_plan, { now }, { to }) => (to < now ? { code: 'clock-went-back', now } : undefined),
  start: (_plan, { status }) => (status === 'briefing' ? undefined : { code: 'already-started' }),
  pause: (_plan, { paused }) => (paused ? { code: 'paused' } : undefined),
  resume: (_plan, { paused }) => (paused ? undefined : { code: 'not-paused' }),
  'set-speed': fine,
  'next-phase': refuseJump,
  'take-seat': (plan, _state, { seat }) => seatKnown(plan, seat),
  'leave-seat': (plan, state, { seat }) =>
    seatKnown(plan, seat) ?? (state.seats[seat] ? undefined : { code: 'seat-empty', seat }),
  'open-inject': (plan, state, { seat, inject }) => {
    const status = state.injects[inject]
    const roles = rolesAt(plan, state, seat) ?? []
    return status?.kind === 'delivered' && status.to.some((role) => roles.includes(role))
      ? undefined
      : { code: 'not-yours-to-read', inject }
  },
  decide: (plan, state, input) => refuseDecide(plan, state, input),
  fire: (plan, state, { inject, to, atOnce }) => {
    if (!plan.inject.has(inject) && !state.added.some(({ id }) => id === inject))
      return { code: 'no-such-inject', inject }
    if (state.injects[inject]?.kind === 'delivered') return { code: 'already-delivered', inject }
    if (state.firing[inject] && !atOnce) return { code: 'going-out', inject }
    return rolesKnown(plan, to ?? [])
  },
  'stop-fire': (_plan, state, { inject }) => {
    if (state.firing[inject]) return undefined
    return state.injects[inject]?.kind === 'delivered'
      ? { code: 'already-delivered', inject }
      : { code: 'not-going-out', inject }
  },
  withdraw: (_plan, state, { inject }) => {
    const status = state.injects[inject]
    if (status?.kind !== 'delivered') return { code: 'not-delivered', inject }
    return status.withdrawn ? { code: 'already-withdrawn', inject } : undefined
  },
  hold: (plan, state, input) =>
    state.held[input.inject]
      ? { code: 'not-pending', inject: input.inject }
      : refusePending(plan, state, input),
  unhold: (_plan, state, { inject }) => {
    if (state.firing[inject]) return { code: 'going-out', inject }
    return state.held[inject] ? undefined : { code: 'not-pending', inject }
  },
  restore: (_plan, state, { inject }) =>
    state.injects[inject]?.kind === 'skipped' ? undefined : { code: 'not-pending', inject },
  skip: refusePending,
  reschedule: (plan, state, input) =>
    input.at < state.now
      ? { code: 'in-the-past', now: state.now }
      : refusePending(plan, state, input),
  'add-inject': (plan, { status }, { to, goes }) => {
    if (status === 'ended') return { code: 'ended' }
    return goes && status === 'briefing' ? { code: 'not-started' } : rolesKnown(plan, to)
  },
  'edit-inject': (plan, state, input) => {
    const pending = refusePending(plan, state, input)
    if (pending || input.over === undefined) return pending
    const { inject } = input
    return (state.editions[inject] ?? 0) === input.over
      ? undefined
      : { code: 'changed-meanwhile', inject }
  },
  'move-roles': (plan, _state, { moves }) =>
    rolesKnown(
      plan,
      moves.map(({ role }) => role),
    ) ?? moves.map(({ to }) => seatKnown(plan, to)).find((refusal) => refusal !== undefined),
  'give-time': (plan, state, { to }) => {
    if (typeof to === 'string') return undefined
    if ('seat' in to) return seatKnown(plan, to.seat)
    const status = state.decisions[to.decision]
    const timed = status?.kind === 'open' && !status.lapsed && status.deadline !== undefined
    return timed ? undefined : { code: 'decision-not-open', decision: to.decision }
  },
  note: fine,
  end: fine,
  rate: refuseRate,
  observe: fine,
  calibrate: refuseCalibrate,
  adjudicate: refuseAdjudicate,
  'lift-cap': refuseCap,
  'restore-cap': refuseCap,
  'show-hotwash': (_plan, { status }) => (status === 'ended' ? undefined : { code: 'not-ended' }),
  undo: (_plan, { decisions, now }, { seat, decision }) => {
    const status = decisions[decision]
    return status?.kind === 'sent' && status.seat === seat && now <= status.until
      ? undefined
      : { code: 'too-late-to-undo', decision }
  },
  say: refuseSay,
  'situation-add': refuseSituationAdd,
  'situation-move': refuseSituationMove,
  'enter-paper': refusePaper,
  sign: refuseSigner,
  'send-back': refuseSigner,
  advise: (plan, state, { seat, decision }) => {
    const { decisions } = state
    const roles = rolesAt(plan, state, seat) ?? []
    const asked = plan.decision.get(decision)?.consult.some((role) => roles.includes(role))
    if (!asked) return { code: 'not-asked-to-advise', decision }
    const status = decisions[decision]
    return status && status.kind !== 'answered' && status.kind !== 'withdrawn'
      ? undefined
      : { code: 'decision-not-open', decision }
  },
  ask: (plan, state, { seat, question }) => {
    const roles = rolesAt(plan, state, seat)
    if (!roles) return { code: 'no-such-seat', seat }
    const known = plan.scenario.questions.find(({ id }) => id === question)
    return question === undefined || known?.roles.some((role) => roles.includes(role))
      ? undefined
      : { code: 'no-such-question', question }
  },
  reply: (_plan, { asks }, { ask }) =>
    asks.some(({ n, reply }) => n === ask && !reply)
      ? undefined
      : { code: 'no-such-question', question: String(ask) },
  'set-fact': (plan, { status }, { fact, value }) => {
    if (status !== 'briefing') return { code: 'already-started' }
    const known = plan.scenario.facts.find(({ id }) => id === fact)
    return known?.byHand && known.values.includes(value)
      ? undefined
      : { code: 'no-such-fact', fact }
  },
  'unset-fact': (_plan, { status, branches }, { fact }) => {
    if (status !== 'briefing') return { code: 'already-started' }
    return branches.includes(fact) ? undefined : { code: 'no-such-fact', fact }
  },
}

function refuseSigner(
  plan: Plan,
  state: ExerciseState,
  { seat, decision }: Of<'sign' | 'send-back'>,
): Refusal | undefined {
  const status = state.decisions[decision]
  const roles = rolesAt(plan, state, seat) ?? []
  return status?.kind === 'sent' && status.awaits.some((role) => roles.includes(role))
    ? undefined
    : { code: 'not-yours-to-sign', decision }
}

/** A jump leads from the phase that its sender saw to a later one. */
function refuseJump(
  plan: Plan,
  { phase }: ExerciseState,
  { from, to }: Of<'next-phase'>,
): Refusal | undefined {
  if (from !== undefined && plan.phaseIndex.get(from) !== phase.index)
    return { code: 'phase-moved-on' }
  if (phase.index >= plan.phases.length - 1) return { code: 'last-phase' }
  if (to === undefined) return undefined
  const index = plan.phaseIndex.get(to)
  return index !== undefined && index > phase.index ? undefined : { code: 'no-such-phase' }
}
