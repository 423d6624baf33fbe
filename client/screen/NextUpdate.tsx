import type { ScreenDocs } from '../../shared/wire/views.ts'
import { screenCopy } from '../copy/screen.ts'
import type { Session } from '../net/session.ts'
import { storyClock, storyDay } from '../ui/storyTime.ts'

/** The next word the team has promised; while it promised none, how long the phase is planned to go on. */
export function NextUpdate({ session }: { session: Pick<Session<ScreenDocs>, 'table' | 'desk'> }) {
  const zone = session.table.get('exercise')?.timeZone
  const clock = session.table.get('clock')
  if (zone === undefined || clock === undefined) return null
  const update = session.desk.get('update')
  return (
    <section class="screen-update" aria-label={screenCopy.nextUpdate}>
      {update ? (
        <>
          <h2>{screenCopy.nextUpdate}</h2>
          <p>
            <time class="num">
              {storyDay(update.due, zone)} {storyClock(update.due, zone)}
            </time>{' '}
            {update.title}
          </p>
        </>
      ) : (
        <p class="num">
          {screenCopy.phaseUntil(`${storyDay(clock.to, zone)} ${storyClock(clock.to, zone)}`)}
        </p>
      )}
    </section>
  )
}
