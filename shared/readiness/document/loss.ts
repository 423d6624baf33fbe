import type { LossReport } from '../../loss/lossReport.ts'
import { heading, paragraph, type Block } from '../../report/document/block.ts'
import { chart } from '../../report/document/chart.ts'
import { dollars } from '../../report/words.ts'
import { changed } from '../gaps.ts'
import { exceedanceCurves, exceedanceWords, tornadoBars, tornadoWords } from '../page/lossCharts.ts'
import {
  amountIn,
  choiceEvidence,
  costlierMayBeRight,
  heldAt,
  howWords,
  mostDrivers,
} from '../lossWords.ts'
import type { Readiness } from '../shape.ts'
import { methods } from '../words.ts'
import { cells, percent, plainTable, proved } from './cells.ts'

/** The loss view: what it might cost, who would pay, what moves it, and on what assumptions. */
export function lossBlocks({ loss, letters, labels }: Readiness): readonly Block[] {
  if (!loss)
    return [
      paragraph('The loss model knows none of this scenario’s decisions, so no loss is shown.'),
    ]
  const { report, assumed, plausibility } = loss
  const inWords = (decision: string, option: string): string => labels[decision]?.[option] ?? option
  return [
    paragraph(
      `${methods.loss(report.trials, report.model.hash)} ${assumed.count} of ${assumed.of} rows of the model are assumptions. It is not a price. Harm to patients is left out on purpose. Model ${report.model.id} ${report.model.version}, luck “${report.seed}”.`,
    ),
    figuresTable(report),
    chart(exceedanceCurves(report), exceedanceWords),
    paragraph(exceedanceWords),
    exceedanceTable(report),
    coversTable(report),
    plainTable(
      'Other terms of the policy, everything else and all luck being equal',
      { Term: 5, 'Kept by the organisation (mean)': 4 },
      report.terms.map(({ title, change }) => cells(title, changeOf(change))),
    ),
    paragraph(costlierMayBeRight),
    plainTable(
      'Another choice in one decision, everything else and all luck being equal',
      { Decision: 3, 'Instead of': 4, 'Would have been': 4, Letter: 2, 'Kept (mean)': 3 },
      report.alternatives
        .toSorted((a, b) => b.change.retained - a.change.retained)
        .map(({ decision, title, chosen, instead, change }) =>
          cells(
            title,
            inWords(decision, chosen),
            inWords(decision, instead),
            letters[decision]?.[instead] ?? '–',
            changeOf(change),
          ),
        ),
    ),
    ...driverBlocks(report),
    heading(2, 'What the model read'),
    plainTable(
      'Choices that the model read from the play',
      { Decision: 3, 'Counted as': 5, Because: 4 },
      report.choices.map(({ decision, title, option, how, why, evidence }) => [
        ...cells(title, inWords(decision, option)),
        proved(`${howWords[how]}${why === undefined ? '' : `. ${why}`}`, evidence),
      ]),
    ),
    plainTable(
      'Is the model plausible? The profile “as reported” beside public figures',
      {
        Figure: 3,
        'The model says': 2,
        'Public range': 3,
        Inside: 1,
        'Where the range comes from': 5,
      },
      plausibility.map(({ title, unit, ours, low, high, within, basis }) =>
        cells(
          title,
          amountIn(unit, ours),
          `${amountIn(unit, low)} to ${amountIn(unit, high)}`,
          within ? 'yes' : 'no',
          basis,
        ),
      ),
    ),
  ]
}

const changeOf = ({ retained, se }: LossReport['terms'][number]['change']): string =>
  `${changed(retained)} ± ${dollars(se)}`

const parts = {
  gross: 'The whole loss',
  insured: 'Paid by the policy',
  retained: 'Kept by the organisation',
} as const

const figuresTable = (report: LossReport): Block =>
  plainTable(
    'This incident, these decisions; ± is one standard error',
    { 'Part of it': 3, Mean: 3, P50: 3, P95: 3, P99: 3, 'Mean of the worst twentieth': 3 },
    (['gross', 'insured', 'retained'] as const).map((name) => [
      proved(parts[name], name === 'gross' ? choiceEvidence(report) : []),
      ...cells(
        ...(['mean', 'p50', 'p95', 'p99', 'tvar95'] as const).map(
          (key) => `${dollars(report[name][key])} ± ${dollars(report[name].se[key])}`,
        ),
      ),
    ]),
  )

const exceedanceTable = ({ exceedance: { gross, retained } }: LossReport): Block =>
  plainTable(
    'Chance of a loss over an amount, with the 95 % range of the simulation',
    { Over: 2, 'Whole loss': 2, 'Its range': 3, Kept: 2, 'Range of what is kept': 3 },
    gross.map(({ over, chance, low, high }, at) => {
      const kept = retained[at]
      return cells(
        dollars(over),
        percent(chance),
        `${percent(low)} to ${percent(high)}`,
        kept ? percent(kept.chance) : '–',
        kept ? `${percent(kept.low)} to ${percent(kept.high)}` : '–',
      )
    }),
  )

const coversTable = ({ heads, policy }: LossReport): Block =>
  plainTable(
    `Covers of the invented policy: retention ${dollars(policy.retention.limit)}, aggregate ${dollars(policy.aggregate.limit)}, waiting period ${policy.waiting.days} working days`,
    { Cost: 4, 'Mean cost': 2, 'Mean payable': 2, Sublimit: 2, 'Used up in': 4 },
    heads.map(({ title, gross, payable, sublimit, exhausted }) =>
      cells(
        title,
        dollars(gross),
        dollars(payable),
        sublimit === 0 ? 'not insured' : dollars(sublimit),
        sublimit === 0
          ? '–'
          : `${percent(exhausted.chance)} (${percent(exhausted.low)} to ${percent(exhausted.high)})`,
      ),
    ),
  )

function driverBlocks(report: LossReport): readonly Block[] {
  const drivers = mostDrivers(report)
  return [
    chart(tornadoBars(drivers, report.retained.mean), tornadoWords),
    paragraph(tornadoWords),
    plainTable(
      'What moves the mean retained loss most',
      { Variable: 4, 'Held low at': 2, Kept: 2, 'Held high at': 2, 'Kept then': 2 },
      drivers.map((driver) =>
        cells(
          driver.title,
          heldAt(driver, driver.low.at),
          dollars(driver.low.retained),
          heldAt(driver, driver.high.at),
          dollars(driver.high.retained),
        ),
      ),
    ),
  ]
}
