import writeExcelFile from 'write-excel-file/node'
import type { Sheet } from '../../shared/report/sheet/sheet.ts'
import { bannerWords } from '../../shared/report/words.ts'

/** Sheets as one workbook. Texts are written as texts, so none is ever taken for a formula. */
export async function xlsxOf(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  const marking = { type: String, value: `${bannerWords}: ${title}`, fontWeight: 'bold' } as const
  const file = writeExcelFile(
    sheets.map(({ title: name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 2,
      data: [
        [marking],
        columns.map((column) => ({
          type: String,
          value: column.title,
          fontWeight: 'bold' as const,
          wrap: true,
          backgroundColor: '#E9EEF3',
        })),
        ...rows.map((row) =>
          row.map((value) =>
            typeof value === 'number'
              ? { type: Number, value, alignVertical: 'top' as const }
              : {
                  type: String,
                  value: value.slice(0, longest),
                  wrap: true,
                  alignVertical: 'top' as const,
                },
          ),
        ),
      ],
    })),
  )
  return new Uint8Array(await file.toBuffer())
}

/** More signs than this a cell cannot hold. */
const longest = 32_767
