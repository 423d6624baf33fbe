import { exp, ln, polynomial, power } from './plainMath.ts'

type Law = { readonly below: (x: number) => number; readonly density: (x: number) => number }

/** The x between `low` and `high` that has the share `u` below it, by Newton's steps kept inside that bracket. */
function invert(
  { below, density }: Law,
  u: number,
  { low, start, high }: { readonly low: number; readonly start: number; readonly high: number },
): number {
  let [under, over, x] = [low, high, start]
  for (let step = 0; step < 200; step += 1) {
    const miss = below(x) - u
    if (miss === 0) return x
    if (miss > 0) over = x
    else under = x
    const newton = x - miss / density(x)
    const inside = newton > under && newton < over
    const next = inside ? newton : (under + over) / 2
    // Each Newton step about doubles the digits that are right.
    if (Math.abs(next - x) <= (inside ? 1e-8 : 1e-14) * Math.abs(next)) return next
    x = next
  }
  return x
}

const sqrtTwoPi = 2.5066282746310002
const bell: Law = {
  density: (z) => exp((-z * z) / 2) / sqrtTwoPi,
  below: (z) => {
    let term = z
    let sum = z
    for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) sum += term = (term * z * z) / odd
    return 0.5 + (sum * exp((-z * z) / 2)) / sqrtTwoPi
  },
}

/** The standard normal value that has the share `u` below it, for u from 1e-9 to 1 − 1e-9. */
export function normalQuantile(u: number): number {
  if (u > 0.5) return -normalQuantile(1 - u)
  if (u === 0.5) return 0
  const start = u > 0.1 ? (u - 0.5) * sqrtTwoPi : -Math.sqrt(-2 * ln(u) - 1.5)
  return invert(bell, u, { low: -7, start, high: 0 })
}

/** x ↦ ∫₀ˣ t^(a−1) (1−t)^(b−1) dt for x ≤ 1/2, as a power series of 64 terms. */
function betaPart(a: number, b: number): (x: number) => number {
  const series = new Float64Array(64)
  let factor = 1
  for (let n = 0; n < series.length; n += 1) {
    if (n > 0) factor *= (n - b) / n
    series[n] = factor / (a + n)
  }
  return (x) => power(x, a) * polynomial(series, x)
}

/**
 * The quantile function of the Beta distribution with shapes a, b ≥ 1. Asked in rising order below one half and
 * in falling order above it, each answer starts from the one before; the order does not change its first 12 digits.
 */
export function betaQuantile(a: number, b: number): (u: number) => number {
  const [left, right] = [betaPart(a, b), betaPart(b, a)]
  const whole = left(0.5) + right(0.5)
  const fromEnd = (end: 'left' | 'right'): ((u: number) => number) => {
    let last = 0
    const [near, far] = end === 'left' ? [left, right] : [right, left]
    const [p, q] = end === 'left' ? [a, b] : [b, a]
    const law: Law = {
      below: (x) => (x <= 0.5 ? near(x) / whole : 1 - far(1 - x) / whole),
      density: (x) => (power(x, p - 1) * power(1 - x, q - 1)) / whole,
    }
    return (u) => {
      const start = last > 0 ? last : Math.min(power(u * p * whole, 1 / p), 0.5)
      last = invert(law, u, { low: 0, start, high: 1 })
      return last
    }
  }
  const [lower, upper] = [fromEnd('left'), fromEnd('right')]
  return (u) => {
    if (u <= 0) return 0
    if (u >= 1) return 1
    return u <= 0.5 ? lower(u) : 1 - upper(1 - u)
  }
}
