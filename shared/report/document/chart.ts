import type { Markup } from '../page/markup.ts'
import type { Block } from './block.ts'

/** The charts of the pages in ink on paper; their class names are those of the page's style. */
const onPaper = `
text { fill: #15222e; font-size: 13px; }
.bar-value { font-weight: 700; }
.tick { fill: #4a5b6b; font-size: 11px; }
.bar-track { fill: #dbe3ea; }
.bar-fill { fill: #0b6675; }
.bar-cut { fill: none; stroke: #b3231b; stroke-width: 1.5; stroke-dasharray: 4 3; }
.row-name { font-size: 12px; }
.inject-mark { fill: #5a3fc0; }
.span { fill: #0b6675; }
.span-late { fill: #8a5200; stroke: #ffffff; stroke-width: .75; stroke-dasharray: 2 2; }
.span-open { fill: none; stroke: #b3231b; stroke-width: 1.25; stroke-dasharray: 4 3; }
.grid { stroke: #c7d2dc; stroke-width: 1; }
.line { fill: none; stroke: #0b6675; stroke-width: 2; }
.line-kept { stroke: #8a5200; stroke-dasharray: 6 4; }
.band { fill: #0b6675; opacity: .18; }
.band-kept { fill: #8a5200; }
.middle { stroke: #15222e; stroke-width: 1; stroke-dasharray: 3 3; }
`

/** A chart of a page (one `svg` element) as part of a document; `words` say what it shows. */
export const chart = ({ markup }: Markup, words: string): Block => ({
  kind: 'chart',
  svg: markup
    .trim()
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace('>', `><style>${onPaper}</style>`),
  width: Number(/viewBox="0 0 ([\d.]+)/.exec(markup)?.[1] ?? 640),
  words,
})
