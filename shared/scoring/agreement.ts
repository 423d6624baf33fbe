import type { TaskId } from '../kernel/ids.ts'
import type { Rating } from '../scenario/rating.ts'
import { lettersOn, type RatingRecord } from './ratings.ts'
import { levels } from './settledRating.ts'

/** Below this, ratings are indicative only (domain brief §6.2). */
export const enoughAgreement = 0.6
/** The share of rated tasks that two people should rate (domain brief §6.2). */
export const enoughRatedTwice = 0.2

/** How far evaluators agree on the tasks that at least two of them gave a letter. */
export type Agreement = {
  /** Pairs of letters that two people gave one task. */
  readonly pairs: number
  readonly tasksRatedTwice: number
  /** Exposed tasks, of which the share above is taken. */
  readonly tasks: number
  /** From 0 to 1; the three are undefined without a pair, `kappa` also where chance alone explains everything. */
  readonly share: number | undefined
  readonly kappa: number | undefined
  readonly ac2: number | undefined
  /** Too little agreement, or too few tasks rated twice, to rest anything on the ratings. */
  readonly indicativeOnly: boolean
}

/** Agreement of evaluators over `tasks`, from their last letters; the rules' own letter is not an evaluator. */
export function agreementOn(records: readonly RatingRecord[], tasks: readonly TaskId[]): Agreement {
  const byTask = tasks.map((task) =>
    [...lettersOn(records, task)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, { rating }]) => (rating === 'N/A' ? [] : [rating])),
  )
  const pairs = byTask.flatMap(pairsOf)
  const twice = byTask.filter((letters) => letters.length > 1).length
  const ac2 = gwetAc2(pairs)
  return {
    pairs: pairs.length,
    tasksRatedTwice: twice,
    tasks: tasks.length,
    share: pairs.length === 0 ? undefined : exactShare(pairs),
    kappa: weightedKappa(pairs),
    ac2,
    indicativeOnly:
      ac2 === undefined || ac2 < enoughAgreement || twice < enoughRatedTwice * tasks.length,
  }
}

/** Two letters for one task. */
export type Pair = readonly [Rating, Rating]

const pairsOf = (letters: readonly Rating[]): readonly Pair[] =>
  letters.flatMap((one, index) => letters.slice(index + 1).map((other): Pair => [one, other]))

const exactShare = (pairs: readonly Pair[]): number =>
  pairs.filter(([one, other]) => one === other).length / pairs.length

/** Linear: 1 for the same letter, a third less for each level between them. */
const weight = (one: number, other: number): number =>
  1 - Math.abs(one - other) / (levels.length - 1)

const weightedShare = (pairs: readonly Pair[]): number =>
  pairs.reduce((sum, [one, other]) => sum + weight(levels.indexOf(one), levels.indexOf(other)), 0) /
  pairs.length

/** The part of the letters on one side of the pairs that are each letter. */
const shares = (letters: readonly Rating[]): readonly number[] =>
  levels.map((level) => letters.filter((letter) => letter === level).length / letters.length)

const overCells = (value: (one: number, other: number) => number): number =>
  levels.reduce(
    (sum, _row, one) => sum + levels.reduce((part, _cell, other) => part + value(one, other), 0),
    0,
  )

/** Cohen's kappa with linear weights; undefined without pairs or where chance alone would agree wholly. */
export function weightedKappa(pairs: readonly Pair[]): number | undefined {
  if (pairs.length === 0) return undefined
  const [first, second] = [shares(pairs.map(([one]) => one)), shares(pairs.map(([, two]) => two))]
  const chance = overCells(
    (one, other) => weight(one, other) * (first[one] ?? 0) * (second[other] ?? 0),
  )
  return beyondChance(weightedShare(pairs), chance)
}

/**
 * Gwet's AC2 with linear weights: chance `T_w / (q(q-1)) · Σ π(1-π)`, which unlike kappa's does not
 * collapse when nearly all letters are the same. Undefined without pairs.
 */
export function gwetAc2(pairs: readonly Pair[]): number | undefined {
  if (pairs.length === 0) return undefined
  const q = levels.length
  const spread = shares(pairs.flat()).reduce((sum, share) => sum + share * (1 - share), 0)
  return beyondChance(weightedShare(pairs), (overCells(weight) / (q * (q - 1))) * spread)
}

const beyondChance = (seen: number, chance: number): number | undefined =>
  1 - chance < 1e-12 ? undefined : (seen - chance) / (1 - chance)
