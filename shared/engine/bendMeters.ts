import type { Draft } from './draft.ts'
import type { ExerciseEvent } from './event.ts'
import type { Plan } from './plan.ts'

/**
 * Each meter takes the slope that holds from an event on: a line bends only at events, never at ticks. Only rates
 * whose conditions the event may have changed are asked; of the others the draft knows whether they hold.
 */
export function bendMeters({ tests }: Plan, draft: Draft, { when }: ExerciseEvent): void {
  if (draft.rates.isEmpty) return
  const asked = draft.rates.take()
  if (draft.state.status !== 'running') return
  for (const place of asked) {
    const rate = tests.rates[place]
    const held = rate?.test(draft)
    if (!rate || held === draft.rateHeld[place]) continue
    draft.rateHeld[place] = held
    draft.meters.add(rate.meter)
  }
  for (const place of draft.meters.take()) {
    const line = draft.world.meters[place]
    const rate = Math.round(perHour(tests, draft, place) * 1000)
    if (line && rate !== line.rate) draft.world.bendMeter(line, rate, when)
  }
}

function perHour({ rates, ratesOf }: Plan['tests'], draft: Draft, meter: number): number {
  let sum = 0
  for (const place of ratesOf[meter] ?? []) {
    const rate = rates[place]
    if (rate && (draft.rateHeld[place] ??= rate.test(draft))) sum += rate.perHour
  }
  return sum
}
