import type { ExerciseEvent } from '../../engine/event.ts'
import { evolve } from '../../engine/evolve.ts'
import { initialState } from '../../engine/initial.ts'
import { meterValue } from '../../engine/meter.ts'
import type { Plan } from '../../engine/plan.ts'
import type { Meter } from '../../scenario/scenario.ts'
import type { MeterRow } from '../shape/aarShape.ts'
import type { Terms } from '../terms.ts'

type Point = MeterRow['points'][number]

/** Each meter over the play, in whole points, at every event that left it somewhere else. */
export function meterRows(
  plan: Plan,
  events: readonly ExerciseEvent[],
  terms: Terms,
): readonly MeterRow[] {
  const points = new Map<Meter['id'], Point[]>()
  let state = initialState(plan)
  for (const event of events) {
    state = evolve(plan, state, event)
    for (const { id } of plan.scenario.meters) {
      const line = state.meters[id]
      if (!line) continue
      const value = Math.round(meterValue(line, event.when) / 1000)
      const own = points.get(id) ?? []
      if (own.at(-1)?.value !== value || event === events.at(-1)) own.push({ at: event.at, value })
      points.set(id, own)
    }
  }
  return plan.scenario.meters.map((meter) => rowOf(meter, points.get(meter.id) ?? [], terms))
}

function rowOf({ title, start }: Meter, points: readonly Point[], terms: Terms): MeterRow {
  return {
    title: terms.fill(title),
    start,
    end: points.at(-1)?.value ?? start,
    lowest: points.reduce((lowest, { value }) => Math.min(lowest, value), start),
    points,
  }
}
