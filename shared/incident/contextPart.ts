import { html, type Markup } from '../report/page/markup.ts'
import { section } from '../report/page/parts.ts'
import type { IncidentContext } from './record.ts'

/** The record of a real incident, as context in a report's scope. */
export const contextPart = ({ rows, flags }: IncidentContext): Markup =>
  section(
    'incident',
    'A real incident, for context',
    html`<p>
      Put here by the organisation; it is not part of the exercise, and no figure is made from it.
    </p>`,
    flags.map((flag) => html`<p class="cap-note"><b>Check this.</b> ${flag}</p>`),
    html`<dl>
      ${rows.map(
        ({ title, text }) =>
          html`<div>
            <dt>${title}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>`,
  )
