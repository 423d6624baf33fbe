import { useState } from 'preact/hooks'
import type { SeatId } from '../../../shared/kernel/ids.ts'
import type { SeatDoc } from '../../../shared/wire/views.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import { signInCopy } from '../../copy/signIn.ts'
import type { Controls } from '../desk/controls.ts'
import { giveTime, openSpeak } from '../desk/deeds.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { nameOfSeat } from '../desk/naming.ts'
import { NewLink } from './NewLink.tsx'
import { CloseRow } from '../frame/CloseRow.tsx'

type Part = { readonly controls: Controls; readonly seat: SeatDoc }
const close = ({ dialog }: Controls): void => {
  dialog.value = undefined
}

/** Chooses another person and does something with both parts. */
function WithOther(props: Part & { readonly how: 'give' | 'swap' }) {
  const { controls, seat, how } = props
  const { session } = controls
  const others = session.table.list('seat').filter(({ id }) => id !== seat.id)
  const [other, setOther] = useState('')
  const act = (): void => {
    const with_ = others.find(({ id }) => id === other)
    if (!with_) return controls.say(copy.seatChoose, true)
    const there = seat.roles.map((role) => ({ role, to: with_.id }))
    const back = how === 'swap' ? with_.roles.map((role) => ({ role, to: seat.id })) : []
    const [a, b] = [seat.title, nameOfSeat(session, with_.id)]
    const said =
      how === 'swap' ? copy.swapped(nameOfSeat(session, seat.id), b) : copy.gavePart(a, b)
    close(controls)
    void controls.order({ type: 'move-roles', moves: [...there, ...back] }, said)
  }
  const [title, help] =
    how === 'give' ? [copy.seatGive, copy.seatGiveHelp] : [copy.seatSwap, copy.seatSwapHelp]
  return (
    <div class="seat-with">
      <label class="field">
        <span class="field-label">{title}</span>
        <span class="field-help">{help}</span>
        <select
          class="select"
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
        >
          <option value="">{copy.seatChoose}</option>
          {others.map(({ id }) => (
            <option key={id} value={id}>
              {nameOfSeat(session, id)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" disabled={other === ''} onClick={act}>
        {copy.seatDo[how]}
      </button>
    </div>
  )
}

function Running({ controls, seat }: Part) {
  return (
    <>
      <p class="field-label">{copy.seatTime}</p>
      <div class="seat-time">
        {[2, 5].map((minutes) => (
          <button
            key={minutes}
            type="button"
            class="button"
            onClick={() => {
              close(controls)
              const name = nameOfSeat(controls.session, seat.id)
              void giveTime(controls, { seat: seat.id, name }, minutes)
            }}
          >
            {copy.plusMinutes(minutes)}
          </button>
        ))}
        <button type="button" class="button" onClick={() => openSpeak(controls, seat.id)}>
          {copy.seatSpeak}
        </button>
      </div>
    </>
  )
}

/** What can be done for one seat: more time, a word, another person. */
export function SeatDialog({ controls, id }: { controls: Controls; id: SeatId }) {
  const { session } = controls
  const exercise = session.table.get('exercise')?.id ?? ''
  const seat = session.table.get(`seat/${id}`)
  if (!seat) return null
  const running = session.table.get('clock')?.status === 'running'
  return (
    <Dialog controls={controls} title={nameOfSeat(session, id)}>
      <div class="seat-help">
        {running && <Running controls={controls} seat={seat} />}
        {seat.roles.length > 0 && (
          <>
            <WithOther controls={controls} seat={seat} how="give" />
            <WithOther controls={controls} seat={seat} how="swap" />
          </>
        )}
        {seat.roles.length === 0 && <p>{copy.seatBackHelp}</p>}
        {seat.name !== undefined && (
          <div class="seat-with">
            <p>
              <b class="field-label">{signInCopy.seatLink}</b>
              <span class="field-help">{signInCopy.seatLinkHelp}</span>
            </p>
            <NewLink
              controls={controls}
              id={exercise}
              of={{ kind: 'seat', seat: id }}
              what={nameOfSeat(session, id)}
              label={signInCopy.seatLink}
              onMade={() => close(controls)}
            />
          </div>
        )}
        {seat.name !== undefined && (
          <div class="seat-with">
            <p>
              <b class="field-label">{copy.seatFreeUp}</b>
              <span class="field-help">{copy.seatFreeHelp}</span>
            </p>
            <button
              type="button"
              class="button danger"
              onClick={() => {
                close(controls)
                void controls.order({ type: 'free-seat', seat: id }, copy.freed(seat.title))
              }}
            >
              {copy.seatFreeUp}
            </button>
          </div>
        )}
      </div>
      <CloseRow controls={controls} />
    </Dialog>
  )
}
