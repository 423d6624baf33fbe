import { lengthInWords } from '../../scoring/lengthInWords.ts'
import { html, type Markup } from '../../report/page/markup.ts'
import { section } from '../../report/page/parts.ts'
import type { StoryClock } from '../../report/storyClock.ts'
import { noOverall, oneDecimal } from '../../report/words.ts'
import { changed } from '../gaps.ts'
import type { ControlRow, Readiness } from '../shape.ts'
import { grouped, methods } from '../words.ts'
import { choiceEvidence, roundly } from '../lossWords.ts'
import { opens } from './opens.ts'

/** Heading: whose exercise it was, and of what. */
export function headOf({ overview, finished, purpose }: Readiness, clock: StoryClock): Markup {
  const { organisation, title, story, played } = overview
  const facts = [
    organisation,
    story && `story from ${clock.date(story.from)} to ${clock.date(story.to)}`,
    `${lengthInWords(played)} of play`,
    purpose === 'assess' ? 'played to assess' : 'played for practice',
  ].filter((fact) => fact !== undefined)
  return html`<header>
    <h1>Readiness report</h1>
    <p class="what"><b>${title}</b></p>
    <p class="facts">${facts.join(' · ')}</p>
    ${
      finished
        ? undefined
        : html`<p class="provisional">Play has not ended. Every figure is provisional.</p>`
    }
  </header>`
}

/** The first page, enough by itself: five figures, what to work on, what it is not. */
export function frontSection(readiness: Readiness): Markup {
  const { plan, score, disclaimers } = readiness
  return section(
    'front',
    'On one page',
    html`<div class="tiles">
      ${overallTile(readiness)} ${clocksTile(readiness)} ${controlsTile(readiness)}
      ${lossTiles(readiness)}
    </div>`,
    score.caps.map(
      ({ title, reason, lowered, evidence }) =>
        html`<div class="cap-note">
          ${opens(html`<b>Cap: ${title}.</b>`, `Cap, ${title}`, {
            method: `${reason} ${lowered.map(({ of, from, to }) => `${of}: ${oneDecimal(from)} before, ${oneDecimal(to)} after.`).join(' ') || 'It lowered no score.'}`,
            evidence,
          })}
        </div>`,
    ),
    html`<h3>What to work on first</h3>
      ${
        plan.length === 0
          ? html`<p>Nothing stands out in this exercise.</p>`
          : html`<ol>
              ${plan
                .slice(0, 3)
                .map(
                  ({ title, why, modelled }) =>
                    html`<li>
                      <b>${title}.</b> ${why}
                      ${
                        modelled &&
                        html`In the model, “${modelled.instead}” would have left
                        ${changed(modelled.change)} with the organisation.`
                      }
                    </li>`,
                )}
            </ol>`
      }`,
    html`<p class="not-this"><b>What this is not.</b> ${disclaimers[0]} ${disclaimers[1]}</p>`,
  )
}

const tile = (label: string, figure: Markup): Markup =>
  html`<div class="tile">
    <p class="tile-label">${label}</p>
    ${figure}
  </div>`

function overallTile({ score }: Readiness): Markup {
  const { overall, dimensions } = score
  return tile(
    'Decisions, of 100',
    opens(
      html`<span class="figure">${overall ? oneDecimal(overall.score) : 'no score'}</span>`,
      'Overall score',
      {
        method: overall
          ? `${methods.overall}${overall.raw > overall.score ? ` Before caps: ${oneDecimal(overall.raw)}.` : ''}`
          : noOverall,
        evidence: [...new Set(dimensions.flatMap(({ evidence }) => evidence))].toSorted(
          (a, b) => a - b,
        ),
      },
    ),
  )
}

const clocksTile = ({ clocks }: Readiness): Markup =>
  tile(
    'Clocks met in time',
    opens(
      html`<span class="figure"
        >${clocks.filter(({ status }) => status === 'met in time').length} of ${clocks.length}</span
      >`,
      'Clocks met in time',
      {
        method: `${methods.clock} ${clocks.map(({ title, status }) => `${title}: ${status}.`).join(' ')}`,
        evidence: clocks.flatMap(({ evidence }) => evidence),
      },
    ),
  )

function controlsTile({ controls }: Readiness): Markup {
  const count = (...shown: readonly ControlRow['shown'][]): number =>
    controls.filter((row) => shown.includes(row.shown)).length
  return tile(
    'Proposal questions shown in play',
    opens(
      html`<span class="figure">${count('shown')} of ${controls.length}</span>`,
      'Proposal questions shown in play',
      {
        method: `${methods.control} In part: ${count('shown in part')}. Tested, not shown: ${count('not shown')}. Claimed only: ${count('claimed')}. Not tested: ${count('not tested')}.`,
        evidence: [...new Set(controls.flatMap(({ evidence }) => evidence))].toSorted(
          (a, b) => a - b,
        ),
      },
    ),
  )
}

function lossTiles({ loss }: Readiness): readonly Markup[] {
  if (!loss) return []
  const { report } = loss
  const ground = {
    method: methods.loss(report.trials, report.model.hash),
    evidence: choiceEvidence(report),
  }
  const { retained, gross } = report
  return [
    tile(
      'Mean loss, modelled',
      opens(
        html`<span class="figure">${roundly(gross.mean)}</span>
          <small>over ${grouped(report.trials)} trials</small>`,
        'Mean loss',
        ground,
      ),
    ),
    tile(
      'Kept by the organisation',
      opens(
        html`<span class="figure">${roundly(retained.mean)}</span>
          <small>one in twenty over ${roundly(retained.p95)}</small>`,
        'Mean retained loss',
        ground,
      ),
    ),
  ]
}
