import { holds } from '../engine/condition.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Answer } from '../kernel/answer.ts'
import type { DecisionId, FactId, SeatId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Question } from '../scenario/scenario.ts'
import { candidates, lengthOf } from './candidates.ts'
import { capsTouchedBy, hingesOf, leavesOf, type Leaf } from './leaves.ts'
import { worthNow } from './worth.ts'

export type Ranked = { readonly answer: Answer; readonly worth: number }
/** Who thinks: a seat, and the drawn facts that it was told. */
export type Thinker = { readonly seat: SeatId; readonly told: ReadonlySet<FactId> }

/**
 * What the rating rules make of every answer, worked out once for each thing a team may know: plays that share
 * a playbook (all seeds of one plan) think each thought once.
 */
export class Playbook {
  readonly plan: Plan
  /** In thought an answer counts at once. */
  private readonly thinking: Plan
  private readonly answers = new Map<DecisionId, readonly Answer[]>()
  private readonly leaves = new Map<DecisionId, readonly Leaf[]>()
  private readonly asking = new Map<DecisionId, readonly Question[]>()
  private readonly known = new Map<string, readonly Ranked[]>()

  constructor(plan: Plan) {
    this.plan = plan
    this.thinking = { ...plan, config: { ...plan.config, undoSeconds: 0 } }
  }

  /** Every answer the rules take. */
  candidates(decision: Decision): readonly Answer[] {
    return remembered(this.answers, decision.id, () => candidates(this.plan, decision))
  }

  /** Every answer with its worth now, the best first; of equals, the shortest. */
  ranked(state: ExerciseState, decision: Decision, thinker: Thinker): readonly Ranked[] {
    const rank = () => {
      const worthOf = worthNow(this.thinking, state, { decision, ...thinker })
      return this.candidates(decision)
        .map((answer) => ({ answer, worth: worthOf(answer) }))
        .toSorted((a, b) => b.worth - a.worth || lengthOf(a.answer) - lengthOf(b.answer))
    }
    const thought = this.thought(state, decision, thinker.told)
    return thought === undefined ? rank() : remembered(this.known, thought, rank)
  }

  /** Questions whose replies read a fact that the worth of an answer hangs on and that nobody can see. */
  questionsOn(decision: Decision): readonly Question[] {
    return remembered(this.asking, decision.id, () => {
      const { facts, questions } = this.plan.scenario
      const hidden = new Set(facts.filter(({ draw }) => draw.length > 0).map(({ id }) => id))
      const read = factsIn(this.leavesOn(decision)).filter((fact) => hidden.has(fact))
      return questions.filter(({ replies }) =>
        factsIn(replies.flatMap(({ when }) => (when ? leavesOf(when) : []))).some((fact) =>
          read.includes(fact),
        ),
      )
    })
  }

  /** All that the worth of an answer can depend on, as a text; undefined when it may change by the minute. */
  private thought(
    state: ExerciseState,
    decision: Decision,
    told: ReadonlySet<FactId>,
  ): string | undefined {
    const leaves = this.leavesOn(decision)
    const touched = new Set(
      decision.options.flatMap(({ effects }) => effects.map(({ kind }) => kind)),
    )
    if (decision.kind === 'triage') touched.add('cases')
    if (touched.has('meter') && leaves.some(({ kind }) => kind === 'meter')) return undefined
    const values = leaves.map((leaf) => {
      if (leaf.kind === 'fact') return `${told.has(leaf.fact) ? '!' : ''}${state.facts[leaf.fact]}`
      if (leaf.kind === 'system' && touched.has('system')) return JSON.stringify(state.systems)
      if (leaf.kind === 'cases' && touched.has('cases')) return JSON.stringify(state.cases)
      return holds(this.plan, state, leaf)
    })
    return `${decision.id} ${values.join(' ')}`
  }

  private leavesOn(decision: Decision): readonly Leaf[] {
    return remembered(this.leaves, decision.id, () => {
      const { tasks, caps } = this.plan.scenario
      const own = tasks.filter((task) => task.decision === decision.id)
      const touched = capsTouchedBy(caps, decision)
      return [...hingesOf(own, decision), ...touched.flatMap(({ when }) => leavesOf(when))]
    })
  }
}

const factsIn = (leaves: readonly Leaf[]): readonly FactId[] =>
  leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [leaf.fact] : []))

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const value = make()
  known.set(key, value)
  return value
}
