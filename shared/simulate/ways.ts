import type { Plan } from '../engine/plan.ts'
import type { Answer } from '../kernel/answer.ts'
import type { OptionId } from '../kernel/ids.ts'
import { unreachable } from '../kernel/never.ts'
import { draw } from '../kernel/rng.ts'
import type { Decision, Estimate } from '../scenario/decision.ts'
import { oneOf } from './answer.ts'
import { triageBy, type Rule } from './triages.ts'

/** One of the answers that a decision is really between, under a name: an option's id, or what it comes to. */
export type Way = { readonly name: string; readonly answer: Answer }

/** The name of the way that leaves a place of a list empty. */
export const leftOut = 'left-out'

/**
 * Ways to answer that differ in one thing. A choice: its options. A checklist or statement: the same other items
 * with nothing, or each of the rest, added to them. A ranking: each option first. A
 * triage: rules to go through the list. An estimate: narrow or wide, sure or not. `seed` draws what stays the
 * same, so that over many seeds every two options meet.
 */
export function waysOf(plan: Plan, decision: Decision, seed: string): readonly Way[] {
  const { kind, options, estimate } = decision
  switch (kind) {
    case 'choice':
      return options.map(({ id: option }) => ({ name: option, answer: { kind, option } }))
    case 'checklist':
    case 'statement': {
      const fixed = mixed(decision, seed).slice(0, placesBut1(decision))
      const way = (name: string, picked: readonly OptionId[]): Way => ({
        name,
        answer:
          kind === 'checklist' ? { kind, options: picked } : { kind, options: picked, words: '' },
      })
      const rest = options.filter(({ id }) => !fixed.includes(id))
      return [
        ...(fixed.length >= decision.pick[0] ? [way(leftOut, fixed)] : []),
        ...rest.map(({ id }) => way(id, [...fixed, id])),
      ]
    }
    case 'ranking': {
      const order = mixed(decision, seed)
      const length = Math.min(decision.pick[1], order.length)
      return order.map((first) => ({
        name: first,
        answer: { kind, options: [first, ...order.filter((id) => id !== first)].slice(0, length) },
      }))
    }
    case 'triage':
      return rules.map(([name, rule]) => ({ name, answer: triageBy(plan, decision, rule) }))
    case 'estimate':
      return estimate ? ranges(estimate, draw(seed, `ways/${decision.id}`)) : []
    default:
      return unreachable(kind)
  }
}

/** Between the fewest and the most items, one place less. */
const placesBut1 = ({ pick: [min, max], options }: Decision): number =>
  Math.max(0, Math.min(Math.ceil((min + max) / 2), options.length - 1) - 1)

const mixed = ({ id, options }: Decision, seed: string): readonly OptionId[] =>
  options
    .map((option) => ({ id: option.id, lot: draw(seed, `ways/${id}/${option.id}`) }))
    .toSorted((a, b) => a.lot - b.lot)
    .map((each) => each.id)

const all = (action: Rule['actions']['U1']): Rule['actions'] => ({
  U1: action,
  U2: action,
  U3: action,
  U4: action,
})
const rules: readonly (readonly [string, Rule])[] = [
  ['proceed', { actions: all('proceed'), withoutPriors: undefined, call: true }],
  ['move', { actions: all('relocate'), withoutPriors: undefined, call: true }],
  ['defer', { actions: all('defer'), withoutPriors: undefined, call: true }],
  [
    'by-urgency',
    {
      actions: { U1: 'relocate', U2: 'relocate', U3: 'defer', U4: 'defer' },
      withoutPriors: undefined,
      call: true,
    },
  ],
  ['by-images', { actions: all('proceed'), withoutPriors: 'relocate', call: true }],
]

/** Ranges about one that the story may tell, half as wide or twice as wide, sure or not. */
function ranges({ min, max, told }: Estimate, lot: number): readonly Way[] {
  const { low, high } = oneOf(told, lot) ?? { low: min, high: max }
  const around = (share: number) => {
    const half = ((high - low) * share) / 2
    const middle = (low + high) / 2
    return {
      low: Math.max(min, Math.round(middle - half)),
      high: Math.min(max, Math.round(middle + half)),
    }
  }
  return [
    ['narrow-sure', 0.5, 90],
    ['narrow-unsure', 0.5, 50],
    ['as-told', 1, 90],
    ['wide-sure', 2, 90],
    ['wide-unsure', 2, 50],
  ].map(([name, share, confidence]) => ({
    name: String(name),
    answer: { kind: 'estimate', ...around(Number(share)), confidence: Number(confidence) },
  }))
}
