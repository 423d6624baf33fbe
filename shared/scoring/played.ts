import type { EventOf, ExerciseEvent } from '../engine/event.ts'
import { evolve } from '../engine/evolve.ts'
import { holds } from '../engine/condition.ts'
import { initialState } from '../engine/initial.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { ClockId, DecisionId } from '../kernel/ids.ts'

/** The last answer to a decision and the state right after it: what the team knew, and chose, then. */
export type GivenAnswer = {
  readonly event: EventOf<'decision-made'>
  readonly state: ExerciseState
}

/** A play read once from its events, with what a judgement asks about. */
export type Played = {
  readonly end: ExerciseState
  /** The event with which play started. */
  readonly started: number | undefined
  readonly last: ExerciseEvent | undefined
  readonly opened: ReadonlyMap<DecisionId, EventOf<'decision-opened'>>
  readonly lapsed: ReadonlyMap<DecisionId, EventOf<'decision-lapsed'>>
  readonly answers: ReadonlyMap<DecisionId, GivenAnswer>
  readonly clocks: ReadonlyMap<ClockId, readonly number[]>
  /** By cap: the event since which its condition has held without a break to the end. */
  readonly capsSince: ReadonlyMap<string, number>
}

/** Reads `events` (all of them, in order) from the initial state. */
export function played(plan: Plan, events: readonly ExerciseEvent[]): Played {
  const opened = new Map<DecisionId, EventOf<'decision-opened'>>()
  const lapsed = new Map<DecisionId, EventOf<'decision-lapsed'>>()
  const answers = new Map<DecisionId, GivenAnswer>()
  const clocks = new Map<ClockId, number[]>()
  const capsSince = new Map<string, number>()
  let state = initialState(plan)
  let started: number | undefined
  for (const event of events) {
    state = evolve(plan, state, event)
    if (event.type === 'started') started = event.seq
    else if (event.type === 'decision-opened') opened.set(event.decision, event)
    else if (event.type === 'decision-lapsed') lapsed.set(event.decision, event)
    else if (event.type === 'decision-made') answers.set(event.decision, { event, state })
    else if (event.type === 'clock-started') clocks.set(event.clock, [event.seq])
    else if (event.type === 'clock-met') clocks.get(event.clock)?.push(event.seq)
    for (const cap of plan.scenario.caps) {
      if (!holds(plan, state, cap.when)) capsSince.delete(cap.id)
      else if (!capsSince.has(cap.id)) capsSince.set(cap.id, event.seq)
    }
  }
  return { end: state, started, last: events.at(-1), opened, lapsed, answers, clocks, capsSince }
}
