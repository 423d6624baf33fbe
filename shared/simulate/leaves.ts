import type { Condition } from '../scenario/condition.ts'

export type Leaf = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>

/** The simple conditions that a condition is made of. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(leavesOf)
  if (condition.kind === 'not') return leavesOf(condition.of)
  return [condition]
}
