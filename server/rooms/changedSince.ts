import type { ExerciseState } from '../../shared/engine/state.ts'

/**
 * The state with only those injects, decisions and questions that are not as they were `before`: a seat's view of it has
 * just the documents to send again. Undefined when there are none. The engine replaces what it changes and
 * nothing else, so `!==` tells.
 */
export function changedSince(
  before: ExerciseState,
  state: ExerciseState,
): ExerciseState | undefined {
  const injects = entriesOf(state.injects).filter(
    ([id, status]) =>
      status !== before.injects[id] ||
      state.edits[id] !== before.edits[id] ||
      state.opened[id] !== before.opened[id],
  )
  const decisions = entriesOf(state.decisions).filter(
    ([id, status]) =>
      status !== before.decisions[id] ||
      state.advice[id] !== before.advice[id] ||
      state.cases !== before.cases,
  )
  const asks = state.asks.filter((ask, nth) => ask !== before.asks[nth])
  if (injects.length + decisions.length + asks.length === 0) return undefined
  return {
    ...state,
    injects: Object.fromEntries(injects),
    decisions: Object.fromEntries(decisions),
    asks,
  }
}

const entriesOf = <Key extends string, Value>(
  map: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] => Object.entries(map) as [Key, Value][]
