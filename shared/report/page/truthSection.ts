import type { Aar } from '../shape/aarShape.ts'
import { html, type Markup } from './markup.ts'
import { provenanceLabel, section } from './parts.ts'

/** What was reported, to the letter and with its source, and what is fiction. */
export const truthSection = ({ truth, overview }: Aar): Markup =>
  section(
    'truth',
    'What was reported and what is fiction',
    html`<p>${overview.scenario.disclaimer}</p>`,
    html`<h3>${provenanceLabel('reported')} Quoted to the letter</h3>`,
    truth.reported.length === 0
      ? html`<p>Nothing in this play quotes a report.</p>`
      : html`<ul class="quotes">
          ${truth.reported.map(
            ({ quote, source, publisher, inject }) =>
              html`<li>
                <blockquote><p>${quote}</p></blockquote>
                <p class="source">${source}, ${publisher}. In ${inject}.</p>
              </li>`,
          )}
        </ul>`,
    truth.cited.length === 0
      ? undefined
      : html`<h3>${provenanceLabel('public')} Resting on a public source</h3>
          <ul>
            ${truth.cited.map(
              ({ inject, source, publisher }) => html`<li>${inject}: ${source}, ${publisher}</li>`,
            )}
          </ul>`,
    truth.derived.length === 0
      ? undefined
      : html`<h3>${provenanceLabel('derived')} Worked out</h3>
          <ul>
            ${truth.derived.map(({ inject, from }) => html`<li>${inject}: ${from}</li>`)}
          </ul>`,
    html`<h3>${provenanceLabel('fiction')} Made up for the exercise</h3>
      <p>
        All decisions, systems, cases, meters, costs and outcomes, every person and every message,
        and these injects:
      </p>
      <ul>
        ${truth.fiction.map((inject) => html`<li>${inject}</li>`)}
      </ul>`,
  )
