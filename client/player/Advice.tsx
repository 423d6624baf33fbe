import type { DecisionDoc } from '../../shared/wire/seat.ts'
import { together } from '../copy/together.ts'
import { Icon } from '../ui/Icon.tsx'
import { namesOf, useDesk } from './seat.ts'

const icons = { concur: 'check', object: 'cross' } as const

/** Who concurs and who objects, as it comes; nothing while nobody has said anything. */
export function Advice({ decision }: { decision: Pick<DecisionDoc, 'advice' | 'id'> }) {
  const { session } = useDesk()
  if (decision.advice.length === 0) return null
  const names = namesOf(session)
  return (
    <section class="advice" aria-label={together.adviceHeading}>
      <ul>
        {decision.advice.map(({ seat, stance, why, at }) => (
          <li key={`${seat} ${at}`} class={`advice-${stance}`}>
            <Icon name={icons[stance]} size={16} />
            <span>
              <b>
                {names.seat(seat)}: {together.stance[stance]}.
              </b>
              {why !== '' && ` “${why}”`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
