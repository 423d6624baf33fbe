import { player } from '../copy/player.ts'
import { storyClock } from '../ui/storyTime.ts'
import { Icon } from '../ui/Icon.tsx'
import { Advice } from './Advice.tsx'
import type { SentDecision } from './decisions.ts'
import { AnswerShown } from './kinds/AnswerShown.tsx'
import { namesOf, useDesk } from './seat.ts'

/** What was sent, when, by whom and why. */
export function SentAnswer({ decision }: { decision: SentDecision }) {
  const { session } = useDesk()
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const { answer, when, by, reason, late } = decision.status
  return (
    <div class="sent">
      <p class="sent-head">
        <span class="sent-mark">
          <Icon name="check" size={16} />
          {player.sentAt(storyClock(when, zone), namesOf(session).seat(by))}
        </span>
        {late && <span class="sent-late">{player.sentLate}</span>}
      </p>
      <h3>
        {player.decisionNumber(decision.number)} · {decision.title}
      </h3>
      <p class="sent-question">{decision.question}</p>
      <AnswerShown decision={decision} answer={answer} />
      <p class="sent-reason">{reason === '' ? player.noReason : `“${reason}”`}</p>
      <Advice decision={decision} />
    </div>
  )
}
