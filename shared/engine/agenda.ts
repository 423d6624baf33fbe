import type { DecisionId } from '../kernel/ids.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { Inject } from '../scenario/scenario.ts'
import { crossing } from './meter.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'
import { playTime, storyTime } from './storyTime.ts'

export type Due =
  | { readonly kind: 'deliver'; readonly at: ExerciseTime; readonly inject: Inject }
  | { readonly kind: 'lapse'; readonly at: ExerciseTime; readonly decision: DecisionId }
  | { readonly kind: 'phase-end'; readonly at: ExerciseTime }
  /** A moment at which a condition on time or on a meter may change; not an event by itself. */
  | { readonly kind: 'wake'; readonly at: ExerciseTime }

/**
 * The next thing the clock will cause, or undefined.
 *
 * Ties go to injects in authoring order, then to deadlines, then to the end of the phase: what is due at the
 * very moment of a deadline is still read before the deadline passes.
 */
export function nextDue(plan: Plan, state: ExerciseState): Due | undefined {
  if (state.status !== 'running' || state.paused) return undefined
  let first: Due | undefined
  const offer = (due: Due): void => {
    if (!first || due.at < first.at) first = due
  }
  if (plan.config.mode === 'clock') {
    for (const inject of plan.injects) offerInject(state, inject, offer)
    for (const inject of state.added) offerInject(state, inject, offer)
  }
  for (const id in state.decisions) offerLapse(state, id as DecisionId, offer)
  if (plan.config.mode === 'clock' && state.phase.index < plan.phases.length - 1)
    offer({ kind: 'phase-end', at: state.phase.endsAt })
  const wake = nextWake(plan, state)
  if (wake !== undefined) offer({ kind: 'wake', at: wake })
  return first
}

/** The moment of play of the next thing due, for a room that sets one timer; undefined when nothing is. */
export function nextDueAt(plan: Plan, state: ExerciseState): ExerciseTime | undefined {
  const due = nextDue(plan, state)
  return due && (Math.max(due.at, state.now) as ExerciseTime)
}

function offerInject(state: ExerciseState, inject: Inject, offer: (due: Due) => void): void {
  const status = state.injects[inject.id]
  if (status?.kind === 'armed' && !state.held[inject.id])
    offer({ kind: 'deliver', at: status.due, inject })
}

function offerLapse(state: ExerciseState, decision: DecisionId, offer: (due: Due) => void): void {
  const status = state.decisions[decision]
  if (status?.kind === 'open' && !status.lapsed && status.deadline !== undefined)
    offer({ kind: 'lapse', at: status.deadline, decision })
}

function nextWake(plan: Plan, state: ExerciseState): ExerciseTime | undefined {
  if (plan.instants.length === 0 && plan.thresholds.length === 0) return undefined
  const when = storyTime(plan, state)
  const times = plan.thresholds.flatMap(({ meter, value }) => {
    const line = state.meters[meter]
    return (line && crossing(line, value, when)) ?? []
  })
  const instant = plan.instants.find((time) => time > when)
  if (instant !== undefined) times.push(instant)
  const first = times.reduce<number>((a, b) => Math.min(a, b), Infinity)
  if (first === Infinity) return undefined
  const at = playTime(plan, state, first as typeof when)
  return at !== undefined && at > state.now ? at : undefined
}
