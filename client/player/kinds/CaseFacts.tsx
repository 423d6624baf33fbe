import type { CaseDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import { storyClock, storyDay } from '../../ui/storyTime.ts'
import { useDesk } from '../seat.ts'

/** `Case 4: Clearing a clotted fistula`: a procedure by name. */
export const caseName = ({ label, procedure }: CaseDoc): string => `${label}: ${procedure}`

export function Urgency({ urgency }: Pick<CaseDoc, 'urgency'>) {
  return (
    <span class={`urgency urgency-${urgency}`}>
      {kinds.urgency(urgency, kinds.urgencyWord[urgency])}
    </span>
  )
}

/** What speaks for and against moving a procedure or putting it off. */
export function CaseFacts({ each }: { each: CaseDoc }) {
  const zone = useDesk().session.table.get('exercise')?.timeZone ?? 'UTC'
  const { modality, planned, safeDelayDays, needsPriors, contact, notes, status } = each
  const now = kinds.now[status]
  return (
    <div class="case-facts">
      <p>
        {modality} · {kinds.planned(storyDay(planned, zone), storyClock(planned, zone))}
      </p>
      <ul>
        <li>{kinds.safeDelay(safeDelayDays)}</li>
        <li>{needsPriors ? kinds.priors : kinds.noPriors}</li>
        <li>{kinds.contact(contact)}</li>
        {now !== '' && <li>{now}</li>}
      </ul>
      {notes && <p class="case-notes">{notes}</p>}
    </div>
  )
}
