import { purposeCopy } from '../copy/purpose.ts'
import { player } from '../copy/player.ts'
import { ClockFace, LineState, TopBar } from '../ui/Header.tsx'
import { MuteButton } from '../ui/Settings.tsx'
import { useDesk } from './seat.ts'

/** The bar over a seat's pages; with the clock while the exercise is on. */
export function PlayerBar({ withClock = true }: { withClock?: boolean }) {
  const { session } = useDesk()
  const exercise = session.table.get('exercise')
  const clock = session.table.get('clock')
  const phase =
    clock && withClock
      ? player.phase(clock.phaseNumber, clock.phaseCount, clock.phaseTitle)
      : undefined
  return (
    <TopBar
      name={exercise?.title ?? ''}
      sub={[phase ?? exercise?.organisation, exercise && purposeCopy.mark[exercise.purpose]]
        .filter(Boolean)
        .join(' · ')}
      tools={<LineState line={session.line.value} />}
      settings={<MuteButton />}
    >
      {withClock && <ClockFace session={session} />}
    </TopBar>
  )
}
