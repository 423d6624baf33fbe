import type { Draft } from './draft.ts'
import type { ExerciseEvent } from './event.ts'
import { bent } from './meter.ts'
import type { Plan } from './plan.ts'

/**
 * Each meter takes the slope that holds from an event on: a line bends only at events, never at ticks. Only rates
 * whose conditions the event may have changed are asked; of the others the draft knows whether they hold.
 */
export function bendMeters({ scenario, tests }: Plan, draft: Draft, event: ExerciseEvent): void {
  const { state, rateHeld } = draft
  const asked = draft.rates.take()
  if (state.status !== 'running') return
  let bending: Set<number> | undefined
  for (const place of asked) {
    const rate = tests.rates[place]
    const held = rate?.test(state)
    if (!rate || held === rateHeld[place]) continue
    rateHeld[place] = held
    bending = (bending ?? new Set()).add(rate.meter)
  }
  if (!bending) return
  const perHour = scenario.meters.map(() => 0)
  for (const [place, rate] of tests.rates.entries())
    if (bending.has(rate.meter)) {
      const held = (rateHeld[place] ??= rate.test(state))
      if (held) perHour[rate.meter] = (perHour[rate.meter] ?? 0) + rate.perHour
    }
  for (const index of [...bending].toSorted((a, b) => a - b)) {
    const meter = scenario.meters[index]
    const line = meter && state.meters[meter.id]
    const slope = Math.round((perHour[index] ?? 0) * 1000)
    if (line && slope !== line.rate)
      draft.put('meters', meter.id, bent(line, event.when, { rate: slope }))
  }
}
