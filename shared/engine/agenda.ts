import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import { crossing } from './meter.ts'
import type { Plan } from './plan.ts'
import type { AgendaItem, ExerciseState } from './state.ts'
import { playTime, storyTime } from './storyTime.ts'

export type Due =
  | AgendaItem
  | { readonly kind: 'phase-end'; readonly at: ExerciseTime }
  /** A moment at which a condition on time or on a meter may change; not an event by itself. */
  | { readonly kind: 'wake'; readonly at: ExerciseTime }

/**
 * The next thing the clock will cause, or undefined.
 *
 * Ties go to injects in authoring order, then to deadlines, then to the end of the phase: what is due at the
 * very moment of a deadline is still read before the deadline passes. Whoever asks only for what is due by
 * `until` is not told of later moments that something may change.
 */
export function nextDue(
  plan: Plan,
  state: ExerciseState,
  until?: ExerciseTime,
  limit: number = firstLimit(state),
): Due | undefined {
  if (state.status !== 'running' || state.paused) return undefined
  const first = nextPlanned(plan, state)
  if (until !== undefined && until <= state.now) return first
  const wake = nextWake(plan, state, limit)
  return wake !== undefined && !(first && first.at <= wake) ? { kind: 'wake', at: wake } : first
}

/** The first limit of an obligation that runs and is not missed yet; Infinity when there is none. */
export function firstLimit({ clocks }: Pick<ExerciseState, 'clocks'>): number {
  let first = Infinity
  for (const clock of Object.values(clocks))
    if (clock.kind === 'running' && !clock.missed && clock.limit < first) first = clock.limit
  return first
}

function nextPlanned(plan: Plan, { agenda, phase }: ExerciseState): Due | undefined {
  if (plan.config.mode === 'facilitator') return agenda.find(({ kind }) => kind !== 'deliver')
  const first = agenda[0]
  const last = phase.index >= plan.phases.length - 1
  return last || (first && first.at <= phase.endsAt)
    ? first
    : { kind: 'phase-end', at: phase.endsAt }
}

/** The moment of play of the next thing due, for a room that sets one timer; undefined when nothing is. */
export function nextDueAt(plan: Plan, state: ExerciseState): ExerciseTime | undefined {
  const due = nextDue(plan, state)
  return due && (Math.max(due.at, state.now) as ExerciseTime)
}

function nextWake(plan: Plan, state: ExerciseState, limit: number): ExerciseTime | undefined {
  const first = nextMoment(plan, state, limit)
  if (first === Infinity) return undefined
  const at = playTime(plan, state, first as ScenarioTime)
  return at !== undefined && at > state.now ? at : undefined
}

/**
 * The next story instant at which a condition names the time, a meter crosses a mark, or the first obligation's
 * limit passes; Infinity when there is none.
 */
function nextMoment(plan: Plan, state: ExerciseState, limit: number): number {
  const when = storyTime(plan, state)
  let first = limit > when ? limit : Infinity
  for (const time of plan.instants)
    if (time > when) {
      if (time < first) first = time
      break
    }
  for (const { meter, value } of plan.thresholds) {
    const line = state.meters[meter]
    const time = line && crossing(line, value, when)
    if (time !== undefined && time > when && time < first) first = time
  }
  return first
}

/** Places of the agenda's kinds among equals: injects in authoring order, those added in play, deadlines, … */
export const rank = {
  added: 10_000,
  decision: 20_000,
  confirm: 30_000,
  reply: 40_000,
  fire: 50_000,
} as const
