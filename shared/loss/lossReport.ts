import { canonical, hashOf } from '../kernel/canonical.ts'
import type { Alternative, DriverSwing } from './alternatives.ts'
import { sublimitOf } from './claim.ts'
import type { TermEffect } from './policyTerms.ts'
import type { Counted } from './choices.ts'
import { curveStep, exceedanceCurve, wilson, type ExceedancePoint } from './exceedance.ts'
import { dollars, figuresOf, minus, type Figures } from './figures.ts'
import type { LossView } from './luck.ts'
import { heads, type Head, type LossModel } from './model.ts'
import type { Trials } from './run.ts'

/** One head of cost: means in whole dollars, and how often its cover paid to its sublimit. */
export type HeadRow = {
  readonly head: Head
  readonly title: string
  readonly gross: number
  /** What its cover pays before the retention and the aggregate. */
  readonly payable: number
  readonly retained: number
  readonly sublimit: number
  readonly exhausted: { readonly chance: number; readonly low: number; readonly high: number }
}

/** A loss view: every figure in whole dollars of the model's currency, for one set of choices. */
export type LossReport = {
  readonly view: LossView
  readonly trials: number
  readonly seed: string
  readonly currency: string
  readonly model: {
    readonly id: string
    readonly version: string
    readonly title: string
    /** SHA-256 of all assumptions. */
    readonly hash: string
  }
  readonly choices: readonly Counted[]
  readonly gross: Figures
  readonly insured: Figures
  readonly retained: Figures
  readonly heads: readonly HeadRow[]
  readonly policy: {
    readonly title: string
    readonly retention: { readonly limit: number; readonly borne: number }
    readonly aggregate: {
      readonly limit: number
      readonly over: number
      readonly reached: HeadRow['exhausted']
    }
    /** Mean accepted interruption cost that fell into the waiting time. */
    readonly waiting: { readonly days: number; readonly withheld: number }
  }
  readonly exceedance: Readonly<
    Record<'gross' | 'insured' | 'retained', readonly ExceedancePoint[]>
  >
  /** Means, to a tenth. */
  readonly operations: {
    readonly incidents: number
    readonly days: number
    readonly procedures: number
  }
  readonly alternatives: readonly Alternative[]
  readonly drivers: readonly DriverSwing[]
  /** What other terms of the policy would change, on the same trials. */
  readonly terms: readonly TermEffect[]
  /** Trials behind each alternative and driver. */
  readonly comparedTrials: number
  readonly notModelled: LossModel['policy']['notModelled']
  readonly exclusions: readonly string[]
  readonly disclaimer: string
}

/** The identity of a model's assumptions: any changed number, word or source changes it. */
export const assumptionsHash = (model: LossModel): string => hashOf(canonical(model))

/** Sums trials up. `retained` means are gross less insured after rounding, so that the three always add up. */
export function lossReport(
  model: LossModel,
  trials: Trials,
  about: Pick<
    LossReport,
    'view' | 'seed' | 'choices' | 'alternatives' | 'drivers' | 'terms' | 'comparedTrials'
  >,
): LossReport {
  const count = trials.gross.length
  const kept = minus(trials.gross, trials.insured)
  const [gross, insured, retained] = [trials.gross, trials.insured, kept].map(figuresOf)
  if (!gross || !insured || !retained) throw new Error('No trials to report on')
  const step = curveStep(gross.p99 + 4 * gross.se.p99)
  const { policy } = model
  const { sums } = trials
  const mean = (cents: number): number => dollars(cents / count)
  return {
    view: about.view,
    trials: count,
    seed: about.seed,
    currency: model.currency,
    model: {
      id: model.id,
      version: model.version,
      title: model.title,
      hash: assumptionsHash(model),
    },
    choices: about.choices,
    gross,
    insured,
    retained: { ...retained, mean: gross.mean - insured.mean },
    heads: headRows(model, trials),
    policy: {
      title: policy.title,
      retention: { limit: policy.retention, borne: mean(sums.retention) },
      aggregate: {
        limit: policy.aggregate,
        over: mean(sums.overAggregate),
        reached: wilson(sums.aggregateReached, count),
      },
      waiting: { days: policy.waitingDays, withheld: mean(sums.waiting) },
    },
    exceedance: {
      gross: exceedanceCurve(trials.gross, step),
      insured: exceedanceCurve(trials.insured, step),
      retained: exceedanceCurve(kept, step),
    },
    operations: {
      incidents: Math.round((sums.incidents / count) * 1000) / 1000,
      days: Math.round(sums.days / count / 10) / 10,
      procedures: Math.round(sums.procedures / count / 10) / 10,
    },
    alternatives: about.alternatives,
    drivers: about.drivers,
    terms: about.terms,
    comparedTrials: about.comparedTrials,
    notModelled: policy.notModelled,
    exclusions: policy.exclusions,
    disclaimer: model.disclaimer,
  }
}

const headRows = ({ policy }: LossModel, { sums, gross: { length } }: Trials): HeadRow[] =>
  heads.map((head) => {
    const { gross, payable, exhausted } = sums.byHead[head]
    const [cost, paid] = [dollars(gross / length), dollars(payable / length)]
    return {
      head,
      title: policy.covers[head].title,
      gross: cost,
      payable: paid,
      retained: cost - paid,
      sublimit: sublimitOf(policy, head),
      exhausted: wilson(exhausted, length),
    }
  })
