/** One block of an inject's body: its lines as written, and whether somebody says them. */
export type Block = { readonly lines: readonly string[]; readonly spoken: boolean }

const blocksOf = (body: string): readonly (readonly string[])[] =>
  body
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.trim().split('\n'))

const opensQuote = /^["“]/

/** The paragraphs of a body in order; one that begins with a quotation mark is speech. */
export const blocks = (body: string): readonly Block[] =>
  blocksOf(body).map((lines) => ({ lines, spoken: opensQuote.test(lines[0] ?? '') }))

/** Speech without the marks around it: the frame it stands in says that somebody speaks. */
export const unquoted = (text: string): string => text.replace(/^["“]/, '').replace(/["”]$/, '')

export type Mail = {
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

const header = /^(From|To|Cc|Copies|Subject|Date|Sent|Re|Reply-To): ?(.+)$/

/** A mail's header lines and the rest; headers are the lines before the first empty one, if all are such. */
export function mailOf(body: string): Mail {
  const [first = [], ...rest] = blocksOf(body)
  const headers = first.map((line) => header.exec(line))
  if (headers.some((match) => !match)) return { headers: [], body }
  return {
    headers: headers.flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? ''] as const] : [])),
    body: rest.map((lines) => lines.join('\n')).join('\n\n'),
  }
}

export type AlertRow = {
  readonly time: string
  readonly severity: 'high' | 'medium' | 'low'
  readonly host: string
  readonly text: string
}
export type Console = {
  readonly head: string
  readonly rows: readonly AlertRow[]
  readonly body: string
}

const alert = /^(\d\d:\d\d) (high|medium|low) ([^:]+): (.+)$/

/** An alert console: its head line, the alerts under it, and what people say of them. */
export function consoleOf(body: string): Console {
  const [[head = '', ...lines] = [], ...rest] = blocksOf(body)
  const rows: AlertRow[] = []
  const others: string[] = []
  for (const line of lines) {
    const match = alert.exec(line)
    if (!match) {
      others.push(line)
      continue
    }
    const [, time = '', severity = '', host = '', text = ''] = match
    rows.push({ time, severity: severity as AlertRow['severity'], host, text })
  }
  return {
    head,
    rows,
    body: [others.join('\n'), ...rest.map((block) => block.join('\n'))]
      .filter((text) => text !== '')
      .join('\n\n'),
  }
}

/** The first line for a small display, when it is meant for one, and the rest. */
export function displayOf(body: string): { readonly display: string; readonly body: string } {
  const [first = [], ...rest] = blocksOf(body)
  const display = first[0] ?? ''
  if (!/^PAGER\b/.test(display)) return { display: '', body }
  const others = [first.slice(1), ...rest].filter((lines) => lines.length > 0)
  return { display, body: others.map((lines) => lines.join('\n')).join('\n\n') }
}

/** What stood on the page of a screenshot, and what those say who took it: a listing has dots between its fields. */
export function pageOf(body: string): { readonly page: readonly string[]; readonly note: string } {
  const paragraphs = blocksOf(body).map((lines) => lines.join('\n'))
  const listing = (text: string): string => {
    const quoted = /^["“](.+?)["”]/s.exec(text)?.[1] ?? ''
    return quoted.includes(' · ') ? quoted : ''
  }
  const rest = (text: string): string => {
    const listed = listing(text)
    return listed === '' ? text : text.slice(listed.length + 2).trim()
  }
  return {
    page: paragraphs.map(listing).filter((text) => text !== ''),
    note: paragraphs
      .map(rest)
      .filter((text) => text !== '')
      .join('\n\n'),
  }
}
