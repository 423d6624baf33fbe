import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { purposeCopy } from '../../copy/purpose.ts'
import { playLength } from '../../ui/storyTime.ts'
import type { Controls, FacilitatorSession } from '../desk/controls.ts'
import { Forecast } from './Forecast.tsx'

function PhaseTime({ session }: { session: FacilitatorSession }) {
  const clock = session.table.get('clock')
  if (!clock) return null
  const left = clock.phaseStartedAt + clock.phasePlanned - session.playNow.value
  return left >= 0 ? (
    <span class="num">{copy.phaseLeft(playLength(left))}</span>
  ) : (
    <span class="num over">{copy.phaseOver(playLength(-left))}</span>
  )
}

/** Which phase this is, what is left of it, when play ends and who drives. */
export function PhaseLine({ controls }: { controls: Controls }) {
  const { session } = controls
  const clock = session.table.get('clock')
  const exercise = session.table.get('exercise')
  if (!clock) return null
  const brief = session.desk.get('phases')?.[clock.phaseNumber - 1]?.brief
  return (
    <div class="phase-line">
      <p>
        <b title={brief}>{copy.phase(clock.phaseNumber, clock.phaseCount, clock.phaseTitle)}</b>
        {clock.status === 'running' && <PhaseTime session={session} />}
        {exercise && <span class="phase-mode">{copy.mode[exercise.mode]}</span>}
        {exercise && <span class="phase-mode">{purposeCopy.mark[exercise.purpose]}</span>}
      </p>
      <Forecast controls={controls} />
    </div>
  )
}
