import { amounts, chances, heads, type AmountId, type ChanceId, type Head } from './model.ts'

/** Incidents worked out together, one column per quantity: small enough for the processor's near memory. */
export const sheetSize = 512

/** Yes or no, as 1 or 0. `first`: of its year. */
const marks = [
  ...(['disrupted', 'stolen', 'demanded', 'regulatorActs', 'again', 'published'] as const),
  'first',
] as const

type Columns<Name extends string> = Readonly<Record<Name, Float64Array>>

/** A working sheet: row i is one incident. Filled from left to right, used again for the next rows. */
export type Sheet = {
  size: number
  /** Number of the draw: the trial, plus 2²⁷ for each incident before it in the same year. */
  readonly numbers: Uint32Array
  readonly trials: Uint32Array
  readonly amount: Columns<AmountId>
  /** In [0, 1): what happens does so when its chance is greater. */
  readonly luck: Columns<ChanceId>
  readonly is: Columns<(typeof marks)[number]>
  readonly days: Float64Array
  readonly procedures: Float64Array
  readonly people: Float64Array
  /** In whole cents. */
  readonly cost: Columns<Head>
  readonly total: Float64Array
  /** Part of one head's cost that its cover accepts. */
  readonly accepted: Float64Array
  /** What the covers pay together, in whole cents. */
  readonly claimed: Float64Array
}

const column = (): Float64Array => new Float64Array(sheetSize)
const columns = <Name extends string>(names: readonly Name[]): Columns<Name> =>
  Object.fromEntries(names.map((name) => [name, column()])) as Columns<Name>

export const emptySheet = (): Sheet => ({
  size: 0,
  numbers: new Uint32Array(sheetSize),
  trials: new Uint32Array(sheetSize),
  amount: columns(amounts),
  luck: columns(chances),
  is: columns(marks),
  days: column(),
  procedures: column(),
  people: column(),
  cost: columns(heads),
  total: column(),
  accepted: column(),
  claimed: column(),
})

/** Reads a cell; columns are never read beyond their length. */
export const at = (cells: Float64Array, row: number): number => cells[row] as number
