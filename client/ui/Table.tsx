import './table.css'
import type { ComponentChildren } from 'preact'

/**
 * A table of words and figures; the first cell of a row names it. Where the page is too narrow it scrolls by itself,
 * also by keyboard. `caption` is its name, shown above it unless the page says it already (`captioned: false`).
 */
export function Table(props: {
  readonly caption: string
  readonly captioned?: boolean
  readonly head: readonly string[]
  readonly rows: readonly (readonly [string, ...ComponentChildren[]])[]
  readonly look?: string
}) {
  const { caption, captioned = true, head, rows, look = '' } = props
  return (
    <div class={`table ${look}`} role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class={captioned ? '' : 'sr'}>{caption}</caption>
        <thead>
          <tr>
            {head.map((title, nth) => (
              <th key={nth} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, nth) => (
                <td key={nth}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
