import { optionsOf } from '../kernel/answer.ts'
import type { DecisionId, InjectId } from '../kernel/ids.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Input } from './input.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

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
  'reschedule',
  'give-time',
])

/** The reason an input may not happen now, or undefined. Every guard of the engine is in this file. */
export function refuse(plan: Plan, state: ExerciseState, input: Input): Refusal | undefined {
  const guard = guards[input.type] as unknown as Guard<Input['type']>
  return refuseStatus(state, input) ?? guard(plan, state, input)
}

function refuseStatus(state: ExerciseState, { type }: Input): Refusal | undefined {
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
  'next-phase': (plan, { phase }) =>
    phase.index < plan.phases.length - 1 ? undefined : { code: 'last-phase' },
  'take-seat': (plan, _state, { seat }) => seatKnown(plan, seat),
  'leave-seat': (plan, state, { seat }) =>
    seatKnown(plan, seat) ?? (state.seats[seat] ? undefined : { code: 'seat-empty', seat }),
  'open-inject': (plan, state, { seat, inject }) => {
    const status = state.injects[inject]
    const roles = plan.rolesOf.get(seat) ?? []
    return status?.kind === 'delivered' && status.to.some((role) => roles.includes(role))
      ? undefined
      : { code: 'not-yours-to-read', inject }
  },
  decide: (plan, state, input) => refuseDecide(plan, state, input),
  fire: (plan, state, { inject, to }) => {
    if (!plan.inject.has(inject) && !state.added.some(({ id }) => id === inject))
      return { code: 'no-such-inject', inject }
    if (state.injects[inject]?.kind === 'delivered') return { code: 'already-delivered', inject }
    return rolesKnown(plan, to ?? [])
  },
  hold: (plan, state, input) =>
    state.held[input.inject]
      ? { code: 'not-pending', inject: input.inject }
      : refusePending(plan, state, input),
  unhold: (_plan, state, { inject }) =>
    state.held[inject] ? undefined : { code: 'not-pending', inject },
  skip: refusePending,
  reschedule: (plan, state, input) =>
    input.at < state.now
      ? { code: 'in-the-past', now: state.now }
      : refusePending(plan, state, input),
  'add-inject': (plan, { status }, { to }) =>
    status === 'ended' ? { code: 'ended' } : rolesKnown(plan, to),
  'edit-inject': refusePending,
  'give-time': (_plan, state, { to }) => {
    if (typeof to === 'string') return undefined
    const status = state.decisions[to.decision]
    const timed = status?.kind === 'open' && !status.lapsed && status.deadline !== undefined
    return timed ? undefined : { code: 'decision-not-open', decision: to.decision }
  },
  note: fine,
  end: fine,
}

function refuseDecide(
  plan: Plan,
  state: ExerciseState,
  { decision: id, answer, seat }: Of<'decide'>,
): Refusal | undefined {
  const decision = plan.decision.get(id)
  if (!decision) return { code: 'no-such-decision', decision: id }
  const roles = plan.rolesOf.get(seat) ?? []
  if (!decision.owners.some((owner) => roles.includes(owner)))
    return { code: 'not-your-decision', decision: id, belongsTo: decision.owners }
  const status = state.decisions[id]
  if (!status) return { code: 'decision-not-open', decision: id }
  if (status.kind === 'answered' && !decision.standing)
    return { code: 'already-answered', decision: id }
  if (answer.kind !== decision.kind) return { code: 'wrong-kind-of-answer', decision: id }
  return refuseOptions(plan, id, optionsOf(answer))
}

function refuseOptions(
  plan: Plan,
  id: DecisionId,
  picked: ReturnType<typeof optionsOf>,
): Refusal | undefined {
  const decision = plan.decision.get(id)
  const unknown = picked.find(
    (option, index) =>
      !decision?.options.some((each) => each.id === option) || picked.indexOf(option) !== index,
  )
  if (unknown !== undefined) return { code: 'no-such-option', decision: id, option: unknown }
  const [min, max] = decision?.pick ?? [1, 1]
  return picked.length < min || picked.length > max
    ? { code: 'pick-between', decision: id, min, max }
    : undefined
}
