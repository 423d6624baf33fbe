import type { LossReport } from '../../loss/lossReport.ts'
import { html, type Fragment, type Markup } from '../../report/page/markup.ts'
import { section, table } from '../../report/page/parts.ts'
import { dollars } from '../../report/words.ts'
import { changed } from '../gaps.ts'
import type { Letters } from '../letters.ts'
import type { Readiness } from '../shape.ts'
import { grouped, methods } from '../words.ts'
import { exceedanceChart, tornadoChart } from './lossCharts.ts'
import {
  amountIn,
  choiceEvidence,
  costlierMayBeRight,
  heldAt,
  howWords,
  mostDrivers,
} from '../lossWords.ts'
import { opens } from './opens.ts'

const percent = (chance: number): string => `${(100 * chance).toFixed(1)} %`

/** The loss view: what it might cost, who would pay, what moves it, and on what assumptions. */
export function lossSection({ loss, letters, labels }: Readiness): Markup {
  if (!loss)
    return section(
      'loss',
      'Loss view',
      html`<p>The loss model knows none of this scenario’s decisions, so no loss is shown.</p>`,
    )
  const { report, assumed } = loss
  return section(
    'loss',
    'Loss view',
    html`<p>
      Illustrative and not calibrated: ${assumed.count} of ${assumed.of} rows of the model are
      assumptions. It is not a price. Harm to patients is left out on purpose. Model
      ${report.model.id} ${report.model.version}, assumptions ${report.model.hash.slice(0, 12)},
      ${grouped(report.trials)} trials, luck “${report.seed}”.
    </p>`,
    figuresTable(report),
    exceedanceChart(report),
    foldedExceedance(report),
    coversTable(report),
    termsTable(report),
    html`<p>${costlierMayBeRight}</p>`,
    alternativesTable(report, letters, labels),
    driversPart(report),
    choicesTable(report, labels),
    plausibilityTable(loss.plausibility),
  )
}

function figuresTable(report: LossReport): Markup {
  const ground = {
    method: methods.loss(report.trials, report.model.hash),
    evidence: choiceEvidence(report),
  }
  const names = {
    gross: 'The whole loss',
    insured: 'Paid by the policy',
    retained: 'Kept by the organisation',
  }
  const columns = [
    ['mean', 'Mean'],
    ['p50', 'Middle (P50)'],
    ['p95', 'One in twenty over (P95)'],
    ['p99', 'One in a hundred over (P99)'],
    ['tvar95', 'Mean of the worst twentieth'],
  ] as const
  return table({
    id: 'loss-figures',
    caption: 'This incident, these decisions',
    head: ['Part of it', ...columns.map(([, title]) => title)],
    rows: (['gross', 'insured', 'retained'] as const).map((name) => ({
      cells: [
        names[name],
        ...columns.map(([key, title]) =>
          opens(
            html`${dollars(report[name][key])} <small>± ${dollars(report[name].se[key])}</small>`,
            `${names[name]}, ${title}`,
            ground,
          ),
        ),
      ],
    })),
  })
}

const foldedExceedance = (report: LossReport): Markup =>
  html`${opens('How this curve comes about', 'The curve', {
      method: methods.loss(report.trials, report.model.hash),
      evidence: choiceEvidence(report),
    })}
    <details class="folded">
      <summary>The same curve as a table</summary>
      ${exceedanceTable(report)}
    </details>`

/** The curve in figures. */
export const exceedanceTable = ({ exceedance: { gross, retained } }: LossReport): Markup =>
  table({
    id: 'exceedance-table',
    caption: 'Chance of a loss over an amount',
    head: ['Over', 'Whole loss', '95 % range', 'Kept', '95 % range'],
    rows: gross.map(({ over, chance, low, high }, at) => {
      const kept = retained[at]
      return {
        cells: [
          dollars(over),
          percent(chance),
          `${percent(low)} to ${percent(high)}`,
          kept ? percent(kept.chance) : '–',
          kept ? `${percent(kept.low)} to ${percent(kept.high)}` : '–',
        ],
      }
    }),
  })

