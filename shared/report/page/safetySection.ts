import type { Aar } from '../shape/aarShape.ts'
import type { StoryClock } from '../storyClock.ts'
import { backlogWords, safetyCaution } from '../words.ts'
import { html, type Markup } from './markup.ts'
import { evidenceLinks, provenanceLabel, section, table } from './parts.ts'

/** The patient-safety ledger, apart from money; nothing where the scenario has no procedures. */
export function safetySection({ safety }: Aar, clock: StoryClock): Markup | undefined {
  if (safety === undefined) return undefined
  const { cases, expectedHarm, urgentBreaches, uncontacted, withoutPriors, backlog, notYetDue } =
    safety
  return section(
    'safety',
    'Patient-safety ledger',
    html`<p>${provenanceLabel('fiction')} ${safetyCaution}</p>
      <ul>
        <li><b>${expectedHarm.toFixed(2)}</b> harm events expected in all</li>
        <li><b>${urgentBreaches}</b> urgent procedures (U1, U2) waited longer than is safe</li>
        <li>
          <b>${uncontacted}</b> moved, put off or left undecided with no call to the patient in the
          log
        </li>
        <li><b>${withoutPriors}</b> went ahead without the earlier images they need</li>
        ${
          backlog &&
          html`<li>
            ${backlogWords(backlog, clock.date(backlog.done))} ${evidenceLinks(backlog.evidence)}
          </li>`
        }
        ${notYetDue === 0 ? undefined : html`<li>${notYetDue} planned after play ended; left out</li>`}
      </ul>`,
    table({
      id: 'safety-table',
      caption: 'Each procedure',
      head: [
        'Procedure',
        'Urgency',
        'In the end',
        'Waited',
        'Safe',
        'Call',
        'Expected harm',
        'Evidence',
      ],
      rows: cases.map((each) => ({
        cells: [
          html`${each.label} <small>${each.procedure}</small>`,
          each.urgency,
          `${each.ended}${each.withoutPriors ? ', without earlier images' : ''}`,
          `${each.waited.toFixed(1)} d${each.late ? ', too long' : ''}`,
          `${each.safeDelay} d`,
          each.called ? 'yes' : 'no',
          each.harm.toFixed(4),
          evidenceLinks(each.evidence),
        ],
      })),
    }),
  )
}
