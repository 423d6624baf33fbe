import type { LossReport } from '../../shared/loss/lossReport.ts'
import type { PriorRow } from '../../shared/loss/priorCheck.ts'

const money = (dollars: number): string => dollars.toLocaleString('en-NZ')
const share = (chance: number): string => `${(chance * 100).toFixed(1)} %`
const signed = (dollars: number): string => `${dollars > 0 ? '+' : ''}${money(dollars)}`

/** A loss view for a terminal: the figures, the covers, and what moved them most. */
export function lossText(report: LossReport, plausibility: readonly PriorRow[]): string {
  const what = report.view === 'annual' ? 'a year' : 'this incident, these decisions'
  return [
    `${report.model.title} (${report.model.version}, assumptions ${report.model.hash.slice(0, 12)})`,
    `View: ${what}. ${money(report.trials)} trials, seed ${report.seed}. ${report.currency}, ± one standard error.`,
    '',
    ...table([
      ['', 'mean', 'P50', 'P95', 'P99', 'TVaR95'],
      ...(['gross', 'insured', 'retained'] as const).map((name) => {
        const { se, ...figures } = report[name]
        const cell = (key: keyof typeof se) => `${money(figures[key])} ±${money(se[key])}`
        return [name, ...(['mean', 'p50', 'p95', 'p99', 'tvar95'] as const).map(cell)]
      }),
    ]),
    '',
    ...table([
      ['cost', 'gross', 'covered', 'sublimit', 'used up'],
      ...report.heads.map(({ title, gross, payable, sublimit, exhausted }) => [
        title,
        money(gross),
        money(payable),
        sublimit === 0 ? 'not insured' : money(sublimit),
        sublimit === 0 ? '' : share(exhausted.chance),
      ]),
    ]),
    `Retention kept back ${money(report.policy.retention.borne)} on average; above the aggregate ${money(report.policy.aggregate.over)}; in the waiting time ${money(report.policy.waiting.withheld)}.`,
    '',
    `Another choice, all else and all luck equal (retained, ${money(report.comparedTrials)} trials):`,
    ...table(
      report.alternatives
        .toSorted((a, b) => b.change.retained - a.change.retained)
        .map(({ title, chosen, instead, change }) => [
          title,
          `${instead} instead of ${chosen}`,
          `${signed(change.retained)} ±${money(change.se)}`,
        ]),
    ),
    '',
    'Other terms of the policy, all else and all luck equal (retained):',
    ...table(
      report.terms.map(({ title, change }) => [
        title,
        `${signed(change.retained)} ±${money(change.se)}`,
      ]),
    ),
    '',
    'What moves it most (retained, held low and held high):',
    ...table(
      report.drivers
        .toSorted((a, b) => Math.abs(b.swing) - Math.abs(a.swing))
        .slice(0, 10)
        .map(({ title, low, high }) => [title, money(low.retained), money(high.retained)]),
    ),
    '',
    'Is it plausible? The profile "reported" beside public figures:',
    ...table(
      plausibility.map(({ title, ours, low, high, within }) => [
        title,
        money(ours),
        `${money(low)} to ${money(high)}`,
        within ? 'within' : 'OUTSIDE',
      ]),
    ),
    '',
    report.disclaimer,
  ].join('\n')
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || Number.isNaN(Number.parseInt(cell.replace(/^[+-]/, ''), 10))
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}
