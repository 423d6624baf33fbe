import type { AnswerRow, EstimateLine } from '../shape/decisionShape.ts'
import { actionWords } from '../words.ts'
import { html, type Markup } from './markup.ts'
import { table } from './parts.ts'

/** What was done with each procedure. */
export const triagePart = ({ triage }: AnswerRow, id: string, caption: string): Markup =>
  table({
    id,
    caption,
    head: ['Procedure', 'Urgency', 'Decided', 'Call to the patient', 'Reason'],
    rows: triage.map(({ label, procedure, urgency, action, call, reason }) => ({
      cells: [
        html`${label} <small>${procedure}</small>`,
        urgency,
        actionWords[action],
        call ? 'yes' : 'no',
        reason === '' ? '–' : html`<q>${reason}</q>`,
      ],
    })),
  })

/** Own words of a statement, and what was wrong with it by what was known then. */
export const statementPart = ({ words, faults }: AnswerRow): Markup =>
  html`${words === '' ? undefined : html`<p>In own words: <q>${words}</q></p>`}
  ${
    faults.length === 0
      ? html`<p>No fault by what was known then.</p>`
      : html`<ul class="faults">
          ${faults.map((fault) => html`<li><b>Fault:</b> ${fault}.</li>`)}
        </ul>`
  }`

/** The range beside the truth. */
export function estimatePart(estimate: EstimateLine | undefined): Markup | undefined {
  if (estimate === undefined || estimate.truth === undefined) return undefined
  const { truth, unit, held } = estimate
  return html`<p>
    In the story it was ${truth} ${unit}: ${held ? 'inside the range' : 'outside the range'}.
  </p>`
}
