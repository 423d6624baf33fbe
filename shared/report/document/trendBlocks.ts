import { trendTables, trendWords, type TrendRow } from '../trend.ts'
import { heading, paragraph, type Block } from './block.ts'

/** The trend as tables of a document; nothing when no earlier exercise was linked. */
export function trendBlocks(
  rows: readonly TrendRow[] | undefined,
  exercise: string,
): readonly Block[] {
  const own = rows?.find((row) => row.exercise === exercise)
  if (!rows || !own) return []
  return [
    heading(1, trendWords.heading),
    ...trendTables(rows, own).map(({ head, rows: lines }, nth): Block => ({
      kind: 'table',
      caption: nth === 0 ? trendWords.caption : trendWords.clocks,
      head,
      widths: head.map((_, index) => (index === 0 ? 4 : 2)),
      rows: lines.map((cells) => ({ cells: cells.map((cell) => [cell]) })),
    })),
    paragraph(trendWords.method),
    paragraph(trendWords.caution),
  ]
}
