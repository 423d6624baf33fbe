import { lengthOf } from './candidates.ts'
import type { Answer } from '../kernel/answer.ts'
import type { Ranked } from './playbook.ts'

/** Worths closer than this are the same. */
export const grain = 1e-9

/** The answers at `aim` of the way up the ladder of distinct worths; of those the shortest, one by `lot`. */
export function upTheLadder(
  ranked: readonly Ranked[],
  aim: number,
  lot: number,
): Ranked | undefined {
  const rungs = ranked.filter(
    ({ worth }, at) => (ranked[at - 1]?.worth ?? Infinity) - worth > grain,
  )
  const rung = rungs[Math.round((1 - aim) * (rungs.length - 1))]
  if (!rung) return undefined
  const level = ranked.filter(({ worth }) => Math.abs(worth - rung.worth) <= grain)
  const [shortest] = level.map(({ answer }) => lengthOf(answer)).toSorted((a, b) => a - b)
  return oneOf(
    level.filter(({ answer }) => lengthOf(answer) === shortest),
    lot,
  )
}

/**
 * The best of so many answers as there is time to look at. People who have time for all of them find the best;
 * others take the best of those that came to mind, which `lot` decides.
 */
export function bestOf(all: readonly Ranked[], looks: number, lot: number): Ranked | undefined {
  const ranked = withoutCaps(all)
  if (looks >= ranked.length) return upTheLadder(ranked, 1, lot)
  let best = ranked.length - 1
  for (const place of places(ranked.length, looks, lot)) best = Math.min(best, place)
  return ranked[best]
}

/** Those who know what must never be done do not think of it, as long as there is anything else. */
function withoutCaps(ranked: readonly Ranked[]): readonly Ranked[] {
  const sound = ranked.filter(({ worth }) => worth >= 0)
  return sound.length > 0 ? sound : ranked
}

/** So many places of a list, drawn from one lot by the generator of Numerical Recipes. */
function* places(length: number, count: number, lot: number): Generator<number> {
  let drawn = Math.floor(lot * 2 ** 32)
  for (let n = 0; n < Math.max(1, count); n += 1) {
    drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
    yield Math.floor((drawn / 2 ** 32) * length)
  }
}

export const oneOf = <Item>(items: readonly Item[], lot: number): Item | undefined =>
  items[Math.floor(lot * items.length)]

/** What answers are worth to somebody who has thought of them all; the worst there is for one not thought of. */
export const worthIn = (ranked: readonly Ranked[], answer: Answer): number =>
  ranked.find((each) => each.answer === answer)?.worth ?? ranked.at(-1)?.worth ?? 0
