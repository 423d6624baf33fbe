import type { DecisionDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import { CaseFacts, caseName, Urgency } from './CaseFacts.tsx'

/** What somebody else is asked to decide, for reading: the question, the options or the procedures. */
export function QuestionShown({ decision }: { decision: DecisionDoc }) {
  const { question, help, options, cases, estimate, slots } = decision
  return (
    <div class="question-shown">
      <p class="shown-question">{question}</p>
      {help && <p class="decision-help">{help}</p>}
      {options.length > 0 && (
        <ul>
          {options.map(({ id, label, note }) => (
            <li key={id}>
              {label}
              {note && <small> {note}</small>}
            </li>
          ))}
        </ul>
      )}
      {estimate && <p>{kinds.bounds(estimate.min, estimate.max, estimate.unit)}</p>}
      {cases.length > 0 && (
        <>
          <p>{kinds.slots(slots, slots)}</p>
          <ul class="cases">
            {cases.map((each) => (
              <li key={each.id} class="case">
                <p class="case-name">{caseName(each)}</p>
                <Urgency urgency={each.urgency} />
                <CaseFacts each={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
