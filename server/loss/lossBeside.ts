import type { ExerciseEvent } from '../../shared/engine/event.ts'
import { choicesOfPlay, optionsIn } from '../../shared/loss/choices.ts'
import { dollars, figuresOf, minus, standardError, sumOf } from '../../shared/loss/figures.ts'
import { tablesOf, type Tables } from '../../shared/loss/luck.ts'
import type { LossModel } from '../../shared/loss/model.ts'
import { prepare, runTogether, type Trials } from '../../shared/loss/run.ts'
import { playOf } from './playOf.ts'

type Means = { readonly gross: number; readonly insured: number; readonly retained: number }
/** Two courses of one story on equal luck of the loss model; means in whole dollars. Illustrative, not a price. */
export type LossBeside = {
  readonly currency: string
  readonly trials: number
  readonly recorded: Means & { readonly p95: number }
  readonly simulated: Means & { readonly p95: number }
  /** Of the retained loss, with its standard error. */
  readonly change: number
  readonly se: number
}

const trials = 20_000

/** The loss of two courses on common random numbers; undefined when the model knows none of the decisions. */
export function lossBeside(
  { model, tables }: { readonly model: LossModel; readonly tables: Tables },
  seed: string,
  courses: readonly [recorded: readonly ExerciseEvent[], simulated: readonly ExerciseEvent[]],
): LossBeside | undefined {
  const plays = courses.map(playOf)
  const known = plays.some(({ opened }) =>
    opened.some(({ decision }) => Object.hasOwn(model.decisions, decision)),
  )
  if (!known) return undefined
  const variants = plays.map((play) =>
    prepare(model, optionsIn(choicesOfPlay(model, play)), { seed, tables }),
  )
  const [before, after] = runTogether(variants, { from: 0, to: trials })
  if (!before || !after) return undefined
  const [kept, keptAfter] = [retainedOf(before), retainedOf(after)]
  const differences = minus(keptAfter, kept)
  return {
    currency: model.currency,
    trials,
    recorded: meansOf(before),
    simulated: meansOf(after),
    change: dollars(sumOf(differences) / trials),
    se: dollars(standardError(differences, sumOf(differences) / trials)),
  }
}

const retainedOf = ({ gross, insured }: Trials): Float64Array => minus(gross, insured)

/** `retained` is gross less insured after rounding, so that the three always add up. */
function meansOf(run: Trials): LossBeside['recorded'] {
  const gross = dollars(sumOf(run.gross) / trials)
  const insured = dollars(sumOf(run.insured) / trials)
  return { gross, insured, retained: gross - insured, p95: figuresOf(retainedOf(run)).p95 }
}

/** A model with its tables, which take a while to make. */
export const readied = (model: LossModel): { model: LossModel; tables: Tables } => ({
  model,
  tables: tablesOf(model),
})
