import type { DecisionDoc } from '../../../shared/wire/seat.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { FacilitatorSession } from '../desk/controls.ts'
import { nameOfSeat } from '../desk/naming.ts'

/** Who concurred or objected, and why. */
export function AdviceList(props: {
  readonly session: FacilitatorSession
  readonly advice: DecisionDoc['advice']
}) {
  const { session, advice } = props
  if (advice.length === 0) return null
  return (
    <ul class="advice-list" aria-label={copy.adviceHeading}>
      {advice.map(({ seat, stance, why, at }) => (
        <li key={`${seat} ${at}`}>
          <span class={`advice-stance ${stance}`}>
            <Icon name={stance === 'concur' ? 'check' : 'alert'} size={13} />
            {copy.stance[stance]}
          </span>{' '}
          {copy.advice(nameOfSeat(session, seat), why)}
        </li>
      ))}
    </ul>
  )
}
