import type { MselDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'
import { keyShown } from '../desk/keyMap.ts'
import { titlesOfRoles } from '../desk/naming.ts'
import { stopGoing } from '../desk/undo.ts'
import './grace.css'

type Part = { readonly controls: Controls; readonly inject: MselDoc; readonly goesAt: number }

/** Whole real seconds until it goes. */
function Countdown({ controls: { session }, inject, goesAt }: Part) {
  const { paused = false, speed = 1 } = session.table.get('clock') ?? {}
  const left = Math.max(0, Math.ceil((goesAt - session.playNow.value) / speed / 1000))
  return <b>{paused ? copy.goesPaused(inject.number) : copy.goesIn(inject.number, left)}</b>
}

function Row({ controls, inject, goesAt }: Part) {
  const { id, number, title } = inject
  const sendNow = () =>
    void controls.order(
      { type: 'fire', inject: id, to: [...inject.to], atOnce: true },
      copy.said.fired(number),
    )
  return (
    <li>
      <span class="grace-text num">
        <Countdown controls={controls} inject={inject} goesAt={goesAt} />
        <span>
          {title} · {copy.goesTo(titlesOfRoles(controls.session, inject.to))}
        </span>
      </span>
      <button
        type="button"
        class="button primary"
        aria-label={copy.stopWhat(number)}
        aria-keyshortcuts="U"
        onClick={() => void stopGoing(controls, inject)}
      >
        {copy.stop}
        <kbd aria-hidden="true">{keyShown('undo')}</kbd>
      </button>
      <button type="button" class="button" aria-label={copy.sendNowWhat(number)} onClick={sendNow}>
        {copy.sendNow}
      </button>
    </li>
  )
}

/** What was fired, by whichever facilitator, and can still be stopped. */
export function GraceBar({ controls }: { controls: Controls }) {
  const ended = controls.session.table.get('clock')?.status === 'ended'
  const going = controls.msel.value.flatMap((inject) =>
    inject.status.kind === 'going' ? [{ inject, goesAt: inject.status.goesAt }] : [],
  )
  if (ended || going.length === 0) return null
  return (
    <ul class="grace-bar">
      {going.map(({ inject, goesAt }) => (
        <Row key={inject.id} controls={controls} inject={inject} goesAt={goesAt} />
      ))}
    </ul>
  )
}
