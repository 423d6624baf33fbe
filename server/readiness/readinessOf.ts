import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { choicesOfPlay } from '../../shared/loss/choices.ts'
import type { LossModel } from '../../shared/loss/model.ts'
import { priorCheck } from '../../shared/loss/priorCheck.ts'
import type { Proposal } from '../../shared/readiness/questions.ts'
import { readinessReport } from '../../shared/readiness/readiness.ts'
import type { TrendRow } from '../../shared/report/trend.ts'
import type { Claim, Readiness, ReadinessLoss } from '../../shared/readiness/shape.ts'
import type { AboutReport } from '../../shared/report/shape/aarShape.ts'
import { lossNow, type LossWanted } from '../loss/lossOf.ts'
import { playOf } from '../loss/playOf.ts'

/** Trials behind the figures, and behind each what-if. */
export const trials = 20_000
const comparedTrials = 5_000

/** What a readiness report is made from besides the play. */
export type ReadinessSources = {
  readonly model: LossModel
  readonly proposal: Proposal
  readonly claims: readonly Claim[]
  readonly about: AboutReport
  readonly trend?: readonly TrendRow[]
}

/** What the loss model is asked for a play; undefined when it knows none of the decisions that came up. */
export function lossWanted(
  plan: Plan,
  events: readonly ExerciseEvent[],
  model: LossModel,
  most = trials,
): LossWanted | undefined {
  const choices = choicesOfPlay(model, playOf(events))
  if (choices.every(({ how }) => how === 'not-asked')) return undefined
  const { seed } = plan.config
  return {
    model,
    choices,
    seed,
    view: 'conditional',
    trials: most,
    comparedTrials: Math.min(comparedTrials, most),
  }
}

/** The plausibility rows of a model, on a luck of their own. */
export const plausibilityOf = (model: LossModel, most = trials): ReadinessLoss['plausibility'] =>
  priorCheck(model, { seed: 'prior', trials: most })

/** The whole report in this thread: some seconds. */
export function readinessNow(
  plan: Plan,
  events: readonly ExerciseEvent[],
  sources: ReadinessSources,
  most = trials,
): Readiness {
  const { model } = sources
  const wanted = lossWanted(plan, events, model, most)
  return readinessReport(plan, events, {
    ...sources,
    loss: wanted && { report: lossNow(wanted), plausibility: plausibilityOf(model, most) },
  })
}
