import type { ScenarioTime } from '../kernel/time.ts'
import type { Draft } from './draft.ts'
import type { ExerciseEvent } from './event.ts'
import { bent } from './meter.ts'
import type { Plan } from './plan.ts'

/**
 * Each meter takes the slope that holds from an event on: a line bends only at events, never at ticks. Only rates
 * whose conditions the event may have changed are asked; of the others the draft knows whether they hold.
 */
export function bendMeters(plan: Plan, draft: Draft, { when }: ExerciseEvent): void {
  const asked = draft.rates.take()
  if (draft.state.status !== 'running') return
  for (const place of asked) {
    const rate = plan.tests.rates[place]
    const held = rate?.test(draft.state)
    if (!rate || held === draft.rateHeld[place]) continue
    draft.rateHeld[place] = held
    draft.meters.add(rate.meter)
  }
  for (const index of draft.meters.take()) bend(plan, draft, { index, when })
}

type Bend = { readonly index: number; readonly when: ScenarioTime }

function bend(plan: Plan, draft: Draft, { index, when }: Bend): void {
  const meter = plan.scenario.meters[index]
  const line = meter && draft.state.meters[meter.id]
  if (!line) return
  const rate = Math.round(perHour(plan, draft, index) * 1000)
  if (rate !== line.rate) draft.put('meters', meter.id, bent(line, when, { rate }))
}

function perHour({ tests }: Plan, draft: Draft, meter: number): number {
  let sum = 0
  for (const place of tests.ratesOf[meter] ?? []) {
    const rate = tests.rates[place]
    if (rate && (draft.rateHeld[place] ??= rate.test(draft.state))) sum += rate.perHour
  }
  return sum
}
