import type { ExerciseEvent } from '../../engine/event.ts'
import { costHeads } from '../../scenario/effect.ts'
import type { CostRow } from '../shape/aarShape.ts'
import type { Terms } from '../terms.ts'

/** What was spent, by head of cost, each amount with the event that caused it. Heads without cost are left out. */
export function costRows(events: readonly ExerciseEvent[], terms: Terms): readonly CostRow[] {
  const items = events.flatMap((event) =>
    'effects' in event
      ? event.effects
          .filter((effect) => effect.kind === 'cost')
          .map(({ head, amount, what }) => ({
            head,
            item: { what: terms.fill(what), amount, seq: event.seq },
          }))
      : [],
  )
  return costHeads.flatMap((head) => {
    const own = items.filter((each) => each.head === head).map(({ item }) => item)
    const amount = own.reduce((sum, item) => sum + item.amount, 0)
    return own.length === 0 ? [] : [{ head, amount, items: own }]
  })
}
