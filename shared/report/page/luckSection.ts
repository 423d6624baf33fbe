import type { Aar } from '../shape/aarShape.ts'
import { goodDecisions, processAndOutcome, type LuckFigure } from '../luck.ts'
import { oneDecimal } from '../words.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, section, table } from './parts.ts'

/** How much of the outcome was luck: the same decisions replayed on other draws. */
export function luckSection({ luck, score }: Aar): Markup | undefined {
  if (luck === undefined) return undefined
  const overall = score.overall?.score
  return section(
    'luck',
    'Decisions and luck',
    html`<p>
      The same decisions at the same moments were replayed ${luck.replays} times on other draws.
      Where a question never came there, its answer was left out (${luck.skipped} in all). A
      percentile of 50 is ordinary luck, 90 very good luck, 10 very poor luck. Each figure stands
      alone; harm and money are never added.
      ${overall === undefined ? undefined : `Decisions count as good from ${goodDecisions} of 100 overall.`}
    </p>`,
    table({
      id: 'luck-table',
      caption: 'The outcome among replays of the same decisions',
      head: ['Figure', 'Here', 'Replays: lowest', 'Middle', 'Highest', 'Luck', 'In words'],
      rows: luck.figures.map((figure) => ({
        cells: [
          figure.title,
          shown(figure.realised),
          shown(figure.lowest),
          shown(figure.median),
          shown(figure.highest),
          percentileOf(figure),
          overall === undefined ? '–' : processAndOutcome(overall, figure.percentile),
        ],
      })),
    }),
  )
}

const shown = (value: number): string =>
  Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value)

const percentileOf = ({ percentile }: LuckFigure): string =>
  percentile === undefined ? 'no part' : `percentile ${percentile}`

/** What evaluators changed, beside what the rules gave, and how far they agree. */
export function evaluatorsSection({ evaluators }: Aar): Markup | undefined {
  if (evaluators === undefined) return undefined
  const { raters, tasks, lifted, agreement, split } = evaluators
  const share = (value: number | undefined): string =>
    value === undefined ? 'none' : oneDecimal(100 * value)
  const index = (value: number | undefined): string =>
    value === undefined ? 'none' : value.toFixed(2)
  return section(
    'evaluators',
    'Evaluators',
    html`<p>
      ${raters === 1 ? 'One evaluator' : `${raters} evaluators`} rated. ${agreement.tasksRatedTwice}
      of ${agreement.tasks} tasks were rated by two people or more. Same letter:
      ${share(agreement.share)} %. Gwet’s AC2 ${index(agreement.ac2)}, weighted kappa
      ${index(agreement.kappa)}.
      ${
        agreement.indicativeOnly
          ? html`<b>Indicative only</b>: agreement below 0.6, or fewer than a fifth of the tasks
              rated twice.`
          : undefined
      }
    </p>`,
    html`<p>
      Letters by people, of all that count:
      ${split.map(({ dimension, auto, human }) => `${dimension} ${human} of ${auto + human}`).join('; ')}.
    </p>`,
    lifted.map(({ cap, note }) => html`<p><b>Cap lifted: ${cap}.</b> ${note}</p>`),
    tasks.length === 0
      ? html`<p>No letter was written.</p>`
      : table({
          id: 'evaluators-table',
          caption: 'Letters by the rules and in the end',
          head: [
            'Task',
            'By the rules',
            'In the end',
            'Settled by',
            'What evaluators wrote',
            'Evidence',
          ],
          rows: tasks.map(({ id, title, auto, final, by, notes, evidence }) => ({
            cells: [
              html`${title} <small>${id}</small>`,
              auto,
              final ?? 'not applicable',
              by,
              html`<ul>
                ${notes.map((note) => html`<li>${note}</li>`)}
              </ul>`,
              evidenceLinks(evidence),
            ],
          })),
        }),
  )
}
