import type { Condition } from '../scenario/condition.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Task } from '../scenario/rating.ts'

export type Leaf = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>

/** The simple conditions that a condition is made of. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(leavesOf)
  if (condition.kind === 'not') return leavesOf(condition.of)
  return [condition]
}

/** What the worth of an answer hangs on: the rules of its tasks, the truth of an estimate, what may be said. */
export function hingesOf(tasks: readonly Task[], { estimate, options }: Decision): readonly Leaf[] {
  return [
    ...tasks.flatMap(({ rules }) => rules.map(({ when }) => when)),
    ...(estimate?.truth ?? []).map(({ when }) => when),
    ...options.map(({ needs }) => needs),
  ].flatMap((condition) => (condition ? leavesOf(condition) : []))
}
