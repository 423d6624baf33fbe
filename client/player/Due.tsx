import { player } from '../copy/player.ts'
import { storyAt } from '../net/playClock.ts'
import { playLength, storyClock } from '../ui/storyTime.ts'
import type { OpenDecision } from './decisions.ts'
import { useDesk } from './seat.ts'

/** Real milliseconds left to answer, at the present speed; undefined without a deadline. */
export function useTimeLeft(decision: OpenDecision): number | undefined {
  const { session } = useDesk()
  const { deadline } = decision.status
  if (deadline === undefined) return undefined
  return (deadline - session.playNow.value) / (session.table.get('clock')?.speed ?? 1)
}

/** Time left as digits only, for a list. */
export function TimeLeft({ decision }: { decision: OpenDecision }) {
  const left = useTimeLeft(decision)
  if (left === undefined) return <>{player.noLimit}</>
  return (
    <>{left <= 0 || decision.status.lapsed ? player.lateShort : player.left(playLength(left))}</>
  )
}

/** When to answer by, the time left in digits and as a bar; after it, that a late answer is still taken. */
export function Due({ decision }: { decision: OpenDecision }) {
  const { session } = useDesk()
  const left = useTimeLeft(decision)
  const { deadline, openedAt, lapsed } = decision.status
  const clock = session.table.get('clock')
  const zone = session.table.get('exercise')?.timeZone
  if (left === undefined || deadline === undefined || !clock || !zone) return null
  const over = lapsed || left <= 0
  const part = Math.max(0, (deadline - session.playNow.value) / (deadline - openedAt))
  return (
    <div class={over || left < 60_000 ? 'due late' : 'due'}>
      <div class="due-row">
        <span>
          {player.answerBy} <b class="num">{storyClock(storyAt(clock, deadline), zone)}</b>
        </span>
        <span class="due-left num" role="timer" aria-label={player.timerLabel}>
          {over ? player.lateShort : player.left(playLength(left))}
        </span>
      </div>
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${Math.round(part * 1000) / 10}%` }} />
      </div>
      {over && <p class="due-late">{player.late}</p>}
    </div>
  )
}
