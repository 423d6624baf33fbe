import { html, type Fragment, type Markup } from '../../report/page/markup.ts'
import { evidenceLinks } from '../../report/page/parts.ts'

/** Where a figure comes from: how it is worked out, and the log entries behind it. */
export type Ground = { readonly method: string; readonly evidence: readonly number[] }

/** A figure that opens its method and its log entries. `what` names it for people who hear the page. */
export const opens = (figure: Fragment, what: string, { method, evidence }: Ground): Markup =>
  html`<details class="opens">
    <summary><span class="sr">${what}: </span>${figure}</summary>
    <div>
      <p>${method}</p>
      <p>
        ${
          evidence.length === 0
            ? 'No log entry stands behind it.'
            : html`Log entries: ${evidenceLinks(evidence)}`
        }
      </p>
    </div>
  </details>`
