import { bannerWords } from '../words.ts'
import type { CellValue, Sheet } from './sheet.ts'

/**
 * A sheet as CSV (RFC 4180, with a byte order mark so that Excel reads macrons). Every row is marked. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front (OWASP: CSV injection).
 */
export const csvOf = ({ columns, rows }: Sheet): string =>
  `\uFEFF${[
    [...columns.map(({ title }) => title), 'Marking'],
    ...rows.map((row) => [...row, bannerWords]),
  ]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('')}`

function cell(value: CellValue): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
