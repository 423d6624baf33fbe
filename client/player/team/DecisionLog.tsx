import type { LogDoc } from '../../../shared/wire/views.ts'
import { logText } from '../../copy/log.ts'
import { team } from '../../copy/team.ts'
import { storyClock, storyDay } from '../../ui/storyTime.ts'
import { namesOf, useDesk } from '../seat.ts'

type Line = Extract<LogDoc['line'], { readonly kind: 'decision' }>
const isDecision = (entry: LogDoc): entry is LogDoc & { readonly line: Line } =>
  entry.line.kind === 'decision'

/** Who decided what, when and why, newest first. */
export function DecisionLog() {
  const { session } = useDesk()
  const zone = session.table.get('exercise')?.timeZone ?? 'UTC'
  const names = namesOf(session)
  const made = session.table
    .list('log')
    .filter(isDecision)
    .toSorted((a, b) => b.at - a.at || b.seq - a.seq)
  if (made.length === 0) return <p class="nothing">{team.noDecisions}</p>
  return (
    <ol class="decided">
      {made.map((entry) => (
        <li key={entry.seq}>
          <p class="decided-by">
            {team.decidedBy(
              names.seat(entry.line.by),
              `${storyDay(entry.when, zone)} ${storyClock(entry.when, zone)}`,
            )}
          </p>
          <p class="decided-what">{logText(entry, names)}</p>
          {entry.line.reason !== undefined && <p class="sent-reason">“{entry.line.reason}”</p>}
        </li>
      ))}
    </ol>
  )
}
