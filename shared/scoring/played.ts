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
  /** Everything that happened, in order. */
  readonly events: readonly ExerciseEvent[]
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
    switch (event.type) {
      case 'started':
        started = event.seq
        break
      case 'decision-opened':
        opened.set(event.decision, event)
        break
      case 'decision-lapsed':
        lapsed.set(event.decision, event)
        break
      case 'decision-made':
        answers.set(event.decision, { event, state })
        break
      case 'inject-withdrawn':
        for (const decision of event.closes) {
          opened.delete(decision)
          lapsed.delete(decision)
        }
        break
      case 'clock-started':
        clocks.set(event.clock, [event.seq])
        break
      case 'clock-met':
      case 'clock-missed':
        clocks.get(event.clock)?.push(event.seq)
        break
      default:
    }
    for (const cap of plan.scenario.caps) {
      if (!holds(plan, state, cap.when)) capsSince.delete(cap.id)
      else if (!capsSince.has(cap.id)) capsSince.set(cap.id, event.seq)
    }
  }
  const last = events.at(-1)
  return { events, end: state, started, last, opened, lapsed, answers, clocks, capsSince }
}
