import type { Aar } from '../shape/aarShape.ts'
import type { DecisionRow } from '../shape/decisionShape.ts'
import { oneDecimal } from '../words.ts'
import { html, type Markup } from './markup.ts'

const size = 640
const plot = { left: 190, right: 628, top: 8 }
const row = 18
const mostSigns = 30

type Timed = Pick<Aar, 'injects' | 'decisions'> & {
  readonly overview: Pick<Aar['overview'], 'played'>
}

/**
 * Play from left to right: a tick for each inject, and for each decision a bar from its opening to its answer. What
 * was late is striped, what nobody answered is open at its end. Its table says the same.
 */
export const timelineChart = (timed: Timed): Markup =>
  html`<figure class="chart wide" tabindex="0">
    ${timelineBars(timed)}
    <figcaption>${timelineLegend}</figcaption>
  </figure>`

export const timelineLegend =
  'A tick is an inject. A bar runs from the moment a decision was open to its answer. Striped: answered late. Dashed outline: not answered.'

/** The drawing alone. */
export function timelineBars({ injects, decisions, overview: { played } }: Timed): Markup {
  const came = decisions.filter(({ opened }) => opened !== undefined)
  const last = Math.max(played, 1)
  const x = (at: number): number =>
    plot.left + ((plot.right - plot.left) * Math.min(at, last)) / last
  const bottom = plot.top + (came.length + 1) * row
  return html`<svg
    viewBox="0 0 ${size} ${bottom + 36}"
    role="img"
    aria-label="${timelineWords({ injects, decisions })}"
  >
    ${minutesOf(last).map(
      (minute) =>
        html`<line
            class="grid"
            x1="${oneDecimal(x(minute * 60_000))}"
            x2="${oneDecimal(x(minute * 60_000))}"
            y1="${plot.top}"
            y2="${bottom}"
          />
          <text
            class="tick"
            x="${oneDecimal(x(minute * 60_000))}"
            y="${bottom + 15}"
            text-anchor="middle"
            >${minute}</text
          >`,
    )}
    <text class="row-name" x="0" y="${plot.top + 13}">Injects</text>
    ${injects.flatMap(({ status, stamp }) =>
      status === 'fired' && stamp
        ? [
            html`<rect
              class="inject-mark"
              x="${oneDecimal(x(stamp.at) - 1.5)}"
              y="${plot.top + 3}"
              width="3"
              height="${row - 6}"
            />`,
          ]
        : [],
    )}
    ${came.map((decision, nth) => bar(decision, plot.top + (nth + 1) * row, x, last))}
    <text class="tick" x="${(plot.left + plot.right) / 2}" y="${bottom + 31}" text-anchor="middle">
      Minutes of play
    </text>
  </svg>`
}

/** What the chart shows, in words. */
export function timelineWords({
  injects,
  decisions,
}: Pick<Timed, 'injects' | 'decisions'>): string {
  const came = decisions.filter(({ opened }) => opened !== undefined)
  const answered = came.filter(({ answers }) => answers.length > 0)
  const late = answered.filter(({ answers }) => answers.at(-1)?.late)
  const fired = injects.filter(({ status }) => status === 'fired')
  return `${fired.length} injects came. Of ${came.length} decisions that were open, ${answered.length} were answered, ${late.length} of them late.`
}

function bar(
  { number, title, opened, answers, lapsed }: DecisionRow,
  y: number,
  x: (at: number) => number,
  last: number,
): Markup {
  const from = opened?.at ?? 0
  const answer = answers.at(-1)
  const kind = answer === undefined ? 'span-open' : answer.late ? 'span-late' : 'span'
  const width = Math.max(x(answer?.stamp.at ?? lapsed?.at ?? last) - x(from), 2)
  const name = `${number} ${title}`
  return html`<text class="row-name" x="0" y="${y + 13}"
      >${name.length > mostSigns ? `${name.slice(0, mostSigns - 1)}…` : name}</text
    >
    <rect
      class="${kind}"
      x="${oneDecimal(x(from))}"
      y="${y + 4}"
      width="${oneDecimal(width)}"
      height="${row - 8}"
    />`
}

/** At most nine round minutes. */
function minutesOf(last: number): readonly number[] {
  const minutes = last / 60_000
  const step = [1, 2, 5, 10, 15, 20, 30, 60].find((each) => minutes / each <= 8) ?? 120
  return Array.from({ length: Math.floor(minutes / step) + 1 }, (_, n) => n * step)
}
