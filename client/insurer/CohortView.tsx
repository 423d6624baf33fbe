import type { ComparedCohort, ComparedSpread } from '../../shared/wire/sharing.ts'
import { insurerCopy } from '../copy/insurer.ts'

/** One scenario's runs: how their scores spread, and each run with the places its range allows. */
export function CohortView({ cohort }: { readonly cohort: ComparedCohort }) {
  const copy = insurerCopy.compare
  const { scenario, runs, cautions, overall, dimensions, ranked } = cohort
  const { columns, runColumns } = copy
  return (
    <section class="cohort">
      <h2>
        {scenario.id} {scenario.version}, {copy.runs(runs.length)}
      </h2>
      <p class="share-facts">
        <code>{scenario.hash}</code>
      </p>
      <ul class="cautions">
        {cautions.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {overall && <SpreadChart runs={runs} spread={overall} />}
      <div class="table-scroll" role="region" aria-label={copy.spread} tabIndex={0}>
        <table>
          <caption>{copy.spread}</caption>
          <thead>
            <tr>
              {Object.values(columns).map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <SpreadRow title={copy.overall} spread={overall} />
            {dimensions.map(({ id, title, spread }) => (
              <SpreadRow key={id} title={title} spread={spread} />
            ))}
          </tbody>
        </table>
      </div>
      <div class="table-scroll" role="region" aria-label={copy.each} tabIndex={0}>
        <table>
          <caption>{copy.each}</caption>
          <thead>
            <tr>
              {Object.values(runColumns).map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map(({ id, label, overall: score, between, places }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{score === undefined ? copy.noScore : score.toFixed(1)}</td>
                <td>{between ? copy.range(...between) : copy.none}</td>
                <td>{places ? copy.place(...places) : ranked ? copy.noPlace : copy.few}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function SpreadRow({ title, spread }: { title: string; spread: ComparedSpread | undefined }) {
  const copy = insurerCopy.compare
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{spread?.count ?? 0}</td>
      <td>{spread?.median ?? copy.none}</td>
      <td>{spread ? copy.range(...spread.medianBetween) : copy.none}</td>
      <td>{spread ? copy.range(spread.p25, spread.p75) : copy.none}</td>
      <td>{spread ? copy.range(spread.lowest, spread.highest) : copy.none}</td>
    </tr>
  )
}

/** Every run as a dot with its range, on a line from 0 to 100; the band is where the middle might lie. */
function SpreadChart({
  runs,
  spread,
}: {
  readonly runs: ComparedCohort['runs']
  readonly spread: ComparedSpread
}) {
  const x = (score: number): number => 10 + score * 6
  const scored = runs.flatMap(({ overall, between }) =>
    overall === undefined ? [] : [{ overall, between }],
  )
  const height = 34 + scored.length * 14
  const [low, high] = spread.medianBetween
  return (
    <svg
      class="spread"
      viewBox={`0 0 620 ${height}`}
      role="img"
      aria-label={insurerCopy.compare.chart(spread.lowest, spread.median, spread.highest)}
    >
      <rect
        class="spread-band"
        x={x(low)}
        width={Math.max(x(high) - x(low), 2)}
        y="4"
        height={height - 26}
      />
      {[0, 25, 50, 75, 100].map((score) => (
        <g key={score}>
          <line class="spread-grid" x1={x(score)} x2={x(score)} y1="4" y2={height - 20} />
          <text class="spread-tick" x={x(score)} y={height - 4} text-anchor="middle">
            {score}
          </text>
        </g>
      ))}
      {scored.map(({ overall, between }, row) => (
        <g key={row}>
          {between && (
            <line
              class="spread-range"
              x1={x(between[0])}
              x2={x(between[1])}
              y1={14 + row * 14}
              y2={14 + row * 14}
            />
          )}
          <circle class="spread-dot" cx={x(overall)} cy={14 + row * 14} r="4.5" />
        </g>
      ))}
    </svg>
  )
}
