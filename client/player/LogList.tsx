import { player } from '../copy/player.ts'
import { storyClock, storyDay } from '../ui/storyTime.ts'
import { CatchUpButton } from './CatchUp.tsx'
import { namesOf, useDesk } from './seat.ts'

/** The team's log in plain lines with story times, newest first; a new day says so. */
export function LogList() {
  const { session } = useDesk()
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const names = namesOf(session)
  const lines = session.table.list('log').toSorted((a, b) => b.at - a.at || b.seq - a.seq)
  if (lines.length === 0) return <p class="nothing">{player.logEmpty}</p>
  return (
    <>
      <CatchUpButton />
      <ol class="log" aria-label={player.logLabel}>
        {lines.map((entry, index) => {
          const day = storyDay(entry.when, zone)
          const above = lines[index - 1]
          return (
            <li key={entry.seq}>
              {(!above || storyDay(above.when, zone) !== day) && <p class="log-day">{day}</p>}
              <div class={`log-line log-${entry.line.kind}`}>
                <time class="num">{storyClock(entry.when, zone)}</time>
                <b>{player.logBy(entry, names) ?? player.exercise}</b>
                <span>{player.logText(entry, names)}</span>
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}
