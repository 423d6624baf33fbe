import { holds } from '../engine/condition.ts'
import type { Plan } from '../engine/plan.ts'
import { answerOf, type ExerciseState } from '../engine/state.ts'
import type { CaseId, DecisionId } from '../kernel/ids.ts'
import type { Condition } from '../scenario/condition.ts'
import type { Case } from '../scenario/scenario.ts'

/** Those put off, as they wait for a place once systems work again. */
export type Backlog = {
  readonly waiting: number
  /** So many are fitted in each week, by the plan that held when play ended. */
  readonly perWeek: number
  /** Story instant at which the last has had a place; it may lie after the end of play. */
  readonly done: number
  /** Since when systems work again, and the answers that made the plan. */
  readonly evidence: readonly number[]
}
/** The story instant of each one's place. */
type Places = ReadonlyMap<CaseId, number>
type Waiting = {
  readonly back: { readonly seq: number; readonly when: number } | undefined
  readonly putOff: readonly Case[]
}

const week = 7 * 86_400_000

/**
 * The backlog after systems work again; undefined while they do not, when nobody was put off, and where the
 * scenario plans no catching up. Its order is the model's, not the team's: by urgency, then by planned time.
 * Places are spread evenly over each week, the first one at once.
 */
export function backlogOf(
  plan: Plan,
  end: ExerciseState,
  { back, putOff }: Waiting,
): { readonly backlog: Backlog; readonly places: Places } | undefined {
  const catchUp = plan.scenario.catchUp.find(({ when }) => !when || holds(plan, end, when))
  if (!back || !catchUp || putOff.length === 0) return undefined
  const { perWeek, when } = catchUp
  const line = putOff.toSorted(
    (a, b) => a.urgency.localeCompare(b.urgency) || a.planned - b.planned,
  )
  const placeAt = (turn: number): number => back.when + Math.floor((turn * week) / perWeek)
  const answers = [...new Set(when ? decisionsIn(when) : [])].flatMap(
    (id) => answerOf(end.decisions[id])?.seq ?? [],
  )
  return {
    backlog: {
      waiting: line.length,
      perWeek,
      done: placeAt(line.length - 1),
      evidence: [back.seq, ...answers],
    },
    places: new Map(line.map(({ id }, turn) => [id, placeAt(turn)])),
  }
}

function decisionsIn(condition: Condition): readonly DecisionId[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(decisionsIn)
  if (condition.kind === 'not') return decisionsIn(condition.of)
  return 'decision' in condition ? [condition.decision] : []
}
