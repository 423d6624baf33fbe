import type { ClockDoc, ScreenDocs } from '../../shared/wire/views.ts'
import { common } from '../copy/common.ts'
import type { Session } from '../net/session.ts'
import { Icon } from '../ui/Icon.tsx'
import { playClock, storyClock, storyDate } from '../ui/storyTime.ts'

/** Story time for the back row, with its date, the time played and whether it runs. */
export function BigClock({
  session,
  clock,
}: {
  session: Pick<Session<ScreenDocs>, 'table' | 'playNow' | 'storyNow'>
  clock: ClockDoc
}) {
  const zone = session.table.get('exercise')?.timeZone
  if (zone === undefined) return null
  const now = session.storyNow.value
  return (
    <div class="screen-clock" role="group" aria-label={common.clockLabel}>
      <span class={`run ${clock.paused ? '' : 'on'}`}>
        <Icon name={clock.paused ? 'pause' : 'play'} size={24} />
        {clock.paused ? common.paused : common.running}
        {!clock.paused && clock.speed !== 1 && ` ×${clock.speed}`}
      </span>
      <time class="screen-time num">{storyClock(now, zone)}</time>
      <span class="screen-date num">
        <span>{storyDate(now, zone)}</span>
        <span>{common.played(playClock(session.playNow.value))}</span>
      </span>
    </div>
  )
}
