import type { ComponentChildren } from 'preact'
import { storyLang } from '../language/locale.ts'

/** `**bold**` inside one line; everything else is plain text, so nothing can become markup. */
function inline(text: string): ComponentChildren[] {
  return text
    .split(/\*\*(.+?)\*\*/s)
    .map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))
}

const lines = (block: string[]): ComponentChildren[] =>
  block.flatMap((line, index) => (index === 0 ? inline(line) : [<br />, ...inline(line)]))

/** One block of lines as paragraphs and lists, in their order. */
function blocks(text: string): ComponentChildren[] {
  const rows = text.split('\n')
  const groups: { list: boolean; rows: string[] }[] = []
  for (const row of rows) {
    const list = row.startsWith('- ')
    const last = groups.at(-1)
    if (last && last.list === list) last.rows.push(row)
    else groups.push({ list, rows: [row] })
  }
  return groups.map((group, index) =>
    group.list ? (
      <ul key={index}>
        {group.rows.map((row, at) => (
          <li key={at}>{inline(row.slice(2))}</li>
        ))}
      </ul>
    ) : (
      <p key={index}>{lines(group.rows)}</p>
    ),
  )
}

/** A text of the scenario: paragraphs apart by an empty line, `**bold**` and lists with `- `; never HTML. */
export function Prose({ text, translated }: { text: string; translated?: unknown }) {
  return (
    <div class="prose" lang={storyLang(translated)}>
      {text
        .trim()
        .split(/\n\s*\n/)
        .flatMap((block) => blocks(block.trim()))}
    </div>
  )
}
