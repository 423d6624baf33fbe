import seedrandom from 'seedrandom'

/**
 * One number in [0, 1) named by `key`.
 *
 * Draws are keyed, not sequential: adding one to a scenario never changes
 * another (test/properties/luck.prop.test.ts), and there is no generator state to store.
 */
export const draw = (seed: string, key: string): number => seedrandom(`${seed}/${key}`)()

/** One of the values of `odds`, drawn with weights that need not sum to one. Throws when there is none. */
export function drawOne<Value>(
  seed: string,
  key: string,
  odds: readonly (readonly [Value, number])[],
): Value {
  let total = 0
  for (const [, weight] of odds) total += weight
  let left = draw(seed, key) * total
  for (const [value, weight] of odds) {
    left -= weight
    if (left < 0) return value
  }
  const last = odds.at(-1)
  if (!last) throw new Error(`Nothing to draw for ${key}`)
  return last[0]
}
