import type { Aar } from '../shape/aarShape.ts'
import { elementWords, noActions, noNames, standingOf, type CardGroup } from '../improvement.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, section, table } from './parts.ts'

/** Corrective actions with owner, date and capability element. */
export const planSection = ({ improvement, names }: Aar): Markup =>
  section(
    'plan',
    'Improvement plan',
    improvement.length === 0
      ? html`<p>${noActions}</p>`
      : table({
          id: 'plan-table',
          caption: 'Corrective actions',
          head: ['Action', 'For', 'Element', 'Owner', 'Due', 'Status', 'Evidence'],
          rows: improvement.map((row) => ({
            cells: [
              row.action,
              row.issue ?? '–',
              elementWords[row.element],
              row.owner ?? 'left out',
              row.due ?? 'none yet',
              standingOf(row),
              evidenceLinks(row.evidence),
            ],
          })),
        }),
    names ? undefined : html`<p>${noNames}</p>`,
  )

/** What people wrote on their phones after the end. */
export function saidSection({ hotWash }: Aar): Markup | undefined {
  if (hotWash === undefined) return undefined
  const { helped, hindered, pulses } = hotWash
  return section(
    'said',
    'What the team said',
    html`<div class="pair">
      <div>
        <h3>What helped</h3>
        ${cardList(helped)}
      </div>
      <div>
        <h3>What got in the way</h3>
        ${cardList(hindered)}
      </div>
    </div>`,
    pulses.length === 0
      ? undefined
      : table({
          id: 'pulse-table',
          caption: 'Quick questions, 1 (not at all) to 5 (fully)',
          head: ['Question', 'Mean', 'Answers'],
          rows: pulses.map(({ text, mean, answers }) => ({
            cells: [text, mean === undefined ? '–' : mean.toFixed(1), String(answers)],
          })),
        }),
  )
}

const cardList = (groups: readonly CardGroup[]): Markup =>
  groups.length === 0
    ? html`<p>No cards.</p>`
    : html`${groups.map(
        ({ group, cards }) =>
          html`${group === '' ? undefined : html`<h4>${group}</h4>`}
            <ul>
              ${cards.map(
                ({ text, name }) =>
                  html`<li>${text}${name === undefined ? undefined : html` (${name})`}</li>`,
              )}
            </ul>`,
      )}`
