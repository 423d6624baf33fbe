import { z } from 'zod'

/**
 * Signs that nobody types and that turn a text round, hide in it or end it: control signs except tab and line break,
 * embeddings and overrides of direction, zero-width signs other than the joiners that scripts and emoji need
 * (Unicode TR36 §2.10, TR39 §5.4).
 */
const unseen =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** A text as people see it: without unseen signs, halves of signs replaced, letters and their marks composed. */
export const visible = (text: string): string =>
  text.toWellFormed().replace(unseen, '').normalize('NFC')

/** A text that somebody typed, cleaned before it is measured. */
export const typed = () => z.string().overwrite(visible)
