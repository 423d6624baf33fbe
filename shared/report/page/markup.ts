/** Text that is already safe to stand in HTML. Only `html` and `raw` make it. */
export type Markup = { readonly markup: string }
export type Fragment = string | number | Markup | undefined | readonly Fragment[]

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Signs that no browser shows and that can turn the reading order of a line: taken out of foreign text. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

/** Foreign text made safe for element content and for quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(unseen, '').replace(/[&<>"']/g, (sign) => named[sign] ?? '')

/**
 * HTML in which every value is escaped unless it is markup itself. Attributes must be quoted by the writer;
 * `undefined` leaves nothing.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly Fragment[]): Markup => ({
  markup: strings.reduce((text, part, index) => text + safe(values[index - 1]) + part),
})

/** Own constant text, such as a style sheet, that goes in as it is. */
export const raw = (markup: string): Markup => ({ markup })

function safe(value: Fragment): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(safe).join('')
}
