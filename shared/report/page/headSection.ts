import type { Aar, SummaryPoint } from '../shape/aarShape.ts'
import { lengthInWords } from '../../scoring/lengthInWords.ts'
import type { StoryClock } from '../storyClock.ts'
import { noOverall, oneDecimal } from '../words.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, ratingChip, section } from './parts.ts'

/** Heading, what it is a report of, and a warning while play runs. */
export function headOf({ overview, finished }: Aar, clock: StoryClock): Markup {
  const { organisation, title, story, played, team } = overview
  const facts = [
    organisation,
    story && `story from ${clock.date(story.from)} to ${clock.date(story.to)}`,
    `${lengthInWords(played)} of play`,
    `${team.filter(({ taken }) => taken).length} of ${team.length} seats taken`,
  ].filter((fact) => fact !== undefined)
  return html`<header>
    <h1>After-action report</h1>
    <p class="what"><b>${title}</b></p>
    <p class="facts">${facts.join(' · ')}</p>
    ${
      finished
        ? undefined
        : html`<p class="provisional">Play has not ended. Every figure is provisional.</p>`
    }
  </header>`
}

/** The report for somebody who has one minute. */
export function summarySection({ score, summary }: Aar): Markup {
  const { overall, caps } = score
  return section(
    'summary',
    'In one minute',
    overall === undefined
      ? html`<p class="overall">${noOverall}</p>`
      : html`<p class="overall">
          <span class="figure">${oneDecimal(overall.score)}</span> of 100
          overall${
            overall.raw > overall.score
              ? html` (${oneDecimal(overall.raw)} before caps)`
              : undefined
          }
        </p>`,
    caps.map(
      ({ title, reason, lowered }) =>
        html`<p class="cap-note">
          <b>Cap: ${title}.</b> ${reason}
          ${lowered.length === 0 ? 'It lowered no score this time.' : undefined}
        </p>`,
    ),
    html`<div class="pair">
      ${points('What went well', summary.strengths, 'No task was done in full and in time.')}
      ${points('What to work on', summary.areas, 'Every task that came up was done in full and in time.')}
    </div>`,
  )
}

const points = (title: string, list: readonly SummaryPoint[], none: string): Markup =>
  html`<div>
    <h3>${title}</h3>
    ${
      list.length === 0
        ? html`<p>${none}</p>`
        : html`<ol>
            ${list.map(
              (each) =>
                html`<li>
                  <b>${each.title}</b> ${ratingChip(each.rating)}<br />${each.text}
                  ${evidenceLinks(each.evidence)}
                </li>`,
            )}
          </ol>`
    }
  </div>`
