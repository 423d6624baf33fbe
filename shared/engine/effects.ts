import { unreachable } from '../kernel/never.ts'
import type { Effect } from '../scenario/effect.ts'
import type { Draft } from './draft.ts'
import type { ExerciseEvent } from './event.ts'

/** Writes what follows from an inject, an answer, a lapse or a missed obligation. */
export function writeEffects(draft: Draft, effects: readonly Effect[], event: ExerciseEvent): void {
  const { world } = draft
  for (const effect of effects) {
    switch (effect.kind) {
      case 'set':
        world.setFact(effect.fact, effect.to)
        break
      case 'system':
        world.setSystem(effect.system, effect.to)
        break
      case 'meter':
        world.moveMeter(effect.meter, effect.by * 1000, event.when)
        break
      case 'cost':
        draft.put('costs', effect.head, (draft.state.costs[effect.head] ?? 0) + effect.amount)
        break
      case 'cases':
        world.setCases(effect.cases, effect.to)
        break
      default:
        unreachable(effect)
    }
  }
}
