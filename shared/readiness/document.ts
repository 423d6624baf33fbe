import {
  heading,
  listOr,
  paragraph,
  proof,
  strong,
  type Block,
  type Document,
  type Runs,
} from '../report/document/block.ts'
import { storyClock } from '../report/storyClock.ts'
import { bannerWords, dollars, noOverall, oneDecimal } from '../report/words.ts'
import { lengthInWords } from '../scoring/lengthInWords.ts'
import { changed } from './gaps.ts'
import { groups } from './questions.ts'
import type { Readiness } from './shape.ts'
import { claimWords, groupWords, methods, shownWords } from './words.ts'

const cells = (...texts: readonly string[]): readonly Runs[] => texts.map((text) => [text])
const length = (ms: number | undefined): string =>
  ms === undefined ? '–' : ms === 0 ? 'at once' : lengthInWords(ms)

/** The readiness report to be set as PDF; its first section alone is enough for somebody with one minute. */
export function readinessDocument(readiness: Readiness): Document {
  const { overview, disclaimers, plan, log, timeZone } = readiness
  const clock = storyClock(timeZone)
  return {
    title: `Readiness report: ${overview.title}`,
    subtitle: overview.organisation ?? '',
    language: readiness.language,
    banner: bannerWords,
    blocks: [
      ...(readiness.finished
        ? []
        : [paragraph(strong('Play has not ended. Every figure is provisional.'))]),
      heading(1, 'On one page'),
      ...frontBlocks(readiness),
      heading(1, 'Scope and limits'),
      ...scopeBlocks(readiness),
      heading(1, 'Scores'),
      paragraph(methods.overall),
      ...scoreBlocks(readiness),
      heading(1, 'Eight clocks'),
      paragraph(methods.clock),
      clocksBlock(readiness),
      heading(1, 'Controls: claimed and shown'),
      paragraph(methods.control),
      ...controlBlocks(readiness),
      heading(1, 'Loss view'),
      ...lossBlocks(readiness),
      heading(1, 'Where cover may have gaps'),
      ...gapBlocks(readiness),
      heading(1, 'Improvement plan'),
      planBlock(plan),
      heading(1, 'What this report is not'),
      listOr(
        '',
        disclaimers.map((each) => [each]),
      ),
      heading(1, 'Log entries behind the figures'),
      {
        kind: 'table',
        caption: 'Entries of the log, in order; words that people typed are left out',
        head: ['Entry', 'Story time', 'What happened'],
        widths: [1, 2, 7],
        rows: log.map(({ seq, when, text }) => ({
          seq,
          cells: cells(String(seq), clock.moment(when), text),
        })),
      },
    ],
  }
}

function frontBlocks({
  score,
  clocks,
  controls,
  loss,
  plan,
  disclaimers,
}: Readiness): readonly Block[] {
  const { overall, caps } = score
  const met = clocks.filter(({ status }) => status === 'met in time').length
  const shown = controls.filter((row) => row.shown === 'shown').length
  return [
    listOr('', [
      [overall ? `Decisions: ${oneDecimal(overall.score)} of 100.` : noOverall],
      [`Clocks met in time: ${met} of ${clocks.length}.`],
      [`Proposal questions shown in play: ${shown} of ${controls.length}.`],
      ...(loss
        ? [
            [
              `Modelled loss: ${dollars(loss.report.gross.mean)} on average, of which ${dollars(loss.report.retained.mean)} stay with the organisation (one in twenty over ${dollars(loss.report.retained.p95)}).`,
            ],
          ]
        : []),
      ...caps.map(({ title, reason, evidence }): Runs => [
        strong(`Cap: ${title}. `),
        reason,
        ...proof(evidence),
      ]),
    ]),
    heading(2, 'What to work on first'),
    listOr(
      'Nothing stands out in this exercise.',
      plan
        .slice(0, 3)
        .map(({ title, why, evidence }): Runs => [strong(`${title}. `), why, ...proof(evidence)]),
    ),
    paragraph(strong('What this is not. '), `${disclaimers[0] ?? ''} ${disclaimers[1] ?? ''}`),
  ]
}

const scopeBlocks = ({
  overview,
  purpose,
  merged,
  raters,
  proposal,
}: Readiness): readonly Block[] => [
  listOr('', [
    [
      `${overview.scenario.title}, ${overview.scenario.id} ${overview.scenario.version}, hash ${overview.scenario.hash}`,
    ],
    [
      `Luck ${overview.seed}; ${purpose === 'assess' ? 'to assess' : 'practice, with hints'}; ${overview.minutes} minutes`,
    ],
    [
      `Seats taken: ${overview.team.filter(({ taken }) => taken).length} of ${overview.team.length}; with several roles: ${merged.join(', ') || 'none'}`,
    ],
    [`Raters: ${raters.count}${raters.agreement?.indicativeOnly ? ', indicative only' : ''}`],
    [`Proposal form: ${proposal.id} ${proposal.version}`],
  ]),
  paragraph(overview.scenario.disclaimer),
]

