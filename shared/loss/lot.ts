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

/** Draw number `n` as 32 bits: two rounds of multiply and shift with a key before each. */
function bits({ first, second, mask, pin }: Lot, n: number): number {
  let x = n ^ first
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  x = (x ^ (x >>> 16)) + second
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return (((x ^ (x >>> 15)) & mask) | pin) >>> 0
}

/** The draws that rows `0 … size` ask for, by number. */
export type Rows = { readonly numbers: Uint32Array; readonly size: number }

const perStep = 1 / 0x1_0000_0000

/** Draws every row as a chance in [0, 1) into `into`. */
export function drawChances(into: Float64Array, lot: Lot, { numbers, size }: Rows): void {
  for (let i = 0; i < size; i += 1) into[i] = bits(lot, numbers[i] as number) * perStep
}

const cellShift = 32 - cellBits
const tailShift = cellShift - tailBits
const [inCell, inTailCell] = [(1 << cellShift) - 1, (1 << tailShift) - 1]
const [perCellStep, perTailStep] = [1 / (1 << cellShift), 1 / (1 << tailShift)]

/** Draws every row through a quantile table into `into`. */
export function drawAmounts(
  into: Float64Array,
  lot: Lot,
  table: Float64Array,
  { numbers, size }: Rows,
): void {
  for (let i = 0; i < size; i += 1) {
    const x = bits(lot, numbers[i] as number)
    let knot = x >>> cellShift
    let along = (x & inCell) * perCellStep
    if (knot === 0 || knot === cells - 1) {
      knot = (knot === 0 ? lowTail : highTail) + ((x >>> tailShift) & (tailCells - 1))
      along = (x & inTailCell) * perTailStep
    }
    const below = table[knot] as number
    into[i] = below + ((table[knot + 1] as number) - below) * along
  }
}
