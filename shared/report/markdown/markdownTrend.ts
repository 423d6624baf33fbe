import { plain } from './markdownText.ts'
import { trendTables, trendWords, type TrendRow } from '../trend.ts'

/** The trend in Markdown; nothing when no earlier exercise was linked. */
export function trendLines(
  rows: readonly TrendRow[] | undefined,
  exercise: string,
): readonly string[] {
  const own = rows?.find((row) => row.exercise === exercise)
  if (!rows || !own) return []
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`
  return [
    `## ${trendWords.heading}`,
    ...trendTables(rows, own).map(({ head, rows: lines }) =>
      [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n'),
    ),
    trendWords.caution,
  ]
}
