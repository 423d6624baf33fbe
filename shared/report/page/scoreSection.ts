import type { Interval } from '../../scoring/interval.ts'
import type { Aar } from '../shape/aarShape.ts'
import { oneDecimal } from '../words.ts'
import { dimensionChart } from './charts.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, foldedEvidence, section, table } from './parts.ts'

/** The dimensions as chart and table, the caps with their reasons, and how the overall score is made of them. */
export function scoreSection({ score }: Aar): Markup {
  const { overall, dimensions } = score
  return section(
    'score',
    'Score by dimension',
    dimensionChart(score),
    table({
      id: 'score-table',
      caption: 'Score by dimension, 0 to 100',
      head: [
        'Dimension',
        'Score',
        'Before caps',
        'Might lie between',
        'Tasks that came up',
        'Part of overall',
        'Evidence',
      ],
      rows: dimensions.map((each) => ({
        cells: [
          each.title,
          each.kind === 'scored' ? oneDecimal(each.score) : 'no score',
          each.kind === 'scored' ? oneDecimal(each.raw) : '–',
          betweenWords(score.intervals[each.id]),
          `${each.exposed} of ${each.tasks}`,
          shareOf(overall?.shares[each.id]),
          foldedEvidence(each.evidence),
        ],
      })),
    }),
    overallWords(score),
    capsPart(score),
  )
}

const betweenWords = (interval: Interval | undefined): string =>
  interval === undefined ? '–' : `${oneDecimal(interval.low)} and ${oneDecimal(interval.high)}`

const shareOf = (share: number | undefined): string =>
  share === undefined ? '–' : `${oneDecimal(share)} %`

function overallWords({ overall, dimensions }: Aar['score']): Markup | undefined {
  if (overall === undefined || overall.leftOut.length === 0) return undefined
  const names = dimensions
    .filter(({ id }) => overall.leftOut.includes(id))
    .map(({ title }) => title)
  return html`<p>
    Left out, with fewer than three tasks: ${names.join(', ')}. The other weights are raised to fill
    the place.
  </p>`
}

function capsPart({ caps, dimensions }: Aar['score']): Markup {
  const nameOf = (id: string): string =>
    id === 'overall' ? 'Overall' : (dimensions.find((each) => each.id === id)?.title ?? id)
  return html`<h3>Caps</h3>
    ${
      caps.length === 0
        ? html`<p>No cap applies.</p>`
        : html`<ul class="caps">
            ${caps.map(
              ({ title, reason, lowered, evidence }) =>
                html`<li>
                  <b>${title}.</b> ${reason}
                  ${
                    lowered.length === 0
                      ? 'It lowered no score: they were below it, or there was none.'
                      : lowered.map(
                          ({ of, from, to }) =>
                            html`${nameOf(of)}: ${oneDecimal(from)} before, ${oneDecimal(to)} after. `,
                        )
                  }
                  ${evidenceLinks(evidence)}
                </li>`,
            )}
          </ul>`
    }`
}
