/** Foreign text in one cell or line of Markdown: no pipe, no line break, no markup of its own. */
export const cellText = (text: string): string =>
  text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|]/g, (sign) => `\\${sign}`)

/** A Markdown table; cells are made safe. */
export const tableText = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((cells) => cells.map(cellText))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
