import {
  heading,
  listOr,
  paragraph,
  proof,
  strong,
  type Block,
  type Runs,
} from '../../report/document/block.ts'
import { noOverall, oneDecimal } from '../../report/words.ts'
import { changed } from '../gaps.ts'
import { roundly } from '../lossWords.ts'
import type { Readiness } from '../shape.ts'

/** The first page, enough by itself: the figures, the caps, what to work on, what it is not. */
export function frontBlocks({
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
              `Modelled loss: ${roundly(loss.report.gross.mean)} on average, of which ${roundly(loss.report.retained.mean)} stay with the organisation (one in twenty over ${roundly(loss.report.retained.p95)}).`,
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
        .map(({ title, why, modelled, evidence }): Runs => [
          strong(`${title}. `),
          why,
          modelled
            ? ` In the model, “${modelled.instead}” would have left ${changed(modelled.change)} with the organisation.`
            : '',
          ...proof(evidence),
        ]),
    ),
    paragraph(strong('What this is not. '), `${disclaimers[0] ?? ''} ${disclaimers[1] ?? ''}`),
  ]
}

/** What was played, by whom, who rated, and how far they agree. */
export function scopeBlocks({
  overview,
  purpose,
  merged,
  raters,
  proposal,
}: Readiness): readonly Block[] {
  const { scenario, team, events } = overview
  const { agreement } = raters
  const named = team.flatMap(({ seat, name }) => (name === undefined ? [] : [`${seat}: ${name}`]))
  const index = (value: number | undefined): string => value?.toFixed(2) ?? 'none'
  return [
    listOr('', [
      [`${scenario.title}, ${scenario.id} ${scenario.version}, hash ${scenario.hash}`],
      [
        `Luck ${overview.seed}; ${purpose === 'assess' ? 'to assess: no hints, a luck of the fixed family' : 'practice: hints were shown, so not comparable with exercises that assess'}; ${overview.minutes} minutes booked, ${overview.mode === 'clock' ? 'by the clock' : 'paced by the facilitator'}`,
      ],
      [
        `Seats taken: ${team.filter(({ taken }) => taken).length} of ${team.length}; with several roles: ${merged.join(', ') || 'none'}`,
      ],
      ...(named.length === 0 ? [] : [[`Who sat where: ${named.join('; ')}`]]),
      [
        raters.count === 0
          ? 'Raters: none; the letters are those of the rules alone'
          : `Raters: ${raters.count}`,
      ],
      ...(agreement
        ? [
            [
              `Agreement: ${agreement.tasksRatedTwice} of ${agreement.tasks} tasks rated twice; AC2 ${index(agreement.ac2)}, weighted kappa ${index(agreement.kappa)}${agreement.indicativeOnly ? '; indicative only' : ''}`,
            ],
          ]
        : []),
      [`Proposal form: ${proposal.id} ${proposal.version}`],
      [`Engine ${overview.engine}; log of ${events.count} entries, hash ${events.hash}`],
    ]),
    paragraph(scenario.disclaimer),
  ]
}
