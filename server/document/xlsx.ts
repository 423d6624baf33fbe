import writeExcelFile from 'write-excel-file/node'
import type { CellValue, Sheet } from '../../shared/report/sheet/sheet.ts'
import { bannerWords } from '../../shared/report/words.ts'

/** Sheets as one workbook. Texts are written as texts, so none is ever taken for a formula. */
export async function xlsxOf(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  const marking = { type: String, value: `${bannerWords}: ${title}`, fontWeight: 'bold' } as const
  const file = writeExcelFile(
    sheets.map(({ title: name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: 2,
      data: [
        [marking],
        columns.map((column) => ({
          type: String,
          value: column.title,
          fontWeight: 'bold' as const,
          wrap: true,
          alignVertical: 'top' as const,
          height: heightOf(
            columns.map(({ title: text }) => text),
            columns,
          ),
          backgroundColor: '#E9EEF3',
        })),
        ...rows.map((row) => {
          const placed = { alignVertical: 'top' as const, height: heightOf(row, columns) }
          return row.map((value) =>
            typeof value === 'number'
              ? { type: Number, value, align: 'left' as const, ...placed }
              : { type: String, value: value.slice(0, longest), wrap: true, ...placed },
          )
        }),
      ],
    })),
  )
  return new Uint8Array(await file.toBuffer())
}

/** A line of the workbook's letters, and the most that a row may be high, in points. */
const line = 15
const highest = 409

/** High enough for every wrapped text of a row: not every program works that out when it opens a file. */
function heightOf(row: readonly CellValue[], columns: Sheet['columns']): number {
  const lines = row.map((value, at) =>
    String(value)
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / lettersIn(columns[at]))), 0),
  )
  return Math.min(highest, line * Math.max(1, ...lines))
}

/** Words break before the edge, and bold ones are wider. */
const lettersIn = (column: Sheet['columns'][number] | undefined): number =>
  Math.max(1, 0.85 * (column?.width ?? 8))

/** More signs than this a cell cannot hold. */
const longest = 32_767
