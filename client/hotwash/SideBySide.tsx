import type { WeekDoc, WhatIfAnswer } from '../../shared/wire/whatIf.ts'
import { hotwash } from '../copy/hotwash.ts'
import { Table } from '../ui/Table.tsx'
import { playClock } from '../ui/storyTime.ts'

type Row = {
  readonly name: string
  readonly before: number | string | undefined
  readonly after: number | string | undefined
  /** A higher figure is better, a lower one, or neither. */
  readonly good?: 'up' | 'down'
}

const shown = (value: Row['before']): string =>
  value === undefined
    ? hotwash.otherwise.noScore
    : typeof value === 'string'
      ? value
      : value.toLocaleString('en-NZ', { maximumFractionDigits: value < 10 ? 2 : 1 })

function rowsOf({ recorded, simulated, loss }: WhatIfAnswer): readonly Row[] {
  const copy = hotwash.otherwise
  const figure = (
    name: string,
    of: (week: WeekDoc) => number | undefined,
    good?: Row['good'],
  ): Row => ({ name, before: of(recorded), after: of(simulated), ...(good && { good }) })
  const { safety } = recorded
  return [
    figure(copy.overall, ({ score }) => score.overall, 'up'),
    ...recorded.score.dimensions.map(({ id, title }) =>
      figure(
        copy.score(title),
        ({ score }) => score.dimensions.find((each) => each.id === id)?.score,
        'up',
      ),
    ),
    ...recorded.meters.map(({ id, title }) =>
      figure(title, ({ meters }) => meters.find((each) => each.id === id)?.value, 'up'),
    ),
    ...(safety
      ? [
          figure(copy.harm, (week) => week.safety?.expectedHarm, 'down'),
          figure(copy.waited, (week) => week.safety?.urgentBreaches, 'down'),
          figure(copy.uncalled, (week) => week.safety?.uncontacted, 'down'),
          ...(['planned', 'proceeding', 'relocated', 'deferred'] as const).map((each) =>
            figure(copy.procedures[each], ({ cases }) => cases[each]),
          ),
        ]
      : []),
    figure(copy.cost, ({ cost }) => cost, 'down'),
    ...(loss
      ? (
          [
            [copy.gross, 'gross'],
            [copy.retained, 'retained'],
            [copy.p95, 'p95'],
          ] as const
        ).map(([name, of]): Row => ({
          name,
          before: loss.recorded[of],
          after: loss.simulated[of],
          good: 'down',
        }))
      : []),
    ...recorded.obligations.map(({ title, status }, index) => ({
      name: copy.duty(title),
      before: status,
      after: simulated.obligations[index]?.status,
    })),
  ]
}

function Change({ row }: { row: Row }) {
  const { before, after, good } = row
  if (typeof before !== 'number' || typeof after !== 'number')
    return <>{before === after ? '=' : '≠'}</>
  const by = after - before
  if (Math.abs(by) < 0.005) return <>=</>
  const better = good && (good === 'up') === by > 0
  return (
    <span class={good ? (better ? 'hw-better' : 'hw-worse') : ''}>
      {by > 0 ? '▲ +' : '▼ −'}
      {shown(Math.abs(by))}
    </span>
  )
}

/** The two weeks in figures, and the first entry at which they part. */
export function SideBySide({ result }: { result: WhatIfAnswer }) {
  const copy = hotwash.otherwise
  const { parting, skipped, loss } = result
  return (
    <section class="hw-card" aria-labelledby="two-weeks">
      <h2 id="two-weeks">{copy.result}</h2>
      <p class="hw-simulation">{copy.simulation}</p>
      <h3>{copy.part}</h3>
      {parting === undefined ? (
        <p>{copy.never}</p>
      ) : (
        <dl class="hw-parting">
          <div>
            <dt>
              {copy.asItWas}, {copy.entry(parting.seq)}
              {parting.recorded && `, ${playClock(parting.recorded.at)}`}
            </dt>
            <dd>{parting.recorded?.text ?? copy.ends}</dd>
          </div>
          <div>
            <dt>
              {copy.otherwise}
              {parting.simulated && `, ${playClock(parting.simulated.at)}`}
            </dt>
            <dd>{parting.simulated?.text ?? copy.ends}</dd>
          </div>
        </dl>
      )}
      <Table
        caption={copy.figures}
        captioned={false}
        head={[copy.figure, copy.asItWas, copy.otherwise, copy.change]}
        rows={rowsOf(result).map((row) => [
          row.name,
          shown(row.before),
          shown(row.after),
          <Change key={row.name} row={row} />,
        ])}
      />
      {loss && (
        <p class="hw-note">
          {copy.lossNote(loss.trials.toLocaleString('en-NZ'), loss.se.toLocaleString('en-NZ'))}
        </p>
      )}
      <details>
        <summary>{copy.left(skipped.length)}</summary>
        <ul>
          {skipped.map(({ n, at, what }) => (
            <li key={n}>
              {playClock(at)} {what}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
