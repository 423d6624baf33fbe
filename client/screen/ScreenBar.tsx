import type { ScreenDocs } from '../../shared/wire/views.ts'
import { screenCopy } from '../copy/screen.ts'
import type { Session } from '../net/session.ts'
import { ExerciseOnly, LineState } from '../ui/Header.tsx'
import { Settings } from '../ui/Settings.tsx'
import { BigClock } from './BigClock.tsx'

/** The top of the big screen: what this is, which phase, what time it is in the story. */
export function ScreenBar({ session }: { session: Session<ScreenDocs> }) {
  const exercise = session.table.get('exercise')
  const clock = session.table.get('clock')
  const code = session.desk.get('join')?.code
  const running = clock?.status === 'running'
  return (
    <header class="screen-bar">
      <ExerciseOnly />
      <div class="screen-name">
        <h1>{exercise?.title}</h1>
        <p>
          {running
            ? screenCopy.phase(clock.phaseNumber, clock.phaseCount, clock.phaseTitle)
            : exercise?.organisation}
        </p>
      </div>
      {running && <BigClock session={session} clock={clock} />}
      <div class="screen-tools">
        {session.line.value !== 'live' && <LineState line={session.line.value} />}
        {running && code !== undefined && (
          <span class="screen-late num">
            {screenCopy.lateJoin} <b>{code}</b>
          </span>
        )}
        <Settings />
      </div>
    </header>
  )
}
