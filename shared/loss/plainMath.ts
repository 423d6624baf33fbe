const ln2 = 0.6931471805599453
const sqrtHalf = 0.7071067811865476
const oddParts = Float64Array.from({ length: 12 }, (_, n) => 1 / (2 * n + 1))
const inverses = Float64Array.from({ length: 17 }, (_, n) => 1 / Math.max(n, 1))

/** a₀ + a₁x + a₂x² + … */
export function polynomial(coefficients: Float64Array, x: number): number {
  let sum = 0
  for (let n = coefficients.length - 1; n >= 0; n -= 1) sum = sum * x + (coefficients[n] ?? 0)
  return sum
}

/**
 * Natural logarithm of x > 0, to about 15 digits. Built from + − × ÷ alone, which every JavaScript engine
 * rounds alike; `Math.log` and `Math.exp` may differ between engines in their last digit.
 */
export function ln(x: number): number {
  let rest = x
  let halvings = 0
  for (; rest >= 2 * sqrtHalf; halvings += 1) rest /= 2
  for (; rest < sqrtHalf; halvings -= 1) rest *= 2
  const s = (rest - 1) / (rest + 1)
  return halvings * ln2 + 2 * s * polynomial(oddParts, s * s)
}

/** e to the power x, to about 15 digits, alike on every engine. For |x| up to about 700. */
export function exp(x: number): number {
  const doublings = Math.round(x / ln2)
  const rest = x - doublings * ln2
  let sum = 1
  for (let n = 16; n >= 1; n -= 1) sum = 1 + rest * (inverses[n] ?? 0) * sum
  for (let n = 0; n < doublings; n += 1) sum *= 2
  for (let n = 0; n > doublings; n -= 1) sum /= 2
  return sum
}

/** x to the power y for x ≥ 0, alike on every engine. */
export const power = (x: number, y: number): number => (x <= 0 ? 0 : exp(y * ln(x)))
