import { useState } from 'preact/hooks'
import type { FacilitatorDecisionDoc } from '../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import type { Controls, GiveTo } from './desk/controls.ts'
import { giveTime } from './desk/deeds.ts'
import { OwnName } from './people/CrewLine.tsx'
import { Dialog } from './frame/Dialog.tsx'
import { JoinCard } from './people/JoinCard.tsx'
import { openDecisions } from './desk/people.ts'
import { CloseRow } from './frame/CloseRow.tsx'

const canGetTime = ({ status }: FacilitatorDecisionDoc): boolean =>
  status.kind === 'open' && !status.lapsed && status.deadline !== undefined

/** Adds 2 or 5 minutes to one decision, to all that are open, or to the phase. */
export function GiveTimeDialog({ controls }: { controls: Controls }) {
  const open = openDecisions(controls.session.desk.list('decision'))
  const [to, setTo] = useState('all')
  const target = (): GiveTo => {
    if (to === 'phase') return 'phase'
    const decision = open.find((each) => each.id === to)
    return decision ? { decision: decision.id, number: decision.number } : 'all'
  }
  return (
    <Dialog controls={controls} title={copy.giveTitle}>
      <p class="field-help">{copy.giveHelp}</p>
      <label class="field">
        <span class="field-label">{copy.giveFor}</span>
        <select class="select" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          <option value="all">{copy.giveAll}</option>
          <option value="phase">{copy.givePhase}</option>
          {open.filter(canGetTime).map((decision) => (
            <option key={decision.id} value={decision.id}>
              {`${copy.decision(decision.number)}: ${decision.title}`}
            </option>
          ))}
        </select>
      </label>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => (controls.dialog.value = undefined)}>
          {copy.cancel}
        </button>
        {[2, 5].map((minutes) => (
          <button
            key={minutes}
            type="button"
            class="button primary"
            onClick={() => {
              controls.dialog.value = undefined
              void giveTime(controls, target(), minutes)
            }}
          >
            {copy.plusMinutes(minutes)}
          </button>
        ))}
      </div>
    </Dialog>
  )
}

/** The code, the QR code and the links again, for those who come late. */
export function JoinDialog({ controls, id }: { controls: Controls; id: string }) {
  return (
    <Dialog controls={controls} title={copy.joinTitle}>
      <JoinCard controls={controls} id={id} named={false} />
      <OwnName />
      <CloseRow controls={controls} />
    </Dialog>
  )
}
