/** Foreign text on one line, with every sign that Markdown or HTML would read as its own taken literally. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`)

/** A bulleted list; `None.` when empty. */
export const list = (lines: readonly string[]): string =>
  lines.length === 0 ? 'None.' : lines.map((line) => `- ${line}`).join('\n')

/** The log entries that prove a line. */
export const proof = (evidence: readonly number[]): string =>
  evidence.length === 0 ? '' : ` (log ${evidence.join(', ')})`
