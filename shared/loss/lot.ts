import { draw } from '../kernel/rng.ts'
import { cellBits, cells, highTail, lowTail, tailBits, tailCells } from './quantileTable.ts'

/**
 * What makes one variable's luck its own: two 32-bit keys from the seed. Its draw number n is a hash of n and the
 * keys, so that adding a variable, or leaving one unread, changes no other draw, and any trial can be drawn alone.
 */
export type Lot = {
  readonly first: number
  readonly second: number
  /** `draw & mask | pin`: a mask of 0 fixes every draw at the pin. */
  readonly mask: number
  readonly pin: number
}

const word = (seed: string, key: string): number => Math.floor(draw(seed, key) * 0x1_0000_0000) | 0

export const lotOf = (seed: string, variable: string): Lot => ({
  first: word(seed, `loss/${variable}/1`),
  second: word(seed, `loss/${variable}/2`),
  mask: -1,
  pin: 0,
})

/** A lot in which every draw is the chance `u`. */
export const pinned = (u: number): Lot => ({
  first: 0,
  second: 0,
  mask: 0,
  pin: Math.min(Math.floor(u * 0x1_0000_0000), 0xffff_ffff) | 0,
})

/** Draw number `n` as 32 bits: a hash of two multiplications, one key before each. */
const bits = (n: number, first: number, second: number): number => {
  let x = n ^ first
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul((x ^ (x >>> 15)) + second, 0xd35a2d97)
  return x ^ (x >>> 15)
}

/** The draws that rows `0 … size` ask for, by number. */
export type Rows = { readonly numbers: Uint32Array; readonly size: number }

const perStep = 1 / 0x1_0000_0000

/** Draws every row as a chance in [0, 1) into `into`. */
export function drawChances(into: Float64Array, lot: Lot, { numbers, size }: Rows): void {
  const { first, second, mask, pin } = lot
  for (let i = 0; i < size; i += 1)
    into[i] = (((bits(numbers[i] as number, first, second) & mask) | pin) >>> 0) * perStep
}

const cellShift = 32 - cellBits
const tailShift = cellShift - tailBits

/** Draws every row through a quantile table into `into`. */
export function drawAmounts(
  into: Float64Array,
  lot: Lot,
  table: Float64Array,
  { numbers, size }: Rows,
): void {
  const { first, second, mask, pin } = lot
  // Held in the function, since an engine looks up what a module holds at every turn of the loop.
  const [toCell, toTail] = [cellShift, tailShift]
  const [inCell, inTail] = [(1 << cellShift) - 1, (1 << tailShift) - 1]
  const [cellStep, tailStep] = [1 / (1 << cellShift), 1 / (1 << tailShift)]
  const [lastCell, low, high, tails] = [cells - 1, lowTail, highTail, tailCells - 1]
  for (let i = 0; i < size; i += 1) {
    const x = (bits(numbers[i] as number, first, second) & mask) | pin
    let knot = x >>> toCell
    let along = (x & inCell) * cellStep
    if (knot === 0 || knot === lastCell) {
      knot = (knot === 0 ? low : high) + ((x >>> toTail) & tails)
      along = (x & inTail) * tailStep
    }
    const below = table[knot] as number
    into[i] = below + ((table[knot + 1] as number) - below) * along
  }
}
