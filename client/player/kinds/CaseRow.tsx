import { caseActions, type CaseAction, type TriageRow } from '../../../shared/kernel/answer.ts'
import type { CaseDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import { CaseExtras } from './CaseExtras.tsx'
import { CaseFacts, caseName, Urgency } from './CaseFacts.tsx'

export type CaseProps = {
  readonly each: CaseDoc
  readonly row: TriageRow | undefined
  /** Whether the partner hospital has no place left for it. */
  readonly full: boolean
  readonly onAction: (action: CaseAction) => void
  readonly onChange: (change: Partial<Pick<TriageRow, 'call' | 'reason'>>) => void
}

/** One procedure in the list: what is known of it, three actions, the call and the reason. */
export function CaseRow({ each, row, full, onAction, onChange }: CaseProps) {
  return (
    <li class={row ? 'case sorted' : 'case'}>
      <fieldset>
        <legend>{caseName(each)}</legend>
        <Urgency urgency={each.urgency} />
        <CaseFacts each={each} />
        <div class="case-actions">
          {caseActions.map((action) => {
            const off = action === 'relocate' && full && row?.action !== 'relocate'
            return (
              <label key={action} class={off ? 'case-action off' : 'case-action'}>
                <input
                  type="radio"
                  name={`case-${each.id}`}
                  checked={row?.action === action}
                  disabled={off}
                  onChange={() => onAction(action)}
                />
                {kinds.action[action]}
                {off && <small>{kinds.full}</small>}
              </label>
            )
          })}
        </div>
        {row && <CaseExtras each={each} row={row} onChange={onChange} />}
      </fieldset>
    </li>
  )
}
