import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { Aar, ObligationRow } from '../shape/aarShape.ts'
import type { StoryClock } from '../storyClock.ts'
import {
  backlogWords,
  channelWords,
  costWords,
  dollars,
  promiseWords,
  provenanceWords,
  safetyCaution,
} from '../words.ts'
import { timelineBars, timelineLegend, timelineWords } from '../page/timelineChart.ts'
import { chart } from './chart.ts'
import { heading, listOr, paragraph, proof, type Block } from './block.ts'

/** The MSEL as it was planned and as it ran. */
export const mselBlocks = (aar: Aar, clock: StoryClock): readonly Block[] => [
  chart(timelineBars(aar), timelineWords(aar)),
  paragraph(timelineLegend),
  heading(2, 'Injects, planned and run'),
  {
    kind: 'table',
    caption: 'Master scenario events list',
    head: ['Inject', 'Planned', 'Run', 'To', 'Opened by', 'Source'],
    widths: [5, 3, 3, 6, 3, 3],
    rows: aar.injects.map((inject) => ({
      cells: [
        [`${inject.number} ${inject.title}, ${channelWords[inject.channel].toLowerCase()}`],
        [inject.planned === undefined ? inject.plannedAs : clock.moment(inject.planned)],
        [
          inject.status === 'fired' && inject.stamp
            ? `${clock.moment(inject.stamp.when)}${inject.by === 'facilitator' ? ', by hand' : ''}${inject.edited ? ', edited' : ''}`
            : inject.status,
          ...proof(inject.stamp ? [inject.stamp.seq] : []),
        ],
        [inject.to.join('; ')],
        [openedBy(inject.opened)],
        [provenanceWords[inject.provenance]],
      ],
    })),
  },
]

const openedBy = ({ length }: readonly string[]): string =>
  length === 0 ? 'nobody' : length === 1 ? '1 seat' : `${length} seats`

/** Duties, procedures, meters and costs as they came out. Harm stands apart from money. */
export const worldBlocks = (aar: Aar, clock: StoryClock): readonly Block[] => [
  heading(2, 'Obligations and promises'),
  {
    kind: 'table',
    caption: 'Obligation clocks against target and limit, in story time',
    head: ['Obligation', 'Status', 'Started', 'Taken', 'Target', 'Limit', 'Source'],
    widths: [4, 3, 3, 2, 2, 2, 7],
    rows: aar.obligations.map((each) => ({
      cells: [
        [each.title],
        [statusOf(each), ...proof(each.evidence)],
        [each.started === undefined ? '–' : clock.moment(each.started)],
        [lengthOr(each.taken)],
        [lengthOr(each.target)],
        [lengthOr(each.limit)],
        [each.source],
      ],
    })),
  },
  ...safetyBlocks(aar, clock),
  heading(2, 'The hospital during play'),
  {
    kind: 'table',
    caption: 'Meters, 0 to 100',
    head: ['Meter', 'Start', 'Lowest', 'End'],
    widths: [4, 1, 1, 1],
    rows: aar.meters.map(({ title, start, lowest, end }) => ({
      cells: [[title], [String(start)], [String(lowest)], [String(end)]],
    })),
  },
  heading(2, 'Costs in the story'),
  listOr(
    'None.',
    aar.costs.map(({ head, amount }) => [`${costWords[head]}: ${dollars(amount)}`]),
  ),
]

const statusOf = ({ promise, status }: ObligationRow): string =>
  promise ? `promise ${promiseWords[status]}` : status

const lengthOr = (length: number | undefined): string =>
  length === undefined ? '–' : length === 0 ? 'at once' : lengthInWords(length)

function safetyBlocks({ safety }: Aar, clock: StoryClock): readonly Block[] {
  if (safety === undefined) return []
  const { expectedHarm, urgentBreaches, uncontacted, withoutPriors, backlog, cases } = safety
  return [
    heading(2, 'Patient-safety ledger'),
    paragraph(safetyCaution),
    listOr('', [
      [`Harm events expected: ${expectedHarm.toFixed(2)}`],
      [`Urgent procedures that waited too long: ${urgentBreaches}`],
      [`No call to the patient in the log: ${uncontacted}`],
      [`Without the earlier images they need: ${withoutPriors}`],
      ...(backlog
        ? [[backlogWords(backlog, clock.date(backlog.done)), ...proof(backlog.evidence)]]
        : []),
    ]),
    {
      kind: 'table',
      caption: 'Procedures; all fiction',
      head: ['Procedure', 'Urgency', 'Ended', 'Waited', 'Safe for', 'Called'],
      widths: [5, 1, 2, 1, 1, 1],
      rows: cases.map((each) => ({
        cells: [
          [`${each.label} ${each.procedure}`],
          [each.urgency],
          [each.ended, ...proof(each.evidence)],
          [`${each.waited.toFixed(1)} d`],
          [`${each.safeDelay} d`],
          [each.called ? 'yes' : 'no'],
        ],
      })),
    },
  ]
}
