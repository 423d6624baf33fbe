import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import { later, playMinutes } from '../kernel/time.ts'
import type { Clock } from '../scenario/scenario.ts'
import type { Draft } from './draft.ts'
import type { Happening } from './event.ts'
import { paced, type Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'
import { storyTime } from './storyTime.ts'

/** What settling needs of a step: the present state, whose turn it is, and a way to write down what happens. */
export type Settling = {
  readonly plan: Plan
  readonly state: ExerciseState
  readonly draft: Pick<Draft, 'injects' | 'clocks' | 'round' | 'firstLimit' | 'look'>
  /** The story instant up to which conditions on time have had their say. */
  settledTo: ScenarioTime
  /** When in the story an answer entered late was really given. */
  readonly givenWhen: ScenarioTime | undefined
  record(happening: Happening): void
}

/**
 * Lets conditions have their say after something happened: injects are armed or cancelled, obligation clocks
 * start and stop. Only those are asked whose conditions may have changed (watch.ts), in the order of the
 * scenario, until nobody is left; each inject and clock only moves forward, so it ends.
 */
export function settle(run: Settling): void {
  const { injects, clocks, round } = run.draft
  const { volatile, timed } = run.plan.watch
  const from = run.settledTo
  const when = storyTime(run.plan, run.state)
  run.settledTo = when
  if (run.draft.firstLimit <= when) missClocks(run, when)
  run.draft.look(volatile)
  if (when > from && comesTo(run.plan.instants, from, when)) run.draft.look(timed)
  while (!injects.isEmpty || !clocks.isEmpty) {
    round.takeFrom(injects)
    for (let index = round.pop(); index >= 0; index = round.pop()) settleInject(run, index)
    round.takeFrom(clocks)
    for (let index = round.pop(); index >= 0; index = round.pop()) settleClock(run, index)
  }
}

/** Whether one of these instants is after `from` and not after `when`. */
function comesTo(instants: readonly number[], from: number, when: number): boolean {
  for (const time of instants) if (time > from) return time <= when
  return false
}

/** Obligations whose limit has passed unmet. */
function missClocks(run: Settling, when: ScenarioTime): void {
  for (const { id, onMissed } of run.plan.scenario.clocks) {
    const status = run.state.clocks[id]
    if (status?.kind === 'running' && !status.missed && status.limit <= when)
      run.record({ type: 'clock-missed', clock: id, effects: onMissed })
  }
}

function settleInject(run: Settling, index: number): void {
  const inject = run.plan.injects[index]
  const tests = run.plan.tests.injects[index]
  if (!inject || !tests) return
  const { id, trigger } = inject
  const kind = run.state.injects[id]?.kind ?? 'waiting'
  if (kind !== 'waiting' && kind !== 'armed') return
  if (run.state.firing[id]) return
  if (tests.cancels(run.state)) return run.record({ type: 'inject-cancelled', inject: id })
  if (kind === 'armed' || trigger.kind !== 'when' || !tests.arms(run.state)) return
  const due = later(run.state.now, paced(run.plan, trigger.after))
  run.record({ type: 'inject-armed', inject: id, due })
}

function settleClock(run: Settling, index: number): void {
  const clock = run.plan.scenario.clocks[index]
  const tests = run.plan.tests.clocks[index]
  if (!clock || !tests) return
  const status = run.state.clocks[clock.id]
  if (status?.kind === 'met') return
  if (!status) {
    if (!tests.starts(run.state)) return
    run.record({ type: 'clock-started', clock: clock.id, ...fairTimes(run, clock) })
  }
  if (!tests.met(run.state)) return
  const started = run.state.clocks[clock.id]?.started
  const met = run.givenWhen && started && Math.max(run.givenWhen, started)
  run.record({ type: 'clock-met', clock: clock.id, ...(met && { met: met as ScenarioTime }) })
}

/** Target and limit in story time; both move back when the target would leave people no time to read. */
function fairTimes(
  { plan, state }: Settling,
  { target, limit, atLeast }: Clock,
): { readonly target: ScenarioTime; readonly limit: ScenarioTime } {
  const started = storyTime(plan, state)
  const floor = later(state.now, paced(plan, playMinutes(atLeast))) as ExerciseTime
  const fair = Math.max(target, storyTime(plan, state, floor) - started)
  return {
    target: (started + fair) as ScenarioTime,
    limit: (started + limit + fair - target) as ScenarioTime,
  }
}