const scoreBlocks = ({ score }: Readiness): readonly Block[] => [
  {
    kind: 'table',
    caption: 'Score by dimension, 0 to 100',
    head: ['Dimension', 'Score', 'Before caps', 'Tasks that came up'],
    widths: [5, 2, 2, 2],
    rows: score.dimensions.map((each) => ({
      cells: cells(
        each.title,
        each.kind === 'scored' ? oneDecimal(each.score) : 'no score',
        each.kind === 'scored' ? oneDecimal(each.raw) : '–',
        `${each.exposed} of ${each.tasks}`,
      ),
    })),
  },
]

const clocksBlock = ({ clocks }: Readiness): Block => ({
  kind: 'table',
  caption: 'Clocks against target and limit, in story time',
  head: ['Clock', 'Result', 'Taken', 'Target', 'Limit'],
  widths: [4, 4, 2, 2, 2],
  rows: clocks.map(({ title, status, taken, target, limit, evidence }) => ({
    cells: [
      [title],
      [status, ...proof(evidence)],
      ...cells(length(taken), length(target), length(limit)),
    ],
  })),
})

const controlBlocks = ({ controls }: Readiness): readonly Block[] =>
  groups.map((group) => ({
    kind: 'table',
    caption: groupWords[group],
    head: ['Question', 'The insured says', 'In this exercise'],
    widths: [5, 3, 4],
    rows: controls
      .filter((row) => row.group === group)
      .map(({ question, claim, shown, atOdds, evidence }) => ({
        cells: [
          [question],
          [
            claim
              ? `${claimWords[claim.answer]}${claim.note === '' ? '' : `: ${claim.note}`}`
              : 'nothing yet',
          ],
          [`${shownWords[shown]}${atOdds ? ', at odds with the claim' : ''}`, ...proof(evidence)],
        ],
      })),
  }))

function lossBlocks({ loss }: Readiness): readonly Block[] {
  if (!loss)
    return [
      paragraph('The loss model knows none of this scenario’s decisions, so no loss is shown.'),
    ]
  const { report, assumed } = loss
  const names = {
    gross: 'The whole loss',
    insured: 'Paid by the policy',
    retained: 'Kept by the organisation',
  }
  return [
    paragraph(
      `${methods.loss(report.trials, report.model.hash)} ${assumed.count} of ${assumed.of} rows of the model are assumptions. It is not a price.`,
    ),
    {
      kind: 'table',
      caption: 'This incident, these decisions',
      head: ['Part of it', 'Mean', 'P50', 'P95', 'P99'],
      widths: [4, 3, 3, 3, 3],
      rows: (['gross', 'insured', 'retained'] as const).map((name) => ({
        cells: cells(
          names[name],
          ...(['mean', 'p50', 'p95', 'p99'] as const).map((key) => dollars(report[name][key])),
        ),
      })),
    },
    {
      kind: 'table',
      caption: 'Other terms of the policy, everything else and all luck being equal',
      head: ['Term', 'Kept by the organisation (mean)'],
      widths: [5, 4],
      rows: report.terms.map(({ title, change }) => ({
        cells: cells(title, changed(change.retained)),
      })),
    },
  ]
}

const gapBlocks = ({ gaps }: Readiness): readonly Block[] =>
  gaps.flatMap(({ title, quote, findings, ask }) => [
    heading(2, title),
    paragraph(strong('Reported: '), `“${quote}”`),
    listOr(
      'Nothing to show.',
      findings.map(({ text, evidence }): Runs => [text, ...proof(evidence)]),
    ),
    heading(3, 'To settle with your broker'),
    listOr(
      '',
      ask.map((question) => [question]),
    ),
  ])

const planBlock = (plan: Readiness['plan']): Block => ({
  kind: 'table',
  caption: 'What to work on, and what the model says it would have changed',
  head: ['What', 'Owner', 'Due', 'Modelled change of what is kept'],
  widths: [4, 2, 2, 5],
  rows: plan.map(({ title, owner, due, modelled, evidence }) => ({
    cells: [
      [title, ...proof(evidence)],
      ...cells(
        owner ?? 'not set',
        due ?? 'not set',
        modelled ? `${changed(modelled.change)} with “${modelled.instead}”` : 'not modelled',
      ),
    ],
  })),
})
