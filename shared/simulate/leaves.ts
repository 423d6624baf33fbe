import type { Condition } from '../scenario/condition.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Cap, Task } from '../scenario/rating.ts'

export type Leaf = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>

/** The simple conditions that a condition is made of. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(leavesOf)
  if (condition.kind === 'not') return leavesOf(condition.of)
  return [condition]
}

/** What the worth of an answer hangs on: the rules of its tasks, what may be said. */
export function hingesOf(tasks: readonly Task[], { estimate, options }: Decision): readonly Leaf[] {
  return [
    ...tasks.flatMap(({ rules, exposed }) => [...rules.map(({ when }) => when), exposed]),
    ...options.map(({ needs }) => needs),
    ...(estimate?.told ?? []).map(({ when }) => when),
  ].flatMap((condition) => (condition ? leavesOf(condition) : []))
}

/** The caps that an answer to this decision may bring about: those that read it, or something it changes. */
export const capsTouchedBy = (caps: readonly Cap[], decision: Decision): readonly Cap[] =>
  caps.filter(({ when }) => leavesOf(when).some((leaf) => touches(decision, leaf)))

function touches({ id, kind, options }: Decision, leaf: Leaf): boolean {
  if ('decision' in leaf) return leaf.decision === id
  const effects = options.flatMap((option) => option.effects)
  switch (leaf.kind) {
    case 'fact':
      return effects.some((effect) => effect.kind === 'set' && effect.fact === leaf.fact)
    case 'system':
      return effects.some((effect) => effect.kind === 'system')
    case 'meter':
      return effects.some((effect) => effect.kind === 'meter')
    case 'cases':
      return kind === 'triage' || effects.some((effect) => effect.kind === 'cases')
    default:
      return false
  }
}
