import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { Aar, ObligationRow } from '../shape/aarShape.ts'
import type { StoryClock } from '../storyClock.ts'
import { costWords, dollars, promiseWords } from '../words.ts'
import { meterChart } from './charts.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, section, table } from './parts.ts'

const length = (ms: number | undefined): string => (ms === undefined ? '–' : lengthInWords(ms))
const taken = (ms: number | undefined): string => (ms === 0 ? 'at once' : length(ms))

/** Obligation clocks against target and limit. */
export const obligationsSection = ({ obligations }: Aar, clock: StoryClock): Markup =>
  section(
    'obligations',
    'Obligations and targets',
    html`<p>
      What had a time, and how the team kept it. Lengths are in story time, from the moment the team
      knew enough.
    </p>`,
    obligationTable('obligations-table', 'Obligations against target and limit', clock, {
      rows: obligations.filter(({ promise }) => !promise),
      word: ({ status }) => status,
    }),
    obligations.some(({ promise }) => promise)
      ? obligationTable('promises-table', 'Promises the team made itself', clock, {
          rows: obligations.filter(({ promise }) => promise),
          word: ({ status }) => promiseWords[status],
        })
      : undefined,
  )

type Told = {
  readonly rows: readonly ObligationRow[]
  readonly word: (row: ObligationRow) => string
}

const obligationTable = (
  id: string,
  caption: string,
  clock: StoryClock,
  { rows, word }: Told,
): Markup =>
  table({
    id,
    caption,
    head: [
      'Obligation',
      'Result',
      'Started',
      'Taken',
      'Target',
      'Limit',
      'Rule or practice',
      'Evidence',
    ],
    rows: rows.map((each) => ({
      cells: [
        each.title,
        html`<span class="status">${word(each)}</span>
          ${each.missed === undefined ? undefined : html`<small>its limit passed in play</small>`}`,
        each.started === undefined ? '–' : clock.moment(each.started),
        taken(each.taken),
        length(each.target),
        length(each.limit),
        each.source,
        evidenceLinks(each.evidence),
      ],
    })),
  })

/** The meters over play. */
export const metersSection = ({ meters }: Aar): Markup | undefined =>
  meters.length === 0
    ? undefined
    : section(
        'meters',
        'The hospital during play',
        html`<p>
          Each meter runs from 0 to 100; more is better. Fiction, moved by the answers and by time.
        </p>`,
        html`<div class="meter-charts">${meters.map((meter) => meterChart(meter))}</div>`,
        table({
          id: 'meters-table',
          caption: 'Meters at the start, at their lowest and at the end',
          head: ['Meter', 'Start', 'Lowest', 'End'],
          rows: meters.map(({ title, start, lowest, end }) => ({
            cells: [title, start, lowest, end],
          })),
        }),
      )

/** Costs by head. Harm to patients is never turned into money. */
export function costsSection({ costs }: Aar): Markup {
  const total = costs.reduce((sum, { amount }) => sum + amount, 0)
  return section(
    'costs',
    'Costs in the story',
    html`<p>Fictional amounts. Harm to patients is never turned into money.</p>`,
    costs.length === 0
      ? html`<p>Nothing was spent.</p>`
      : table({
          id: 'costs-table',
          caption: `Costs by head, ${dollars(total)} in all`,
          head: ['Head of cost', 'Amount', 'What for', 'Evidence'],
          rows: costs.map(({ head, amount, items }) => ({
            cells: [
              costWords[head],
              dollars(amount),
              items.map((item) => `${item.what} (${dollars(item.amount)})`).join('; '),
              evidenceLinks([...new Set(items.map(({ seq }) => seq))]),
            ],
          })),
        }),
  )
}
