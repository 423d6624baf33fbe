import { unreachable } from '../kernel/never.ts'
import type { CaseId } from '../kernel/ids.ts'
import type { CaseStatus, Effect } from '../scenario/effect.ts'
import type { Draft } from './draft.ts'
import type { ExerciseEvent } from './event.ts'
import { bend } from './meter.ts'

/** Writes what follows from an inject, an answer, a lapse or a missed obligation. */
export function writeEffects(draft: Draft, effects: readonly Effect[], event: ExerciseEvent): void {
  if (effects.length === 0) return
  for (const effect of effects) {
    switch (effect.kind) {
      case 'set':
        draft.put('facts', effect.fact, effect.to)
        break
      case 'system':
        draft.put('systems', effect.system, effect.to)
        break
      case 'meter': {
        const line = draft.line(effect.meter)
        if (line) bend(line, event.when, { by: effect.by * 1000, rate: line.rate })
        break
      }
      case 'cost':
        draft.put('costs', effect.head, (draft.state.costs[effect.head] ?? 0) + effect.amount)
        break
      case 'cases':
        writeCases(draft.own('cases'), effect)
        break
      default:
        unreachable(effect)
    }
  }
}

function writeCases(
  record: Record<CaseId, CaseStatus>,
  { cases, to }: Extract<Effect, { readonly kind: 'cases' }>,
): void {
  for (const id of cases) record[id] = to
}
