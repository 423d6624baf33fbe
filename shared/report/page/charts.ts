import type { Aar, MeterRow } from '../shape/aarShape.ts'
import { oneDecimal } from '../words.ts'
import { html, type Markup } from './markup.ts'

const width = 320
const rowHeight = 40

/** Bars of the dimensions from 0 to 100; a dashed outline shows what a cap took away. Its table says the same. */
export const dimensionChart = (score: Aar['score']): Markup =>
  html`<figure class="chart">
    ${dimensionBars(score)}
    <figcaption>Of 100. A dashed outline is what a cap took away.</figcaption>
  </figure>`

/** The bars alone. */
export const dimensionBars = (score: Aar['score']): Markup =>
  html`<svg
    viewBox="0 0 ${width} ${score.dimensions.length * rowHeight + 8}"
    role="img"
    aria-label="${dimensionWords(score)}"
  >
    ${score.dimensions.map((each, index) => bar(each, index * rowHeight))}
  </svg>`

/** What the bars show, in words. */
export const dimensionWords = ({ dimensions }: Aar['score']): string =>
  `Score by dimension, of 100: ${dimensions
    .map((each) => `${each.title} ${each.kind === 'scored' ? oneDecimal(each.score) : 'no score'}`)
    .join(', ')}.`

function bar(dimension: Aar['score']['dimensions'][number], y: number): Markup {
  const { title } = dimension
  if (dimension.kind === 'suppressed')
    return html`<text class="bar-name" x="0" y="${y + 15}">${title}</text>
      <text class="bar-value" x="${width}" y="${y + 15}" text-anchor="end">no score</text>
      <rect class="bar-track" x="0" y="${y + 21}" width="${width}" height="12" />`
  const { raw, score } = dimension
  const across = (value: number): string => oneDecimal((width * value) / 100)
  return html`<text class="bar-name" x="0" y="${y + 15}">${title}</text>
    <text class="bar-value" x="${width}" y="${y + 15}" text-anchor="end">${oneDecimal(score)}</text>
    <rect class="bar-track" x="0" y="${y + 21}" width="${width}" height="12" />
    <rect class="bar-fill" x="0" y="${y + 21}" width="${across(score)}" height="12" />
    ${
      raw > score
        ? html`<rect
            class="bar-cut"
            x="${across(score)}"
            y="${y + 21}"
            width="${across(raw - score)}"
            height="12"
          />`
        : undefined
    }`
}

const plot = { left: 26, right: 314, top: 8, bottom: 84 }

/** One meter as a line over play, from 0 to 100. */
export function meterChart({ title, start, end, lowest, points }: MeterRow): Markup {
  const last = Math.max(points.at(-1)?.at ?? 0, 1)
  const x = (at: number): string => oneDecimal(plot.left + ((plot.right - plot.left) * at) / last)
  const y = (value: number): string =>
    oneDecimal(plot.bottom - ((plot.bottom - plot.top) * value) / 100)
  const line = [{ at: 0, value: start }, ...points].map(({ at, value }) => `${x(at)},${y(value)}`)
  return html`<figure class="chart meter">
    <figcaption>${title}</figcaption>
    <svg
      viewBox="0 0 ${width} 92"
      role="img"
      aria-label="${title}: from ${start} to ${end}, lowest ${lowest}."
    >
      ${[0, 50, 100].map(
        (value) =>
          html`<line
              class="grid"
              x1="${plot.left}"
              x2="${plot.right}"
              y1="${y(value)}"
              y2="${y(value)}"
            />
            <text class="tick" x="${plot.left - 4}" y="${y(value)}" dy="4" text-anchor="end"
              >${value}</text
            >`,
      )}
      <polyline class="line" fill="none" points="${line.join(' ')}" />
    </svg>
  </figure>`
}
