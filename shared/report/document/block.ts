/** A piece of running text; `seq` links to the log row of that number. */
export type Run =
  | string
  | { readonly text: string; readonly strong: true }
  | { readonly text: string; readonly seq: number }
export type Runs = readonly Run[]

/** One part of a document, before it is set as PDF, Word or anything else. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly items: readonly Runs[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** The first cell of a row names it. `seq`: the row is that entry of the log. */
      readonly rows: readonly { readonly cells: readonly Runs[]; readonly seq?: number }[]
      /** Shares of the width, one for each column; even when left out. */
      readonly widths?: readonly number[]
    }
  /** A picture for the eye alone: `words` say what it shows, and a table beside it gives the same figures. */
  | {
      readonly kind: 'chart'
      readonly svg: string
      /** Of its own drawing units, so that all charts of a document have the same scale. */
      readonly width: number
      readonly words: string
    }

/** A document for people outside the browser: everything a PDF or a Word file prints, as plain data. */
export type Document = {
  readonly title: string
  readonly subtitle: string
  /** BCP 47. */
  readonly language: string
  /** On every page. */
  readonly banner: string
  readonly blocks: readonly Block[]
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (...runs: Runs): Block => ({ kind: 'paragraph', runs })
export const strong = (text: string): Run => ({ text, strong: true })
/** `(log 4, 17)` with a link for each number. */
export const proof = (evidence: readonly number[]): Runs =>
  evidence.length === 0
    ? []
    : [
        ' (log ',
        ...evidence.flatMap((seq, index): Runs => [
          ...(index === 0 ? [] : [', ']),
          { text: String(seq), seq },
        ]),
        ')',
      ]
/** A list, or a word in place of an empty one. */
export const listOr = (empty: string, items: readonly Runs[]): Block =>
  items.length === 0 ? paragraph(empty) : { kind: 'list', items }
/** A run as plain text. */
export const textOf = (runs: Runs): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
