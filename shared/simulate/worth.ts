import { holds } from '../engine/condition.ts'
import { decide, sign } from '../engine/deciding.ts'
import { Draft } from '../engine/draft.ts'
import type { Plan } from '../engine/plan.ts'
import { Run } from '../engine/run.ts'
import { seatHolding } from '../engine/seats.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { Answer } from '../kernel/answer.ts'
import type { FactId, SeatId } from '../kernel/ids.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Task } from '../scenario/rating.ts'
import type { Fact } from '../scenario/scenario.ts'
import { pointsOf } from '../scoring/formula.ts'
import { capsTouchedBy, hingesOf, type Leaf } from './leaves.ts'

/** A decision, the seat that would answer it, and the drawn facts that this seat was told. */
export type Asked = {
  readonly decision: Decision
  readonly seat: SeatId
  readonly told: ReadonlySet<FactId>
}

/** One way the world may be, as far as nobody has been told, and how likely it is. */
type World = { readonly state: ExerciseState; readonly odds: number }

/** A cap takes away more than any answer can earn. */
const capCost = 1_000

/**
 * What the rating rules give for an answer now, in points of the overall score: the ratings of its decision's
 * tasks in the state as it would be, less what a new cap would cost. What was drawn at the start counts by its
 * odds until somebody was told: the rules are open to those who ask, the world is not.
 */
export function worthNow(
  plan: Plan,
  state: ExerciseState,
  asked: Asked,
): (answer: Answer) => number {
  const { tasks } = plan.scenario
  const caps = capsTouchedBy(plan.scenario.caps, asked.decision)
  const own = tasks
    .filter((task) => task.decision === asked.decision.id)
    .map((task) => ({ task, share: shareOf(plan, task) }))
  const hinges = hingesOf(
    own.map(({ task }) => task),
    asked.decision,
  )
  const worlds = worldsOf(plan, state, { leaves: hinges, told: asked.told }).map((world) => ({
    ...world,
    open: caps.filter(({ when }) => !holds(plan, world.state, when)),
  }))
  return (answer) =>
    worlds.reduce((worth, { state: before, odds, open }) => {
      const after = afterwards(plan, before, { ...asked, answer })
      const earned = own.reduce((sum, { task: { rules, exposed }, share }) => {
        if (exposed && !holds(plan, after, exposed)) return sum
        const rating = rules.find(({ when }) => holds(plan, after, when))?.rating ?? 'U'
        return sum + share * pointsOf[rating]
      }, 0)
      const broken = open.filter(({ when }) => holds(plan, after, when)).length
      return worth + odds * (earned - broken * capCost)
    }, 0)
}

/** The part of the overall score that one task decides when every task comes up. */
function shareOf({ scenario }: Plan, { dimension, weight }: Task): number {
  const whole = sumOf(scenario.dimensions.map((each) => each.weight))
  const part = scenario.dimensions.find(({ id }) => id === dimension)?.weight ?? 0
  const peers = scenario.tasks.filter((task) => task.dimension === dimension)
  return (part / whole) * (weight / sumOf(peers.map((task) => task.weight)))
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** The state right after the answer would count, signed where it must be. */
function afterwards(
  plan: Plan,
  before: ExerciseState,
  { decision: { id: decision }, seat, answer }: Omit<Asked, 'told'> & { readonly answer: Answer },
): ExerciseState {
  const run = new Run(plan, new Draft(before))
  decide(run, { type: 'decide', seat, decision, answer, reason: '' })
  const status = run.state.decisions[decision]
  const signer = status?.kind === 'sent' ? status.awaits[0] : undefined
  const signs = signer && seatHolding(plan, before, signer)
  if (signs) sign(run, { type: 'sign', seat: signs, decision })
  return run.state
}

/** The ways that the drawn facts read by `leaves` may be, each with its odds. */
function worldsOf(
  plan: Plan,
  state: ExerciseState,
  { leaves, told }: { readonly leaves: readonly Leaf[]; readonly told: ReadonlySet<FactId> },
): readonly World[] {
  const read = new Set(leaves.flatMap((leaf) => (leaf.kind === 'fact' ? [leaf.fact] : [])))
  return plan.scenario.facts
    .filter(({ id, draw }) => draw.length > 0 && read.has(id) && !told.has(id))
    .reduce<readonly World[]>(
      (known, fact) => known.flatMap((world) => withEach(plan, world, fact)),
      [{ state, odds: 1 }],
    )
}

function withEach(plan: Plan, { state, odds }: World, { id, draw }: Fact): readonly World[] {
  const ways = draw.find(({ when }) => !when || holds(plan, state, when))?.odds ?? []
  const total = sumOf(ways.map(([, weight]) => weight))
  if (total <= 0) return [{ state, odds }]
  return ways.map(([value, weight]) => ({
    state: { ...state, facts: { ...state.facts, [id]: value } },
    odds: (odds * weight) / total,
  }))
}
