import { useState } from 'preact/hooks'
import { common } from '../copy/common.ts'
import { soundCopy } from '../copy/soundTest.ts'
import { purposeCopy } from '../copy/purpose.ts'
import { player } from '../copy/player.ts'
import { muted } from '../ui/look.ts'
import { Icon } from '../ui/Icon.tsx'
import { later } from '../ui/later.tsx'
import { PartCard } from './PartCard.tsx'
import { PageFoot } from '../ui/PageFoot.tsx'
import { PlayerBar } from './PlayerBar.tsx'
import { sayReady, useDesk } from './seat.ts'
import { SeatRows } from './SeatRows.tsx'
import { cue } from './sound.ts'
import { useAwake } from './useAwake.ts'
import { usePresence } from './usePresence.ts'

function SoundTest() {
  const { session } = useDesk()
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState(false)
  const answer = (heard: boolean): void => {
    setAsking(false)
    setSaid(heard ? soundCopy.thanks : soundCopy.help)
    void session.request('sound', { heard })
  }
  return (
    <p class="sound-test">
      <button
        type="button"
        class="button"
        onClick={() => {
          cue('news')
          setSaid(muted.value ? player.testSoundMuted : player.testSoundDone)
          setAsking(!muted.value)
        }}
      >
        <Icon name="sound" size={18} />
        {player.testSound}
      </button>
      <span role="status">{said}</span>
      {asking && (
        <>
          <button type="button" class="button" onClick={() => answer(true)}>
            {soundCopy.yes}
          </button>
          <button type="button" class="button" onClick={() => answer(false)}>
            {soundCopy.no}
          </button>
        </>
      )}
    </p>
  )
}

const TryIt = later(() => import('./TryIt.tsx').then((part) => part.TryIt))

/** For whoever has never seen the form. */
function Trying() {
  const [open, setOpen] = useState(false)
  return open ? (
    <TryIt />
  ) : (
    <button type="button" class="button" onClick={() => setOpen(true)}>
      <Icon name="edit" size={18} />
      {player.tryIt}
    </button>
  )
}

/** Says to the table and the facilitator that play may begin; nobody is held up without it. */
function Ready() {
  const desk = useDesk()
  const is = desk.ready.value
  return (
    <p class="act-row">
      <button
        type="button"
        class={is ? 'button' : 'button primary'}
        aria-pressed={is}
        onClick={() => sayReady(desk, !is)}
      >
        <Icon name="check" size={18} />
        {player.iAmReady}
      </button>
    </p>
  )
}

/** Before the start: your part, the ground rules, and who is here. */
export function Lobby() {
  const desk = useDesk()
  usePresence(desk)
  useAwake()
  const { table } = desk.session
  const exercise = table.get('exercise')
  const saysSo = exercise?.disclaimer.startsWith('Exercise only') ?? false
  const seats = table.list('seat')
  const me = desk.session.desk.get('me')?.seat
  const mine = seats.find((seat) => seat.id === me)
  const taken = seats.filter((seat) => seat.name !== undefined).length
  return (
    <div class="page lobby-page">
      <PlayerBar withClock={false} />
      <main class="lobby">
        <header class="lobby-head">
          <h1>{player.lobbyHeading(mine?.name)}</h1>
          <p class="lobby-wait" role="status">
            <Icon name="clock" size={18} />
            {player.lobbyWait}
          </p>
          {exercise && <p class="lobby-purpose">{purposeCopy.lobby[exercise.purpose]}</p>}
        </header>
        <div class="lobby-main">
          <div class="card">
            <PartCard />
          </div>
          <section class="card" aria-labelledby="rules">
            <h2 id="rules">{player.rules}</h2>
            <ol class="rules">
              {player.ruleLines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
        </div>
        <section class="card lobby-ready" aria-labelledby="before">
          <h2 id="before">{player.beforeStart}</h2>
          <p class="field-help">{player.beforeStartLead}</p>
          <SoundTest />
          <Trying />
          <Ready />
        </section>
        <section class="card lobby-side" aria-labelledby="seats">
          <h2 id="seats">
            {player.seats} <small>{player.seatsTaken(taken, seats.length)}</small>
          </h2>
          <SeatRows />
          <p class="lobby-disclaimer">
            {!saysSo && <b>{common.exerciseOnly}. </b>}
            {exercise?.disclaimer}
          </p>
        </section>
      </main>
      <PageFoot />
    </div>
  )
}
