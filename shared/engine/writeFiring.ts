import type { InjectId } from '../kernel/ids.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import { rank } from './agenda.ts'
import type { Draft } from './draft.ts'
import type { EventOf } from './event.ts'
import type { Plan } from './plan.ts'
import { schedule, unschedule } from './schedule.ts'

type Armed = { readonly inject: InjectId; readonly due: ExerciseTime }

/** Sets when an inject is due, and puts it on the agenda unless it is held. */
export function arm(plan: Plan, draft: Draft, { inject: id, due: at }: Armed): void {
  draft.put('injects', id, { kind: 'armed', due: at })
  const place = placeOf(plan, draft, id)
  if (!draft.state.held[id] && !draft.state.firing[id])
    schedule(draft, { kind: 'deliver', at, rank: place, id })
}

function placeOf(plan: Plan, draft: Draft, id: InjectId): number {
  const known = plan.order.get(id)
  return known ?? rank.added + draft.state.added.findIndex((each) => each.id === id)
}

/** In its grace an inject goes by the order alone, not by the schedule. */
export function writeFiring(plan: Plan, draft: Draft, event: EventOf<'inject-firing'>): void {
  const { inject, goesAt, to } = event
  draft.put('firing', inject, { goesAt, to })
  unschedule(draft, inject)
  const place = rank.fire + placeOf(plan, draft, inject)
  schedule(draft, { kind: 'fire', at: goesAt, rank: place, id: `fire/${inject}` })
}

/** As before the order; conditions that spoke meanwhile are heard again. */
export function writeStopped(
  plan: Plan,
  draft: Draft,
  { inject }: EventOf<'inject-stopped'>,
): void {
  forgetFiring(draft, inject)
  const status = draft.state.injects[inject]
  if (status?.kind === 'armed') arm(plan, draft, { inject, due: status.due })
  listenAgain(plan, draft, inject)
}

export function writeRestored(plan: Plan, draft: Draft, event: EventOf<'inject-restored'>): void {
  const { inject, due } = event
  draft.put('injects', inject, undefined)
  if (due !== undefined) arm(plan, draft, { inject, due })
  listenAgain(plan, draft, inject)
}

function listenAgain(plan: Plan, draft: Draft, inject: InjectId): void {
  const place = plan.order.get(inject)
  if (place !== undefined) draft.injects.add(place)
}

export function forgetFiring(draft: Draft, inject: InjectId): void {
  if (!draft.state.firing[inject]) return
  draft.put('firing', inject, undefined)
  unschedule(draft, `fire/${inject}`)
}

export function writeWithdrawn(draft: Draft, event: EventOf<'inject-withdrawn'>): void {
  const { inject, at, when, why, closes } = event
  const status = draft.state.injects[inject]
  if (status?.kind === 'delivered')
    draft.put('injects', inject, { ...status, withdrawn: { at, when, why } })
  for (const id of closes) {
    const decision = draft.state.decisions[id]
    if (!decision) continue
    unschedule(draft, id)
    const { openedAt } = decision
    draft.put('decisions', id, { kind: 'withdrawn', openedAt, inject, at, when, why })
  }
}
