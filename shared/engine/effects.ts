import { unreachable } from '../kernel/never.ts'
import type { Effect } from '../scenario/effect.ts'
import type { Draft } from './draft.ts'
import type { ExerciseEvent } from './event.ts'
import { bent } from './meter.ts'
import type { ExerciseState } from './state.ts'

/** Writes what follows from an inject, an answer, a lapse or a missed obligation. */
export function writeEffects(draft: Draft, effects: readonly Effect[], event: ExerciseEvent): void {
  for (const effect of effects) {
    switch (effect.kind) {
      case 'set':
        draft.put('facts', effect.fact, effect.to)
        break
      case 'system':
        draft.put('systems', effect.system, effect.to)
        break
      case 'meter': {
        const line = draft.state.meters[effect.meter]
        if (line)
          draft.put('meters', effect.meter, bent(line, event.when, { by: effect.by * 1000 }))
        break
      }
      case 'cost':
        draft.put('costs', effect.head, (draft.state.costs[effect.head] ?? 0) + effect.amount)
        break
      case 'cases':
        draft.state.cases = withCases(draft.state.cases, effect)
        break
      default:
        unreachable(effect)
    }
  }
}

/** A new record of the cases: the old one may have been counted (tally.ts). */
const withCases = (
  before: ExerciseState['cases'],
  { cases, to }: Extract<Effect, { readonly kind: 'cases' }>,
): ExerciseState['cases'] => {
  const after = { ...before }
  for (const id of cases) after[id] = to
  return after
}
