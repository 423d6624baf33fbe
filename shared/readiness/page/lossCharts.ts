import type { DriverSwing } from '../../loss/alternatives.ts'
import type { ExceedancePoint } from '../../loss/exceedance.ts'
import type { LossReport } from '../../loss/lossReport.ts'
import { html, type Markup } from '../../report/page/markup.ts'
import { dollars, oneDecimal } from '../../report/words.ts'

const size = { width: 640, height: 260 }
const plot = { left: 46, right: 628, top: 12, bottom: 222 }

/** The chance that the loss is over each amount, with the 95 % band of the simulation. Its table says the same. */
export const exceedanceChart = (report: LossReport): Markup =>
  html`<figure class="chart wide" tabindex="0">
    ${exceedanceCurves(report)}
    <figcaption id="exceedance-words">${exceedanceWords}</figcaption>
  </figure>`

export const exceedanceWords =
  'How likely the loss is to be over an amount: the solid line is the whole loss, the dashed one what the organisation keeps. The bands are the error of the simulation (95 %).'

/** The curves alone. */
export function exceedanceCurves({ exceedance }: LossReport): Markup {
  const most = Math.max(
    ...[exceedance.gross, exceedance.retained].map((line) => line.at(-1)?.over ?? 0),
    1,
  )
  const x = (over: number): string =>
    oneDecimal(plot.left + ((plot.right - plot.left) * over) / most)
  const y = (chance: number): string => oneDecimal(plot.bottom - (plot.bottom - plot.top) * chance)
  const band = (points: readonly ExceedancePoint[]): string =>
    [
      ...points.map(({ over, low }) => `${x(over)},${y(low)}`),
      ...points.toReversed().map(({ over, high }) => `${x(over)},${y(high)}`),
    ].join(' ')
  const line = (points: readonly ExceedancePoint[]): string =>
    points.map(({ over, chance }) => `${x(over)},${y(chance)}`).join(' ')
  const step = niceSteps.find((each) => most / each <= 8) ?? most / 5
  const marks = Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => n * step)
  return html`<svg
    viewBox="0 0 ${size.width} ${size.height}"
    role="img"
    aria-labelledby="exceedance-words"
  >
    ${[0, 0.25, 0.5, 0.75, 1].map(
      (chance) =>
        html`<line
            class="grid"
            x1="${plot.left}"
            x2="${plot.right}"
            y1="${y(chance)}"
            y2="${y(chance)}"
          />
          <text class="tick" x="${plot.left - 6}" y="${y(chance)}" dy="4" text-anchor="end"
            >${chance * 100} %</text
          >`,
    )}
    ${marks.map(
      (over) =>
        html`<text class="tick" x="${x(over)}" y="${plot.bottom + 18}" text-anchor="middle"
          >${millions(over)}</text
        >`,
    )}
    <polygon class="band" points="${band(exceedance.gross)}" />
    <polygon class="band band-kept" points="${band(exceedance.retained)}" />
    <polyline class="line" fill="none" points="${line(exceedance.gross)}" />
    <polyline class="line line-kept" fill="none" points="${line(exceedance.retained)}" />
    <text
      class="tick"
      x="${(plot.left + plot.right) / 2}"
      y="${size.height - 4}"
      text-anchor="middle"
    >
      Loss of more than (million NZ$)
    </text>
  </svg>`
}

/** Dollars between the marks of the axis. */
const niceSteps = [100_000, 250_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000]

const millions = (amount: number): string => oneDecimal(amount / 1_000_000)

const row = 34

/** The variables that move the mean retained loss most, held low and held high. */
export const tornadoChart = (drivers: readonly DriverSwing[], mean: number): Markup =>
  html`<figure class="chart wide" tabindex="0">
    ${tornadoBars(drivers, mean)}
    <figcaption id="tornado-words">${tornadoWords}</figcaption>
  </figure>`

export const tornadoWords =
  'Mean retained loss with one variable held low and held high in every trial; the line is the mean with all of them free.'

/** The bars alone. */
export function tornadoBars(drivers: readonly DriverSwing[], mean: number): Markup {
  const ends = drivers.flatMap(({ low, high }) => [low.retained, high.retained])
  const [least, most] = [Math.min(mean, ...ends), Math.max(mean, ...ends)]
  const span = Math.max(most - least, 1)
  const x = (value: number): number => 4 + (632 * (value - least)) / span
  const height = drivers.length * row + 24
  return html`<svg viewBox="0 0 640 ${height}" role="img" aria-labelledby="tornado-words">
    ${drivers.map(({ title, low, high }, index) => {
      const [from, to] = [
        Math.min(low.retained, high.retained),
        Math.max(low.retained, high.retained),
      ]
      const top = index * row
      return html`<text x="4" y="${top + 13}">${title}</text>
        <rect
          class="bar-fill"
          x="${oneDecimal(x(from))}"
          y="${top + 18}"
          width="${oneDecimal(Math.max(x(to) - x(from), 1))}"
          height="10"
        />`
    })}
    <line
      class="middle"
      x1="${oneDecimal(x(mean))}"
      x2="${oneDecimal(x(mean))}"
      y1="0"
      y2="${height - 18}"
    />
    <text class="tick" x="${oneDecimal(x(mean))}" y="${height - 4}" text-anchor="middle">
      ${dollars(mean)}
    </text>
  </svg>`
}
