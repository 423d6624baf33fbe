export type CellValue = string | number
/** One sheet of a workbook, or one CSV file: plain rows under named columns. */
export type Sheet = {
  /** A name for addresses, such as `msel`. */
  readonly id: string
  readonly title: string
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly CellValue[])[]
}

export const column = (title: string, width: number): Sheet['columns'][number] => ({ title, width })
