import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { Aar, SummaryPoint } from '../shape/aarShape.ts'
import type { StoryClock } from '../storyClock.ts'
import { noOverall, oneDecimal, ratingWords } from '../words.ts'
import { elementWords } from '../improvement.ts'
import { dimensionBars, dimensionWords } from '../page/charts.ts'
import { chart } from './chart.ts'
import { heading, listOr, paragraph, proof, strong, type Block, type Runs } from './block.ts'

/** What a reader with one minute needs: the score, strengths, areas, first actions. */
export function minuteBlocks({ score: { overall }, summary, improvement }: Aar): readonly Block[] {
  const first = improvement.filter(({ status }) => status === 'open').slice(0, 5)
  return [
    overall === undefined
      ? paragraph(noOverall)
      : paragraph(
          strong(`${oneDecimal(overall.score)} of 100 overall`),
          ` (${oneDecimal(overall.raw)} before caps).`,
        ),
    heading(2, 'What went well'),
    listOr('Nothing stood out.', summary.strengths.map(point)),
    heading(2, 'What to work on'),
    listOr('Nothing stood out.', summary.areas.map(point)),
    heading(2, 'First actions'),
    listOr(
      'None written down yet.',
      first.map(({ action, owner, due, element }) => [
        strong(action),
        ` ${[owner ?? 'owner left out', due === undefined ? 'no date yet' : `by ${due}`, elementWords[element]].join(', ')}.`,
      ]),
    ),
  ]
}

const point = ({ title, rating, text, evidence }: SummaryPoint): Runs => [
  strong(title),
  ` ${rating}, ${ratingWords[rating]}. ${text}`,
  ...proof(evidence),
]

/** HSEEP's exercise overview as a table, and who took part. */
export function overviewBlocks(
  { overview, objectives, score, evaluators }: Aar,
  clock: StoryClock,
): readonly Block[] {
  const { scenario, story, team } = overview
  const capabilities = [...new Set(objectives.map(({ capability }) => capability))]
  const raters = evaluators?.raters ?? 0
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Exercise name', overview.title],
    ['Exercise date', overview.startedAt && clock.date(Date.parse(overview.startedAt))],
    [
      'Scope',
      `Discussion-based tabletop, ${overview.minutes} minutes booked, ${lengthInWords(overview.played)} of play, ${team.filter(({ taken }) => taken).length} of ${team.length} seats taken`,
    ],
    ['Mission area', 'Response and recovery'],
    ['Core capabilities', capabilities.join('; ')],
    ['Objectives', objectives.map(({ title }) => title).join('; ')],
    ['Threat or hazard', 'Cyber incident'],
    ['Scenario', `${scenario.title}, version ${scenario.version}. ${scenario.summary}`],
    ['Story', story && `${clock.moment(story.from)} to ${clock.moment(story.to)}`],
    ['Organisation', overview.organisation],
    ['Evaluators', raters === 0 ? 'None; rated by rules alone' : String(raters)],
  ]
  return [
    table(
      'Overview',
      ['Item', 'This exercise'],
      [1, 3],
      rows.flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [[[name], [value]]],
      ),
    ),
    table(
      'Team',
      ['Seat', 'Roles', 'Taken by'],
      [2, 4, 2],
      team.map(({ seat, roles, name, taken }) => [
        [seat],
        [roles.join('; ')],
        [taken ? (name ?? 'taken') : 'free'],
      ]),
    ),
    chart(dimensionBars(score), dimensionWords(score)),
    table(
      'Score by dimension',
      ['Dimension', 'Score', 'Before caps', 'Might lie between', 'Tasks that came up'],
      [4, 1, 1, 2, 2],
      score.dimensions.map((each) => {
        const interval = score.intervals[each.id]
        return [
          [each.title],
          [each.kind === 'scored' ? oneDecimal(each.score) : 'no score'],
          [each.kind === 'scored' ? oneDecimal(each.raw) : '–'],
          [interval ? `${oneDecimal(interval.low)} and ${oneDecimal(interval.high)}` : '–'],
          [`${each.exposed} of ${each.tasks}`],
        ]
      }),
    ),
    ...(score.caps.length === 0
      ? []
      : [
          heading(2, 'Caps on scores'),
          listOr(
            '',
            score.caps.map(({ title, reason, lowered, evidence }) => [
              strong(title),
              ` ${reason} ${lowered.map(({ of, from, to }) => `${of} from ${oneDecimal(from)} to ${oneDecimal(to)}`).join(', ') || 'Lowered no score'}.`,
              ...proof(evidence),
            ]),
          ),
        ]),
  ]
}

const table = (
  caption: string,
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Runs[])[],
): Block => ({ kind: 'table', caption, head, widths, rows: rows.map((cells) => ({ cells })) })
