import type { ExerciseTime } from '../../kernel/time.ts'
import { comparable, trendTables, trendWords, type TrendRow } from '../trend.ts'
import { meterChart } from './charts.ts'
import { html, type Markup } from './markup.ts'
import { section, table } from './parts.ts'

/** Earlier exercises that the organisation linked, beside this one: tables, and a chart for each dimension. */
export function trendSection(rows: readonly TrendRow[], exercise: string): Markup | undefined {
  const own = rows.find((row) => row.exercise === exercise)
  return own && section('trend', trendWords.heading, trendBody(rows, own))
}

/** The same without its heading. */
export function trendBody(rows: readonly TrendRow[], own: TrendRow): Markup {
  const [scores, clocks] = trendTables(rows, own).map(({ head, rows: lines }, index) =>
    table({
      id: index === 0 ? 'trend-table' : 'trend-clocks',
      caption: index === 0 ? trendWords.caption : trendWords.clocks,
      head: [...head],
      rows: lines.map((cells) => ({ cells: [...cells] })),
    }),
  )
  const same = rows.filter((row) => comparable(row, own))
  return html`${scores} ${same.length > 1 ? charts(same, own) : undefined} ${clocks}
    <p>${trendWords.method}</p>
    <p>${trendWords.caution}</p>`
}

/** One line for each dimension that two or more of the exercises scored. */
const charts = (same: readonly TrendRow[], own: TrendRow): readonly Markup[] =>
  Object.keys(own.dimensions).flatMap((title) => {
    const values = same.flatMap((row) => row.dimensions[title] ?? [])
    const [start, ...rest] = values.map(Math.round)
    if (start === undefined || rest.length === 0) return []
    return [
      meterChart({
        title,
        start,
        end: rest.at(-1) ?? start,
        lowest: Math.min(start, ...rest),
        points: rest.map((value, index) => ({ at: (index + 1) as ExerciseTime, value })),
      }),
    ]
  })
