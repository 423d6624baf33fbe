import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { Icon } from '../../ui/Icon.tsx'
import { storyClock, storyDay } from '../../ui/storyTime.ts'
import { Branches } from './Branches.tsx'
import { CheckList } from './CheckList.tsx'
import type { Controls } from '../desk/controls.ts'
import { start } from '../desk/deeds.ts'
import { InjectCard } from '../msel/InjectCard.tsx'
import { JoinCard } from '../people/JoinCard.tsx'
import { MselTable } from '../msel/MselTable.tsx'
import { SeatsPanel } from '../people/SeatsPanel.tsx'

function Phases({ controls }: { controls: Controls }) {
  const { session } = controls
  const exercise = session.table.get('exercise')
  const zone = exercise?.timeZone ?? 'UTC'
  return (
    <section aria-labelledby="phases-heading">
      <h2 id="phases-heading" class="panel-heading">
        {copy.lengthAndPhases}
      </h2>
      {exercise && (
        <p class="empty">
          {copy.booked(exercise.minutes, exercise.play)} {copy.mode[exercise.mode]}.
        </p>
      )}
      <ol class="phase-list">
        {(session.desk.get('phases') ?? []).map((phase) => (
          <li key={phase.id}>
            <b>{phase.title}</b>
            <span class="num">{copy.phaseMinutes(Math.round(phase.planned / 60_000))}</span>
            <small class="num">
              {storyDay(phase.from, zone)} {storyClock(phase.from, zone)} –{' '}
              {storyDay(phase.to, zone)} {storyClock(phase.to, zone)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}

function warning(free: number, all: number): string {
  if (free === 0) return copy.allSeated
  return free === all ? copy.nobody : copy.freeSeats(free)
}

/** Before the start: how people get in, who is there, how long it takes, and the start itself. */
export function Readiness({ controls, id }: { controls: Controls; id: string }) {
  const seats = controls.session.table.list('seat')
  const free = seats.filter((seat) => seat.name === undefined).length
  return (
    <main class="readiness" id="main">
      <h1>{copy.getReady}</h1>
      <div class="card ready-join">
        <JoinCard controls={controls} id={id} named />
      </div>
      <div class="card">
        <SeatsPanel controls={controls} />
        <div class="ready-start">
          <p id="start-warning" class={free === 0 ? 'good' : 'caution'}>
            <Icon name={free === 0 ? 'check' : 'help'} size={17} />
            {warning(free, seats.length)}
          </p>
          <button
            type="button"
            class="button primary big"
            aria-describedby="start-warning"
            onClick={() => void start(controls)}
          >
            <Icon name="play" size={18} />
            {copy.startExercise}
          </button>
        </div>
      </div>
      <div class="ready-side">
        <div class="card">
          <CheckList controls={controls} />
        </div>
        <div class="card">
          <Phases controls={controls} />
        </div>
      </div>
      <Branches controls={controls} />
      <details class="card ready-injects fold">
        <summary>
          <h2>{copy.lookThrough}</h2>
        </summary>
        <MselTable controls={controls} />
        <InjectCard controls={controls} />
      </details>
    </main>
  )
}
