import type { Aar, InjectRow } from '../shape/aarShape.ts'
import type { StoryClock } from '../storyClock.ts'
import { calibrationWords, channelWords } from '../words.ts'
import { decisionPart } from './decisionPart.ts'
import { html, type Fragment, type Markup } from './markup.ts'
import { timelineChart } from './timelineChart.ts'
import { evidenceLinks, momentOf, provenanceLabel, section, table } from './parts.ts'

/** What reached the team and when, and what it decided. */
export const timelineSection = (aar: Aar, clock: StoryClock): Markup => {
  const { injects, decisions, calibration } = aar
  return section(
    'timeline',
    'Timeline',
    timelineChart(aar),
    html`<h3>Injects</h3>`,
    injectTable('injects-played', 'Injects that reached the team', injects.filter(isFired), clock),
    injectTable(
      'injects-left',
      'Injects that did not',
      injects.filter((each) => !isFired(each)),
      clock,
    ),
    html`<h3>Decisions</h3>`,
    calibration && html`<p class="calibration">${calibrationWords(calibration)}</p>`,
    decisions.map((decision) => decisionPart(decision, clock)),
  )
}

const isFired = ({ status }: InjectRow): boolean => status === 'fired'

const injectTable = (
  id: string,
  caption: string,
  rows: readonly InjectRow[],
  clock: StoryClock,
): Markup | undefined =>
  rows.length === 0
    ? undefined
    : table({
        id,
        caption,
        head: ['Inject', 'Planned', 'Played', 'To', 'Opened by', 'Basis', 'Evidence'],
        rows: rows.map((inject) => ({ cells: injectCells(inject, clock) })),
      })

const injectCells = (inject: InjectRow, clock: StoryClock): readonly Fragment[] => [
  html`${inject.number}. ${inject.title}
    <small
      >${channelWords[inject.channel]} from ${inject.from}${inject.edited ? ', edited' : ''}</small
    >`,
  inject.planned === undefined ? inject.plannedAs : clock.moment(inject.planned),
  html`<span class="status">${inject.status}${inject.by === 'facilitator' ? ' by hand' : ''}</span>
    ${momentOf(clock, inject.stamp)}`,
  inject.to.join('; '),
  inject.opened.join('; ') || '–',
  provenanceLabel(inject.provenance),
  evidenceLinks(inject.stamp ? [inject.stamp.seq] : []),
]
