import type { DecisionId, InjectId, RoleId } from '../kernel/ids.ts'
import { later, type ExerciseTime } from '../kernel/time.ts'
import type { Inject } from '../scenario/scenario.ts'
import type { Happening } from './event.ts'
import type { Input } from './input.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'
import { playTime } from './storyTime.ts'

/** What firing needs of a step. */
type Firing = {
  readonly plan: Plan
  readonly state: ExerciseState
  record(happening: Happening): void
  injectOf(id: InjectId): Inject | undefined
  deliver(inject: Inject, by: 'facilitator', to: readonly RoleId[] | undefined): void
}
type Of<Type extends Input['type']> = Extract<Input, { readonly type: Type }>

/** An order to fire: the inject goes when its grace, counted in real seconds, is over. */
export function fire(run: Firing, { inject: id, to, atOnce }: Of<'fire'>): void {
  const inject = run.injectOf(id)
  if (!inject) return
  const grace = Math.round((run.plan.config.graceSeconds ?? 0) * 1000 * run.state.speed)
  if (grace === 0 || atOnce) return run.deliver(inject, 'facilitator', to)
  const goesAt = later(run.state.now, grace)
  run.record({ type: 'inject-firing', inject: id, to: to ?? inject.to, goesAt })
}

/** The grace is over. */
export function goes(run: Firing, id: InjectId): void {
  const inject = run.injectOf(id)
  const firing = run.state.firing[id]
  if (inject && firing) run.deliver(inject, 'facilitator', firing.to)
}

/** Stops an order. What became due meanwhile is held, so that it does not go out after all. */
export function stopFire(run: Firing, id: InjectId): void {
  const status = run.state.injects[id]
  const overdue = status?.kind === 'armed' && status.due <= run.state.now && !run.state.held[id]
  run.record({ type: 'inject-stopped', inject: id })
  if (overdue) run.record({ type: 'inject-held', inject: id })
}

/** Withdraws an inject that went out: its questions without an answer close. */
export function withdraw(run: Firing, { inject, why }: Of<'withdraw'>): void {
  const { decisions } = run.state
  const closes = (Object.keys(decisions) as DecisionId[]).filter((id) => {
    const status = decisions[id]
    return status?.kind === 'open' && status.inject === inject
  })
  run.record({ type: 'inject-withdrawn', inject, why, closes })
}

/** Undoes a skip: what has its time in the present phase is due then, or at once when that has passed. */
export function restore(run: Firing, id: InjectId): void {
  const { plan, state } = run
  const trigger = run.injectOf(id)?.trigger
  const phase = plan.phases[state.phase.index]?.phase.id
  const here = trigger?.kind === 'at' && trigger.phase === phase
  const time = here ? (playTime(plan, state, trigger.time) ?? state.phase.endsAt) : undefined
  const due = time === undefined ? undefined : (Math.max(time, state.now) as ExerciseTime)
  run.record({ type: 'inject-restored', inject: id, ...(due !== undefined && { due }) })
}
