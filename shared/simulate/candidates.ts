import { optionsOf, type Answer } from '../kernel/answer.ts'
import type { OptionId } from '../kernel/ids.ts'
import { unreachable } from '../kernel/never.ts'
import type { Decision } from '../scenario/decision.ts'

/** Every answer that the rules take for a decision. Each kind of decision is one case here. */
export function candidates(decision: Decision): readonly Answer[] {
  switch (decision.kind) {
    case 'choice':
      return decision.options.map(({ id }) => ({ kind: 'choice', option: id }))
    case 'checklist':
      return subsets(
        decision.options.map(({ id }) => id),
        decision.pick,
      ).map((options) => ({ kind: 'checklist', options }))
    default:
      return unreachable(decision.kind)
  }
}

/** All selections with as many items as `pick` allows, the small ones first. */
function subsets(
  items: readonly OptionId[],
  [min, max]: Decision['pick'],
): readonly (readonly OptionId[])[] {
  let grown: readonly (readonly OptionId[])[] = [[]]
  for (const item of items)
    grown = [...grown, ...grown.flatMap((some) => (some.length < max ? [[...some, item]] : []))]
  return grown.filter(({ length }) => length >= min).toSorted((a, b) => a.length - b.length)
}

/** How much an answer says: the number of its items. */
export const lengthOf = (answer: Answer): number => optionsOf(answer).length
