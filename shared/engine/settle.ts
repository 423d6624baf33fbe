import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import { later, playMinutes } from '../kernel/time.ts'
import type { Clock, Inject } from '../scenario/scenario.ts'
import { holds } from './condition.ts'
import type { Draft } from './draft.ts'
import type { Happening } from './event.ts'
import { paced, type Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'
import { storyTime } from './storyTime.ts'

/** What settling needs of a step: the present state, whose turn it is, and a way to write down what happens. */
export type Settling = {
  readonly plan: Plan
  readonly state: ExerciseState
  readonly draft: Pick<Draft, 'injects' | 'clocks'>
  /** The story instant up to which conditions on time have had their say. */
  settledTo: ScenarioTime
  record(happening: Happening): void
}

/**
 * Lets conditions have their say after something happened: injects are armed or cancelled, obligation clocks
 * start and stop. Only those are asked whose conditions may have changed (watch.ts), in the order of the
 * scenario, until nobody is left; each inject and clock only moves forward, so it ends.
 */
export function settle(run: Settling): void {
  const { injects, clocks } = run.draft
  missClocks(run)
  const { volatile, timed } = run.plan.watch
  for (const watchers of instantPassed(run) ? [volatile, timed] : [volatile]) {
    for (const index of watchers.injects) injects.add(index)
    for (const index of watchers.clocks) clocks.add(index)
  }
  while (injects.size > 0 || clocks.size > 0) {
    for (const index of injects.take()) settleInject(run, run.plan.injects[index])
    for (const index of clocks.take()) settleClock(run, run.plan.scenario.clocks[index])
  }
}

/** Obligations whose limit has passed unmet. */
function missClocks(run: Settling): void {
  const when = storyTime(run.plan, run.state)
  for (const { id, onMissed } of run.plan.scenario.clocks) {
    const status = run.state.clocks[id]
    if (status?.kind === 'running' && !status.missed && status.limit <= when)
      run.record({ type: 'clock-missed', clock: id, effects: onMissed })
  }
}

/** Whether the story has come to an instant of a condition since the last settling. */
function instantPassed(run: Settling): boolean {
  const from = run.settledTo
  run.settledTo = storyTime(run.plan, run.state)
  return run.plan.instants.some((time) => time > from && time <= run.settledTo)
}

function settleInject(run: Settling, inject: Inject | undefined): void {
  if (!inject) return
  const { id, trigger, cancelledWhen } = inject
  const kind = run.state.injects[id]?.kind ?? 'waiting'
  if (kind !== 'waiting' && kind !== 'armed') return
  if (cancelledWhen && holds(run.plan, run.state, cancelledWhen))
    return run.record({ type: 'inject-cancelled', inject: id })
  if (kind === 'armed' || trigger.kind !== 'when') return
  if (!holds(run.plan, run.state, trigger.condition)) return
  const due = later(run.state.now, paced(run.plan, trigger.after))
  run.record({ type: 'inject-armed', inject: id, due })
}

function settleClock(run: Settling, clock: Clock | undefined): void {
  if (!clock) return
  const status = run.state.clocks[clock.id]
  if (status?.kind === 'met') return
  if (!status) {
    if (!holds(run.plan, run.state, clock.starts)) return
    run.record({ type: 'clock-started', clock: clock.id, ...fairTimes(run, clock) })
  }
  if (holds(run.plan, run.state, clock.met)) run.record({ type: 'clock-met', clock: clock.id })
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
