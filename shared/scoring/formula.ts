import type { DimensionId, Rating } from '../scenario/rating.ts'

/** Points of a rating, of 100 (domain brief §6.2: P 1, S .75, M .4, U 0). */
export const pointsOf: Readonly<Record<Rating, number>> = { P: 100, S: 75, M: 40, U: 0 }

const fromBest: readonly Rating[] = ['P', 'S', 'M', 'U']

/** The lower of two ratings. */
export const worse = (one: Rating, other: Rating): Rating =>
  fromBest.indexOf(one) > fromBest.indexOf(other) ? one : other

/** With fewer exposed tasks than this a dimension says nothing and is left out (domain brief §6.2). */
export const fewestTasks = 3

/** How an obligation went: lengths in milliseconds of story time since its clock started. */
export type Promptness = {
  readonly target: number
  readonly limit: number
  /** Undefined: not met when play ended. */
  readonly taken: number | undefined
  /** How long the clock had run when play ended. */
  readonly ran: number
}

/** True while nobody could yet be late: not met, and play ended before the target. */
export const notYetDue = ({ target, taken, ran }: Promptness): boolean =>
  taken === undefined && ran <= target

/**
 * Timeliness from 0 to 1: 1 up to the target, falling in a straight line to 0 at the limit, 0 when never
 * met (domain brief §6.2: `t = clamp(1 − max(0, Δ−T)/(L−T), 0, 1)`).
 */
export function timeliness({ target, limit, taken }: Promptness): number {
  if (taken === undefined) return 0
  if (taken <= target) return 1
  if (limit <= target) return 0
  return Math.max(0, 1 - (taken - target) / (limit - target))
}

/**
 * The best rating a task may keep when its own clock is a duty in law or in a contract: all of it up to the target,
 * S up to the limit, M after it, U when the duty was never met (domain brief §6.2, rubric LC-2:
 * in time with everything, in time with something missing, late, not done).
 */
export function bestWithin(promptness: Promptness): Rating {
  const { target, limit, taken } = promptness
  if (notYetDue(promptness)) return 'P'
  if (taken === undefined) return 'U'
  if (taken <= target) return 'P'
  return taken <= limit ? 'S' : 'M'
}

/** A value from 0 to 100 that counts `weight` times. */
export type Weighted = { readonly weight: number; readonly value: number }

/** `Σ w·v / Σ w`; undefined when nothing has weight. */
export function weightedMean(parts: readonly Weighted[]): number | undefined {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  if (weight <= 0) return undefined
  return parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight
}

/** The score of a dimension, `S_d = 100·Σ w·r / Σ w` over exposed tasks; undefined below three of them. */
export const dimensionScore = (tasks: readonly Weighted[]): number | undefined =>
  tasks.length < fewestTasks ? undefined : weightedMean(tasks)

/** `Overall = Σ W_d·S_d / Σ W_d` over the dimensions that have a score. */
export const overallScore = (
  scores: Readonly<Partial<Record<DimensionId, number>>>,
  weights: Readonly<Partial<Record<DimensionId, number>>>,
): number | undefined =>
  weightedMean(
    Object.entries(scores).map(([id, value]) => ({
      weight: weights[id as DimensionId] ?? 0,
      value,
    })),
  )

/** A score under its ceilings. */
export const under = (score: number, ceilings: readonly number[]): number =>
  Math.min(score, ...ceilings)
