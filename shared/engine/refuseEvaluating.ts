import type { Refusal } from '../kernel/refusal.ts'
import { ratingKey, type EvaluatorInput, type SettlingInput } from './evaluating.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

type Of<Type extends string> = Extract<EvaluatorInput | SettlingInput, { readonly type: Type }>

/** A rating needs a task and entries that exist, a reason for `N/A`, and words when it replaces an earlier one. */
export function refuseRate(
  plan: Plan,
  state: ExerciseState,
  { by, task, rating, reason, note, evidence }: Of<'rate'>,
): Refusal | undefined {
  if (state.status === 'briefing') return { code: 'not-started' }
  if (!hasTask(plan, task)) return { code: 'no-such-task', task }
  const missing = evidence.find((seq) => !Number.isInteger(seq) || seq < 1 || seq > state.seq)
  if (missing !== undefined) return { code: 'no-such-entry', entry: missing }
  const again = state.ratings[ratingKey(by, task)] !== undefined
  const unexplained = (rating === 'N/A' && reason === undefined) || (again && note.trim() === '')
  return unexplained ? { code: 'reason-missing', task } : undefined
}

export function refuseCalibrate(
  { scenario }: Plan,
  { ratings }: ExerciseState,
  { by, example }: Of<'calibrate'>,
): Refusal | undefined {
  if (!scenario.calibration.some(({ id }) => id === example))
    return { code: 'no-such-example', example }
  return ratings[ratingKey(by, example)] === undefined
    ? undefined
    : { code: 'already-rated', example }
}

/** People talk when play is over, and what they settle on has a reason. */
export function refuseAdjudicate(
  plan: Plan,
  { status }: ExerciseState,
  { task, note }: Of<'adjudicate'>,
): Refusal | undefined {
  if (status !== 'ended') return { code: 'not-ended' }
  if (!hasTask(plan, task)) return { code: 'no-such-task', task }
  return note.trim() === '' ? { code: 'reason-missing', task } : undefined
}

export function refuseCap(
  { scenario }: Plan,
  { status }: ExerciseState,
  { cap, note }: Of<'lift-cap' | 'restore-cap'>,
): Refusal | undefined {
  if (status !== 'ended') return { code: 'not-ended' }
  if (!scenario.caps.some(({ id }) => id === cap)) return { code: 'no-such-cap', cap }
  return note.trim() === '' ? { code: 'reason-missing' } : undefined
}

const hasTask = ({ scenario }: Plan, task: string): boolean =>
  scenario.tasks.some(({ id }) => id === task)
