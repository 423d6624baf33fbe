/** A place in a scenario file, as keys and list indexes from the top. */
export type Path = readonly (string | number)[]

/** One thing wrong with a scenario file, said so that its author can mend it. Lines and columns count from 1. */
export type Issue = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly message: string
}

/** The way a compiler says it, so that editors can jump there. */
export const issueLine = ({ file, line, column, path, message }: Issue): string =>
  `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`
