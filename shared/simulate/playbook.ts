import { holds } from '../engine/condition.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Answer } from '../kernel/answer.ts'
import type { DecisionId, SeatId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import { candidates, lengthOf } from './candidates.ts'
import { hingesOf, leavesOf, type Leaf } from './leaves.ts'
import { worthNow } from './worth.ts'

export type Ranked = { readonly answer: Answer; readonly worth: number }

/**
 * What the rating rules make of every answer, worked out once for each thing a team may know: plays that share
 * a playbook (all seeds of one plan) think each thought once.
 */
export class Playbook {
  /** Machine teams do not take back what they said, so an answer counts at once. */
  readonly plan: Plan
  private readonly answers = new Map<DecisionId, readonly Answer[]>()
  private readonly leaves = new Map<DecisionId, readonly Leaf[]>()
  private readonly known = new Map<string, readonly Ranked[]>()

  constructor(plan: Plan) {
    this.plan = { ...plan, config: { ...plan.config, undoSeconds: 0 } }
  }

  /** Every answer the rules take. */
  candidates(decision: Decision): readonly Answer[] {
    return remembered(this.answers, decision.id, () => candidates(this.plan, decision))
  }

  /** Every answer with its worth now, the best first; of equals, the shortest. */
  ranked(state: ExerciseState, decision: Decision, seat: SeatId): readonly Ranked[] {
    const rank = () => {
      const worthOf = worthNow(this.plan, state, { decision, seat })
      return this.candidates(decision)
        .map((answer) => ({ answer, worth: worthOf(answer) }))
        .toSorted((a, b) => b.worth - a.worth || lengthOf(a.answer) - lengthOf(b.answer))
    }
    const thought = this.thought(state, decision)
    return thought === undefined ? rank() : remembered(this.known, thought, rank)
  }

  /** All that the worth of an answer can depend on, as a text; undefined when it may change by the minute. */
  private thought(state: ExerciseState, decision: Decision): string | undefined {
    const leaves = remembered(this.leaves, decision.id, () => this.leavesFor(decision))
    const touched = new Set(
      decision.options.flatMap(({ effects }) => effects.map(({ kind }) => kind)),
    )
    if (decision.kind === 'triage') touched.add('cases')
    if (touched.has('meter') && leaves.some(({ kind }) => kind === 'meter')) return undefined
    const values = leaves.map((leaf) => {
      if (leaf.kind === 'fact') return String(state.facts[leaf.fact])
      if (leaf.kind === 'system' && touched.has('system')) return JSON.stringify(state.systems)
      if (leaf.kind === 'cases' && touched.has('cases')) return JSON.stringify(state.cases)
      return holds(this.plan, state, leaf)
    })
    return `${decision.id} ${values.join(' ')}`
  }

  private leavesFor(decision: Decision): readonly Leaf[] {
    const { tasks, caps } = this.plan.scenario
    const own = tasks.filter((task) => task.decision === decision.id)
    return [...hingesOf(own, decision), ...caps.flatMap(({ when }) => leavesOf(when))]
  }
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const value = make()
  known.set(key, value)
  return value
}
