import { caseActions, type CaseAction, type TriageRow } from '../../../shared/kernel/answer.ts'
import type { CaseDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import { CaseExtras } from './CaseExtras.tsx'
import { CaseFacts, caseName, Urgency } from './CaseFacts.tsx'
import { Grip, type HeldSignal } from './Grip.tsx'

export type CaseProps = {
  readonly each: CaseDoc
  readonly row: TriageRow | undefined
  /** Whether the partner hospital has no place left for it. */
  readonly full: boolean
  readonly onAction: (action: CaseAction) => void
  readonly onChange: (change: Partial<Pick<TriageRow, 'call' | 'reason'>>) => void
}

/** One procedure in the list: what is known of it, three actions, the call and the reason. */
export function CaseRow({ held, ...props }: CaseProps & { readonly held: HeldSignal }) {
  const { each, row, full, onAction, onChange } = props
  return (
    <li class={row ? 'case sorted' : 'case'}>
      <fieldset>
        <legend>{caseName(each)}</legend>
        <Grip {...props} held={held} />
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
