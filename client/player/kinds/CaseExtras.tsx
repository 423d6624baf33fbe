import type { TriageRow } from '../../../shared/kernel/answer.ts'
import type { CaseDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import { caseName } from './CaseFacts.tsx'

type Props = {
  readonly each: CaseDoc
  readonly row: TriageRow
  readonly onChange: (change: Partial<Pick<TriageRow, 'call' | 'reason'>>) => void
}

/** What goes with an action once it is chosen: the safety call and a reason. */
export function CaseExtras({ each, row, onChange }: Props) {
  return (
    <div class="case-extras">
      <label class="case-call">
        <input
          type="checkbox"
          checked={row.call}
          onChange={(event) => onChange({ call: event.currentTarget.checked })}
        />
        {kinds.call}
      </label>
      <input
        class="input case-reason"
        maxLength={300}
        value={row.reason}
        placeholder={kinds.caseReason}
        aria-label={kinds.caseReasonOf(caseName(each))}
        onInput={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </div>
  )
}
