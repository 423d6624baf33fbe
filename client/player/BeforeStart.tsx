import { useState } from 'preact/hooks'
import { soundCopy } from '../copy/soundTest.ts'
import { player } from '../copy/player.ts'
import { Icon } from '../ui/Icon.tsx'
import { later } from '../ui/later.tsx'
import { muted } from '../ui/look.ts'
import { sayReady, useDesk } from './seat.ts'
import { cue } from './sound.ts'

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

/** What to do in the lobby: hear the sound, try the form, say that one is ready. */
export function BeforeStart() {
  return (
    <section class="card lobby-ready" aria-labelledby="before">
      <h2 id="before">{player.beforeStart}</h2>
      <p class="field-help">{player.beforeStartLead}</p>
      <SoundTest />
      <Trying />
      <Ready />
    </section>
  )
}
