import type { ScenarioTime } from '../kernel/time.ts'
import type { Draft } from './draft.ts'
import type { ExerciseEvent } from './event.ts'
import { bend } from './meter.ts'
import type { Plan } from './plan.ts'

/**
 * Each meter takes the slope that holds from an event on: a line bends only at events, never at ticks. Only rates
 * whose conditions the event may have changed are asked; of the others the draft knows whether they hold.
 */
export function bendMeters(plan: Plan, draft: Draft, { when }: ExerciseEvent): void {
  const { rates, meters } = draft
  if (draft.state.status !== 'running') return rates.clear()
  for (let place = rates.pop(); place >= 0; place = rates.pop()) {
    const rate = plan.tests.rates[place]
    const held = rate?.test(draft.state)
    if (!rate || held === draft.rateHeld[place]) continue
    draft.rateHeld[place] = held
    meters.add(rate.meter)
  }
  for (let index = meters.pop(); index >= 0; index = meters.pop())
    bendOne(plan, draft, { index, when })
}

type Bend = { readonly index: number; readonly when: ScenarioTime }

function bendOne(plan: Plan, draft: Draft, { index, when }: Bend): void {
  const meter = plan.scenario.meters[index]
  const line = meter && draft.state.meters[meter.id]
  if (!line) return
  const rate = Math.round(perHour(plan, draft, index) * 1000)
  if (rate === line.rate) return
  const own = draft.line(meter.id)
  if (own) bend(own, when, { by: 0, rate })
}

function perHour({ tests }: Plan, draft: Draft, meter: number): number {
  let sum = 0
  for (const place of tests.ratesOf[meter] ?? []) {
    const rate = tests.rates[place]
    if (rate && (draft.rateHeld[place] ??= rate.test(draft.state))) sum += rate.perHour
  }
  return sum
}
