import { proof, type Block, type Runs } from '../../report/document/block.ts'
import { lengthInWords } from '../../scoring/lengthInWords.ts'

/** Cells of plain text. */
export const cells = (...texts: readonly string[]): readonly Runs[] => texts.map((text) => [text])

export const lengthOf = (ms: number | undefined): string =>
  ms === undefined ? '–' : ms === 0 ? 'at once' : lengthInWords(ms)

export const percent = (chance: number): string => `${(100 * chance).toFixed(1)} %`

/** A text followed by the log entries that prove it. */
export const proved = (text: string, evidence: readonly number[]): Runs => [
  text,
  ...proof(evidence),
]

type Table = Extract<Block, { readonly kind: 'table' }>
/** A table of plain cells. */
export const plainTable = (
  caption: string,
  columns: Readonly<Record<string, number>>,
  rows: readonly (readonly Runs[])[],
): Table => ({
  kind: 'table',
  caption,
  head: Object.keys(columns),
  widths: Object.values(columns),
  rows: rows.map((row) => ({ cells: row })),
})
