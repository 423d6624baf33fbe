import type { ComparedCohort, ComparedSpread } from '../../shared/wire/sharing.ts'
import { insurerCopy } from '../copy/insurer.ts'
import { Table } from '../ui/Table.tsx'

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
      <Table
        caption={copy.spread}
        head={Object.values(columns)}
        rows={[
          spreadRow(copy.overall, overall),
          ...dimensions.map(({ title, spread }) => spreadRow(title, spread)),
        ]}
      />
      <Table
        caption={copy.each}
        head={Object.values(runColumns)}
        rows={runs.map(({ label, overall: score, between, places }) => [
          label,
          score === undefined ? copy.noScore : score.toFixed(1),
          between ? copy.range(...between) : copy.none,
          places ? copy.place(...places) : ranked ? copy.noPlace : copy.few,
        ])}
      />
    </section>
  )
}

function spreadRow(
  title: string,
  spread: ComparedSpread | undefined,
): readonly [string, ...(string | number)[]] {
  const { fewToSay, none, range } = insurerCopy.compare
  if (!spread) return [title, 0, none, none, none, none]
  return [
    title,
    spread.count,
    spread.median,
    spread.medianBetween ? range(...spread.medianBetween) : fewToSay,
    spread.medianBetween ? range(spread.p25, spread.p75) : fewToSay,
    range(spread.lowest, spread.highest),
  ]
}

/** Every run as a dot with its range, on a line from 0 to 100; the band is where the middle might lie. */
function SpreadChart({
  runs,
  spread,
}: {
  readonly runs: ComparedCohort['runs']
  readonly spread: ComparedSpread
}) {
  const x = (score: number): string => `${3 + score * 0.94}%`
  const scored = runs.flatMap(({ overall, between }) =>
    overall === undefined ? [] : [{ overall, between }],
  )
  const height = 34 + scored.length * 14
  const band = spread.medianBetween
  return (
    <svg
      class="spread"
      height={height}
      role="img"
      aria-label={insurerCopy.compare.chart(spread.lowest, spread.median, spread.highest)}
    >
      {band && (
        <rect
          class="spread-band"
          x={x(band[0])}
          width={`${Math.max((band[1] - band[0]) * 0.94, 0.4)}%`}
          y="4"
          height={height - 26}
        />
      )}
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
