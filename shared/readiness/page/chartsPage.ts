import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { LossReport } from '../../loss/lossReport.ts'
import type { Aar } from '../../report/shape/aarShape.ts'
import { html, raw, type Markup } from '../../report/page/markup.ts'
import { evidenceLinks, section, table } from '../../report/page/parts.ts'
import { logSection } from '../../report/page/logSection.ts'
import { scoreSection } from '../../report/page/scoreSection.ts'
import { reportStyle } from '../../report/page/style.ts'
import { timelineChart } from '../../report/page/timelineChart.ts'
import { playClock, storyClock } from '../../report/storyClock.ts'
import { bannerWords, calibrationWords, channelWords } from '../../report/words.ts'
import { methods } from '../words.ts'
import { exceedanceChart } from './lossCharts.ts'
import { exceedanceTable } from './lossSection.ts'
import { readinessStyle } from './style.ts'

/**
 * What a hot wash looks at together, each chart with its table: score by dimension, the course of play, how sure the
 * team was of what it guessed, and the curve of the modelled loss when it is given. A document like a report's, without names.
 */
export const chartsPage = (aar: Aar, loss: LossReport | undefined): string =>
  html`<!doctype html>
    <html lang="${aar.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${bannerWords} – Charts – ${aar.overview.title}</title>
        ${raw(`<style>${reportStyle}${readinessStyle}</style>`)}
      </head>
      <body>
        <div class="report readiness">
          <p class="banner">${bannerWords}</p>
          ${scoreSection(aar)} ${courseSection(aar)} ${surenessSection(aar)}
          ${loss && curveSection(loss)}
          ${folded('Log entries', logSection(aar, storyClock(aar.timeZone)))}
        </div>
      </body>
    </html> `.markup

const folded = (title: string, content: Markup): Markup =>
  html`<details class="folded">
    <summary>${title}</summary>
    ${content}
  </details>`

const entry = (seq: number | undefined): Markup => evidenceLinks(seq === undefined ? [] : [seq])

const courseSection = (aar: Aar): Markup =>
  section(
    'course',
    'The course of play',
    timelineChart(aar),
    folded(
      'The decisions as a table',
      table({
        id: 'course-decisions',
        caption: 'Decisions, from open to answered',
        head: ['Decision', 'Open at', 'Answered at', 'After', 'Entry'],
        rows: aar.decisions
          .filter(({ opened }) => opened !== undefined)
          .map(({ number, title, opened, answers, status }) => {
            const answer = answers.at(-1)
            return {
              cells: [
                `${number}. ${title}`,
                opened ? playClock(opened.at) : '–',
                answer ? playClock(answer.stamp.at) : status,
                answer ? `${lengthInWords(answer.took)}${answer.late ? ', late' : ''}` : '–',
                entry(answer?.stamp.seq ?? opened?.seq),
              ],
            }
          }),
      }),
    ),
    folded(
      'The injects as a table',
      table({
        id: 'course-injects',
        caption: 'Injects that came',
        head: ['Inject', 'At', 'By', 'Opened by', 'Entry'],
        rows: aar.injects
          .filter(({ status }) => status === 'fired')
          .map(({ number, title, channel, stamp, opened }) => ({
            cells: [
              `${number}. ${title}`,
              stamp ? playClock(stamp.at) : '–',
              channelWords[channel],
              opened.length === 0
                ? 'nobody'
                : opened.length === 1
                  ? '1 seat'
                  : `${opened.length} seats`,
              entry(stamp?.seq),
            ],
          })),
      }),
    ),
  )

/** Ranges that were given, beside the truth of the story; nothing when nobody was asked for one. */
const surenessSection = ({ decisions, calibration }: Aar): Markup | undefined => {
  const rows = decisions.flatMap(({ number, title, answers }) => {
    const { estimate, stamp } = answers.at(-1) ?? {}
    if (!estimate) return []
    const { low, high, unit, confidence, truth, held } = estimate
    const cells = [
      `${number}. ${title}`,
      `${low} to ${high} ${unit}`,
      `${confidence} %`,
      truth === undefined ? 'not known' : `${truth} ${unit}`,
      held === undefined ? '–' : held ? 'yes' : 'no',
      entry(stamp?.seq),
    ]
    return [{ cells }]
  })
  if (rows.length === 0) return undefined
  return section(
    'sureness',
    'How sure the team was',
    calibration && html`<p>${calibrationWords(calibration)}</p>`,
    table({
      id: 'sureness-table',
      caption: 'Ranges given, and the truth of the story',
      head: ['Decision', 'Range', 'Sure', 'Truth', 'Inside', 'Entry'],
      rows,
    }),
  )
}

const curveSection = (loss: LossReport): Markup =>
  section(
    'curve',
    'What it might have cost',
    html`<p>
      Illustrative, not calibrated and not a price. ${methods.loss(loss.trials, loss.model.hash)}
    </p>`,
    exceedanceChart(loss),
    folded('The same curve as a table', exceedanceTable(loss)),
  )
