import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { Aar, InjectRow, SummaryPoint } from '../shape/aarShape.ts'
import { frameworkCaution, frameworkNames } from '../rows/frameworkRows.ts'
import { decisionPart } from './markdownDecisions.ts'
import { planLines } from './markdownPlan.ts'
import { list, plain, proof } from './markdownText.ts'
import {
  evaluatorLines,
  luckLines,
  obligationLine,
  safetyLines,
  togetherLines,
} from './markdownWorld.ts'
import { storyClock, type StoryClock } from '../storyClock.ts'
import {
  bannerWords,
  calibrationWords,
  noOverall,
  costWords,
  dollars,
  oneDecimal,
  provenanceWords,
  ratingWords,
} from '../words.ts'

/** The report as Markdown: the same data as the page, for reading and comparing as text. The log is left out. */
export function reportMarkdown(aar: Aar): string {
  const clock = storyClock(aar.timeZone)
  return [
    `> **${bannerWords}**`,
    '# After-action report',
    ...overview(aar, clock),
    '## In one minute',
    ...inOneMinute(aar),
    ...planLines(aar),
    '## Score by dimension',
    list(dimensions(aar)),
    ...caps(aar),
    ...evaluatorLines(aar),
    ...luckLines(aar),
    '## Objectives',
    ...objectives(aar),
    '## Injects',
    list(aar.injects.map((inject) => injectLine(inject, clock))),
    '## Decisions',
    aar.calibration === undefined ? '' : calibrationWords(aar.calibration),
    ...aar.decisions.map((decision) => decisionPart(decision, clock)),
    '## Obligations and targets',
    list(aar.obligations.map((each) => obligationLine(each, clock))),
    '## Working together',
    ...togetherLines(aar),
    ...safetyLines(aar, clock),
    '## The hospital during play',
    list(
      aar.meters.map(
        ({ title, start, lowest, end }) =>
          `${plain(title)}: ${start} at the start, ${lowest} at the lowest, ${end} at the end`,
      ),
    ),
    '## Costs in the story',
    list(aar.costs.map(({ head, amount }) => `${costWords[head]}: ${dollars(amount)}`)),
    '## What was reported and what is fiction',
    ...truth(aar),
    ...frameworkLines(aar),
    '## Method and limits',
    list([...aar.method, ...aar.limits].map(plain)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function overview({ overview: about, finished }: Aar, clock: StoryClock): readonly string[] {
  const { story, scenario } = about
  return [
    finished ? '' : '**Play has not ended. Every figure is provisional.**',
    list([
      `${plain(about.title)}${about.organisation === undefined ? '' : `, ${plain(about.organisation)}`}`,
      `Scenario ${scenario.id} ${scenario.version}, seed ${plain(about.seed)}, ${about.minutes} minutes booked, ${lengthInWords(about.played)} of play`,
      ...(story ? [`Story from ${clock.moment(story.from)} to ${clock.moment(story.to)}`] : []),
      `Team: ${about.team.map(({ seat, name }) => plain(name === undefined ? seat : `${seat} (${name})`)).join('; ')}`,
      `Scenario hash ${plain(scenario.hash)}, engine ${plain(about.engine)}, ${about.events.count} log entries with hash ${about.events.hash}`,
    ]),
  ]
}

function inOneMinute({ score: { overall }, summary }: Aar): readonly string[] {
  const figure =
    overall === undefined
      ? noOverall
      : `**${oneDecimal(overall.score)}** of 100 overall (${oneDecimal(overall.raw)} before caps).`
  const point = ({ title, rating, text, evidence }: SummaryPoint): string =>
    `**${plain(title)}**, ${rating} ${ratingWords[rating]}. ${plain(text)}${proof(evidence)}`
  return [
    figure,
    '### What went well',
    list(summary.strengths.map(point)),
    '### What to work on',
    list(summary.areas.map(point)),
  ]
}

const dimensions = ({ score }: Aar): readonly string[] =>
  score.dimensions.map((each) => {
    const value =
      each.kind === 'suppressed'
        ? 'no score'
        : `${oneDecimal(each.score)}${each.raw > each.score ? ` (${oneDecimal(each.raw)} before caps)` : ''}`
    const interval = score.intervals[each.id]
    const between = interval
      ? `, might lie between ${oneDecimal(interval.low)} and ${oneDecimal(interval.high)}`
      : ''
    return `${plain(each.title)}: ${value}${between}, ${each.exposed} of ${each.tasks} tasks`
  })

const caps = ({ score }: Aar): readonly string[] => [
  '### Caps',
  list(
    score.caps.map(({ title, reason, lowered, evidence }) => {
      const effect = lowered
        .map(({ of, from, to }) => `${of} from ${oneDecimal(from)} to ${oneDecimal(to)}`)
        .join(', ')
      return `**${plain(title)}.** ${plain(reason)} ${effect || 'Lowered no score'}${proof(evidence)}`
    }),
  ),
]

const objectives = ({ objectives: rows }: Aar): readonly string[] =>
  rows.flatMap(({ title, capability, rating, tasks }) => [
    `### ${plain(title)}: ${rating ?? 'did not come up'}`,
    plain(capability),
    list(
      tasks.map((task) => {
        const time =
          task.timeliness === undefined ? '' : `, timeliness ${oneDecimal(task.timeliness * 100)}`
        return `${task.id} ${plain(task.title)}: **${task.rating ?? 'not tested'}**${time}. ${plain(task.why)}${proof(task.evidence)}`
      }),
    ),
  ])

const frameworkLines = ({ frameworks }: Aar): readonly string[] =>
  frameworks.length === 0
    ? []
    : [
        '## Frameworks that tasks touch',
        frameworkCaution,
        ...[plain(frameworkNames(frameworks))].filter((names) => names !== ''),
        list(
          frameworks.map(
            ({ reference, tasks }) =>
              `${plain(reference)}: ${tasks.map(({ title, rating }) => `${plain(title)} (${rating ?? 'did not come up'})`).join('; ')}`,
          ),
        ),
      ]

function injectLine(inject: InjectRow, clock: StoryClock): string {
  const { number, title, planned, plannedAs, status, by, stamp, to, provenance } = inject
  const plan = planned === undefined ? plannedAs : clock.moment(planned)
  const when = stamp ? ` ${clock.moment(stamp.when)}` : ''
  const hand = by === 'facilitator' ? ' by hand' : ''
  return `${number} · ${plain(title)} (${provenanceWords[provenance]}): planned ${plan}, ${status}${hand}${when}, to ${plain(to.join('; '))}${proof(stamp ? [stamp.seq] : [])}`
}

const truth = ({ truth: texts, overview: { scenario } }: Aar): readonly string[] => [
  plain(scenario.disclaimer),
  '### Reported, quoted to the letter',
  list(
    texts.reported.map(
      ({ quote, source, publisher, inject }) =>
        `“${plain(quote)}” ${plain(source)}, ${plain(publisher)}. In ${plain(inject)}`,
    ),
  ),
  '### Resting on a public source',
  list(
    texts.cited.map(({ inject, source, publisher }) => plain(`${inject}: ${source}, ${publisher}`)),
  ),
  '### Derived',
  list(texts.derived.map(({ inject, from }) => plain(`${inject}: ${from}`))),
  '### Fiction',
  list(texts.fiction.map(plain)),
]
