import { trendLines } from '../report/markdown/markdownTrend.ts'
import { lengthInWords } from '../scoring/lengthInWords.ts'
import { cellText, tableText } from './markdownTable.ts'
import { storyClock } from '../report/storyClock.ts'
import { bannerWords, dollars, oneDecimal } from '../report/words.ts'
import { changed } from './gaps.ts'
import { groups } from './questions.ts'
import type { Readiness } from './shape.ts'
import { claimWords, groupWords, shownWords } from './words.ts'

const entries = (evidence: readonly number[]): string =>
  evidence.length === 0 ? '–' : evidence.join(', ')
const length = (ms: number | undefined): string =>
  ms === undefined ? '–' : ms === 0 ? 'at once' : lengthInWords(ms)

/** The readiness report as Markdown, ended by a line feed. */
export function readinessMarkdown(readiness: Readiness): string {
  const { overview, score, plan, disclaimers, log } = readiness
  const clock = storyClock(readiness.timeZone)
  return [
    `# Readiness report: ${cellText(overview.title)}`,
    `**${bannerWords}.**${readiness.finished ? '' : ' Play has not ended. Every figure is provisional.'}`,
    ...scopeLines(readiness),
    '## Scores',
    score.overall
      ? `Overall **${oneDecimal(score.overall.score)}** of 100${score.overall.raw > score.overall.score ? `, ${oneDecimal(score.overall.raw)} before caps` : ''}.`
      : 'No overall score.',
    ...score.caps.map(
      ({ title, reason, evidence }) => `Cap: **${title}.** ${reason} (log ${entries(evidence)})`,
    ),
    tableText(
      ['Dimension', 'Score', 'Tasks that came up', 'Log'],
      score.dimensions.map((each) => [
        each.title,
        each.kind === 'scored' ? oneDecimal(each.score) : 'no score',
        `${each.exposed} of ${each.tasks}`,
        entries(each.evidence),
      ]),
    ),
    '## Eight clocks',
    tableText(
      ['Clock', 'Result', 'Taken', 'Target', 'Limit', 'Log'],
      readiness.clocks.map((each) => [
        each.title,
        each.status,
        length(each.taken),
        length(each.target),
        length(each.limit),
        entries(each.evidence),
      ]),
    ),
    '## Controls: claimed and shown',
    ...groups.flatMap((group) => [
      `### ${groupWords[group]}`,
      tableText(
        ['Question', 'The insured says', 'In this exercise', 'Log'],
        readiness.controls
          .filter((each) => each.group === group)
          .map(({ question, claim, shown, atOdds, evidence }) => [
            question,
            claim
              ? `${claimWords[claim.answer]}${claim.note === '' ? '' : `: ${claim.note}`}`
              : 'nothing yet',
            shownWords[shown] + (atOdds ? ' (at odds with the claim)' : ''),
            entries(evidence),
          ]),
      ),
    ]),
    ...lossLines(readiness),
    '## Where cover may have gaps',
    ...readiness.gaps.flatMap(({ title, quote, findings, ask }) => [
      `### ${title}`,
      `> Reported: ${quote}`,
      ...findings.map(({ text, evidence }) => `- ${cellText(text)} (log ${entries(evidence)})`),
      ...ask.map((question) => `- To settle: ${question}`),
    ]),
    '## Improvement plan',
    tableText(
      ['What', 'Letter', 'Owner', 'Due', 'Modelled change of what is kept', 'Log'],
      plan.map(({ title, rating, owner, due, modelled, evidence }) => [
        title,
        rating ?? '–',
        owner ?? 'not set',
        due ?? 'not set',
        modelled
          ? `${changed(modelled.change)} (± ${dollars(modelled.se)}) with “${modelled.instead}”`
          : 'not modelled',
        entries(evidence),
      ]),
    ),
    '## Trend',
    ...trendText(readiness),
    '## What this report is not',
    ...disclaimers.map((each) => `- ${each}`),
    '## Log entries behind the figures',
    tableText(
      ['Entry', 'Story time', 'What happened'],
      log.map(({ seq, when, text }) => [String(seq), clock.moment(when), text]),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

function scopeLines({ overview, purpose, merged, raters, proposal }: Readiness): readonly string[] {
  return [
    '## Scope and limits',
    [
      `- ${cellText(overview.scenario.title)}, ${overview.scenario.id} ${overview.scenario.version}, hash ${overview.scenario.hash}`,
      `- Luck ${cellText(overview.seed)}; ${purpose === 'assess' ? 'to assess' : 'practice'}; ${overview.minutes} minutes`,
      `- Seats taken ${overview.team.filter(({ taken }) => taken).length} of ${overview.team.length}; several roles in one seat: ${merged.join(', ') || 'none'}`,
      `- Raters: ${raters.count}${raters.agreement?.indicativeOnly ? ', indicative only' : ''}`,
      `- Proposal form ${proposal.id} ${proposal.version}`,
    ].join('\n'),
  ]
}

function lossLines({ loss }: Readiness): readonly string[] {
  if (!loss) return ['## Loss view', 'The loss model knows none of this scenario’s decisions.']
  const { report, plausibility, assumed } = loss
  const figures = ['gross', 'insured', 'retained'] as const
  return [
    '## Loss view',
    `Illustrative, not calibrated, not a price. ${assumed.count} of ${assumed.of} rows are assumptions. Model ${report.model.id} ${report.model.version}, assumptions ${report.model.hash.slice(0, 12)}, ${report.trials} trials.`,
    tableText(
      ['', 'Mean', 'P50', 'P95', 'P99', 'TVaR95'],
      figures.map((name) => [
        name,
        ...(['mean', 'p50', 'p95', 'p99', 'tvar95'] as const).map((key) =>
          dollars(report[name][key]),
        ),
      ]),
    ),
    tableText(
      ['What the model read', 'Counted as', 'How', 'Log'],
      report.choices.map(({ title, option, how, evidence }) => [
        title,
        option,
        how,
        entries(evidence),
      ]),
    ),
    tableText(
      ['Other term of the policy', 'Kept'],
      report.terms.map(({ title, change }) => [title, changed(change.retained)]),
    ),
    tableText(
      ['Plausible?', 'The model says', 'Public range', 'Inside'],
      plausibility.map(({ title, ours, low, high, within }) => [
        title,
        String(ours),
        `${low} to ${high}`,
        within ? 'yes' : 'no',
      ]),
    ),
  ]
}

const trendText = ({ trend, overview }: Readiness): readonly string[] => {
  const [, ...lines] = trendLines(trend.length < 2 ? undefined : trend, overview.id)
  return lines.length === 0 ? ['No earlier exercise was linked.'] : lines
}
