import { dollars, minus, standardError, sumOf } from './figures.ts'
import type { LossView, Tables } from './luck.ts'
import {
  amounts,
  chances,
  type AmountId,
  type ChanceId,
  type Choices,
  type LossModel,
} from './model.ts'
import { prepare, runTogether, runTrials, type Setting, type Trials } from './run.ts'

/** A difference of means on equal luck, in whole dollars; `se` is the standard error of the retained one. */
export type Change = {
  readonly gross: number
  readonly insured: number
  readonly retained: number
  readonly se: number
}
/** What choosing another option in one decision would have changed, everything else and all luck being equal. */
export type Alternative = {
  readonly decision: string
  readonly title: string
  readonly chosen: string
  readonly instead: string
  readonly change: Change
}
/** How far one variable alone moves the means: held low and held high in every trial, all other luck being equal. */
export type DriverSwing = {
  readonly variable: AmountId | ChanceId
  readonly title: string
  readonly unit: string
  /** What it was held at: the 10th and 90th percentile of an amount; for a chance, that it does not or does happen. */
  readonly low: Held
  readonly high: Held
  /** High less low, in whole dollars of mean retained loss. */
  readonly swing: number
}
type Held = { readonly at: number; readonly gross: number; readonly retained: number }

export type Comparison = {
  readonly model: LossModel
  readonly choices: Choices
  readonly seed: string
  readonly view: LossView
  readonly tables: Tables
  readonly trials: number
}

const retainedOf = ({ gross, insured }: Trials): Float64Array => minus(gross, insured)

/** Every other option of every decision, on the same trials. */
export function alternatives(compared: Comparison): readonly Alternative[] {
  const { model, choices, trials } = compared
  const instead = Object.entries(model.decisions).flatMap(([decision, { title, options }]) =>
    Object.keys(options)
      .filter((option) => option !== choices[decision])
      .map((option) => ({ decision, title, chosen: choices[decision] ?? '', instead: option })),
  )
  const others = instead.map((other) => ({ ...choices, [other.decision]: other.instead }))
  const variants = [choices, ...others].map((taken) => prepare(model, taken, compared))
  const [base, ...rest] = runTogether(variants, { from: 0, to: trials })
  return instead.flatMap((other, n) => {
    const run = rest[n]
    return base && run ? [{ ...other, change: changeBetween(base, run) }] : []
  })
}

/** Every drawn variable, one at a time. */
export function driverSwings(compared: Comparison): readonly DriverSwing[] {
  const { model, choices, tables } = compared
  return [...amounts, ...chances].map((variable) => {
    const held = (u: number, at: number): Held => {
      const trials = run(compared, choices, { [variable]: u })
      const mean = (values: Float64Array) => dollars(sumOf(values) / values.length)
      return { at, gross: mean(trials.gross), retained: mean(retainedOf(trials)) }
    }
    const { title, unit } = model.variables[variable]
    const table = variable in tables ? tables[variable as AmountId] : undefined
    const low = table ? held(0.1, quantileAt(table, 0.1)) : held(1, 0)
    const high = table ? held(0.9, quantileAt(table, 0.9)) : held(0, 1)
    return { variable, title, unit, low, high, swing: high.retained - low.retained }
  })
}

function run(compared: Comparison, choices: Choices, pins: NonNullable<Setting['pins']>): Trials {
  const { model, trials, ...setting } = compared
  return runTrials(prepare(model, choices, { ...setting, pins }), { from: 0, to: trials })
}

/** The value of a quantile table at an even cell's beginning, to six digits. */
const quantileAt = (table: Float64Array, u: number): number =>
  Number((table[Math.round(u * 1024)] ?? 0).toPrecision(6))

/** What another run on the same luck differs by. */
export function changeBetween(base: Trials, other: Trials): Change {
  const count = base.gross.length
  const [before, after] = [retainedOf(base), retainedOf(other)]
  const retained = minus(after, before)
  const mean = sumOf(retained) / count
  const gross = (sumOf(other.gross) - sumOf(base.gross)) / count
  const whole = { gross: dollars(gross), retained: dollars(mean) }
  return {
    ...whole,
    insured: whole.gross - whole.retained,
    se: dollars(standardError(retained, mean)),
  }
}
