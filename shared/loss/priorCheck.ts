import { choicesOfProfile, optionsIn } from './choices.ts'
import { dollars, figuresOf } from './figures.ts'
import type { Check, LossModel } from './model.ts'
import { prepare, runTrials } from './run.ts'
import type { Tables } from './luck.ts'

/** A figure of the model beside what is public, so that nobody takes an absurd model for a careful one. */
export type PriorRow = Check & {
  /** The model's, in the unit of the row. */
  readonly ours: number
  readonly within: boolean
}

/**
 * The prior-predictive check of domain brief §7.4: what the model says before any exercise is looked at (profile
 * `reported`, this incident), beside the ranges its file names. A row outside is shown, not hidden.
 */
export function priorCheck(
  model: LossModel,
  {
    seed,
    trials,
    tables,
  }: { readonly seed: string; readonly trials: number; readonly tables?: Tables },
): readonly PriorRow[] {
  const choices = optionsIn(choicesOfProfile(model, 'reported'))
  const { gross, sums } = runTrials(prepare(model, choices, { seed, ...(tables && { tables }) }), {
    from: 0,
    to: trials,
  })
  const { mean, p99 } = figuresOf(gross)
  const ours: Readonly<Record<Check['figure'], number>> = {
    mean,
    p99,
    response: dollars(sums.byHead.response.gross / trials),
    days: Math.round(sums.days / trials / 10) / 10,
    procedures: Math.round(sums.procedures / trials / 10) / 10,
  }
  return model.checks.map((check) => {
    const value = ours[check.figure]
    return { ...check, ours: value, within: value >= check.low && value <= check.high }
  })
}
