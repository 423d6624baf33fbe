import type { ClockDoc } from '../../shared/wire/views.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { ClockFace, LineState, TopBar } from '../ui/Header.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Controls } from './desk/controls.ts'
import { askWhileRunning, openDialog, setSpeed } from './desk/deeds.ts'
import { DeedButton } from './frame/DeedButton.tsx'

const speeds = [0.5, 1, 1.5, 2, 4, 8]

function SpeedSelect({ controls, speed }: { controls: Controls; speed: number }) {
  const offered = speeds.includes(speed) ? speeds : [...speeds, speed].toSorted((a, b) => a - b)
  return (
    <label class="speed">
      {copy.speed}
      <select
        class="select num"
        value={speed}
        onChange={(event) => {
          const select = event.currentTarget
          void setSpeed(controls, Number(select.value)).then((done) => {
            if (!done) select.value = String(speed)
          })
        }}
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            ×{each}
          </option>
        ))}
      </select>
    </label>
  )
}

function Code({ controls }: { controls: Controls }) {
  const code = controls.session.desk.get('join')?.code
  if (code === undefined) return null
  return (
    <div class="code-chip">
      <span aria-hidden="true">{copy.code}</span>
      <b class="num" role="group" aria-label={copy.joinCode}>
        {code}
      </b>
      <button
        type="button"
        class="icon-button"
        aria-label={copy.showCode}
        title={copy.showCode}
        onClick={() => openDialog(controls, 'join')}
      >
        <Icon name="link" size={18} />
      </button>
    </div>
  )
}

function Deeds({ controls, clock }: { controls: Controls; clock: ClockDoc }) {
  return (
    <div class="console-deeds">
      <DeedButton
        controls={controls}
        deed="pause"
        label={clock.paused ? copy.resume : copy.pause}
        icon={clock.paused ? 'play' : 'pause'}
        {...(clock.paused ? { look: 'primary' as const } : {})}
      />
      <SpeedSelect controls={controls} speed={clock.speed} />
      <DeedButton
        controls={controls}
        deed="phase"
        label={copy.nextPhase}
        off={clock.paused ? copy.refused.paused : undefined}
      />
      <button type="button" class="button" onClick={() => askWhileRunning(controls, 'end')}>
        {copy.endExercise}
      </button>
    </div>
  )
}

/** The bar of the console: what is played, how to join, the clock, and what moves it. */
export function ConsoleBar({ controls }: { controls: Controls }) {
  const { session } = controls
  const exercise = session.table.get('exercise')
  const clock = session.table.get('clock')
  const line = session.line.value
  return (
    <TopBar
      name={exercise?.title ?? ''}
      sub={exercise?.organisation}
      tools={line !== 'live' && <LineState line={line} />}
    >
      {clock?.status !== 'briefing' && <Code controls={controls} />}
      <ClockFace session={session} />
      {clock?.status === 'running' && <Deeds controls={controls} clock={clock} />}
    </TopBar>
  )
}