const coversTable = (report: LossReport): Markup =>
  table({
    id: 'loss-covers',
    caption: `Covers of the invented policy: retention ${dollars(report.policy.retention.limit)}, aggregate ${dollars(report.policy.aggregate.limit)}, waiting period ${report.policy.waiting.days} working days`,
    head: ['Cost', 'Mean cost', 'Mean payable', 'Sublimit', 'Used up in'],
    rows: report.heads.map(({ title, gross, payable, sublimit, exhausted }) => ({
      cells: [
        title,
        opens(dollars(gross), `${title}, mean cost`, {
          method: methods.cover,
          evidence: choiceEvidence(report),
        }),
        opens(dollars(payable), `${title}, mean payable`, {
          method: methods.cover,
          evidence: choiceEvidence(report),
        }),
        sublimit === 0 ? 'not insured' : dollars(sublimit),
        sublimit === 0
          ? '–'
          : opens(percent(exhausted.chance), `${title}, used up`, {
              method: `${methods.exhausted} ${percent(exhausted.low)} to ${percent(exhausted.high)}.`,
              evidence: choiceEvidence(report),
            }),
      ],
    })),
  })

const changeCell = (
  change: LossReport['terms'][number]['change'],
  what: string,
  ground: Parameters<typeof opens>[2],
): Fragment =>
  opens(html`${changed(change.retained)} <small>± ${dollars(change.se)}</small>`, what, ground)

const termsTable = (report: LossReport): Markup =>
  table({
    id: 'loss-terms',
    caption: 'Other terms of the policy, everything else and all luck being equal',
    head: ['Term', 'Kept by the organisation (mean)'],
    rows: report.terms.map(({ title, change }) => ({
      cells: [
        title,
        changeCell(change, title, {
          method: methods.terms(report.comparedTrials),
          evidence: choiceEvidence(report),
        }),
      ],
    })),
  })

const inWords = (labels: Readiness['labels'], decision: string, option: string): Markup =>
  html`<div class="why">${labels[decision]?.[option] ?? option}</div>`

const alternativesTable = (
  report: LossReport,
  letters: Letters,
  labels: Readiness['labels'],
): Markup =>
  table({
    id: 'loss-alternatives',
    caption: 'Another choice in one decision, everything else and all luck being equal',
    head: [
      'Decision',
      'Instead of',
      'Would have been',
      'Letter',
      'Kept by the organisation (mean)',
    ],
    rows: report.alternatives
      .toSorted((a, b) => b.change.retained - a.change.retained)
      .map(({ decision, title, chosen, instead, change }) => ({
        cells: [
          title,
          inWords(labels, decision, chosen),
          inWords(labels, decision, instead),
          letters[decision]?.[instead] ?? '–',
          changeCell(change, `${title}, ${instead}`, {
            method: methods.change(report.comparedTrials),
            evidence: report.choices.find((each) => each.decision === decision)?.evidence ?? [],
          }),
        ],
      })),
  })

function driversPart(report: LossReport): Markup {
  const drivers = mostDrivers(report)
  const ground = { method: methods.driver, evidence: choiceEvidence(report) }
  return html`${tornadoChart(drivers, report.retained.mean)}
  ${table({
    id: 'loss-drivers',
    caption: 'What moves the mean retained loss most',
    head: ['Variable', 'Held low at', 'Kept', 'Held high at', 'Kept'],
    rows: drivers.map((driver) => ({
      cells: [
        driver.title,
        heldAt(driver, driver.low.at),
        opens(dollars(driver.low.retained), `${driver.title}, held low`, ground),
        heldAt(driver, driver.high.at),
        opens(dollars(driver.high.retained), `${driver.title}, held high`, ground),
      ],
    })),
  })}`
}

const choicesTable = (report: LossReport, labels: Readiness['labels']): Markup =>
  table({
    id: 'loss-choices',
    caption: 'What the model read from the play',
    head: ['Decision', 'Counted as', 'Because'],
    rows: report.choices.map(({ decision, title, option, how, why, evidence }) => ({
      cells: [
        title,
        opens(labels[decision]?.[option] ?? option, title, {
          method: `${howWords[how]}. ${why ?? ''}`.trim(),
          evidence,
        }),
        howWords[how],
      ],
    })),
  })

const plausibilityTable = (rows: NonNullable<Readiness['loss']>['plausibility']): Markup =>
  table({
    id: 'loss-plausible',
    caption: 'Is the model plausible? The profile “as reported” beside public figures',
    head: ['Figure', 'The model says', 'Public range', 'Inside', 'Where the range comes from'],
    rows: rows.map(({ title, unit, ours, low, high, within, basis }) => ({
      cells: [
        title,
        opens(amountIn(unit, ours), title, { method: methods.plausible, evidence: [] }),
        `${amountIn(unit, low)} to ${amountIn(unit, high)}`,
        within ? 'yes' : 'no',
        html`<div class="why">${basis}</div>`,
      ],
    })),
  })
