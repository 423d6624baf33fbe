import { useState } from 'preact/hooks'
import type { InjectId, RoleId, SeatId } from '../../../shared/kernel/ids.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { DialogActions } from '../frame/DialogActions.tsx'

/** Fires an inject to one person or a few: whoever holds the chosen seats. */
export function FireToDialog({ controls, inject }: { controls: Controls; inject: InjectId }) {
  const { session } = controls
  const seats = session.table.list('seat')
  const [was] = useState(() => session.desk.get(`msel/${inject}`))
  const [chosen, setChosen] = useState<readonly SeatId[]>([])
  const [problem, setProblem] = useState<string | undefined>(undefined)
  if (!was) return null
  const submit = (event: Event): void => {
    event.preventDefault()
    const to: RoleId[] = seats
      .filter(({ id }) => chosen.includes(id))
      .flatMap(({ roles }) => [...roles])
    if (to.length === 0) return setProblem(copy.needPeople)
    void controls.order({ type: 'fire', inject, to }, copy.said.going(was.number)).then((done) => {
      if (done) controls.dialog.value = undefined
      else setProblem(controls.word.value.text)
    })
  }
  return (
    <Dialog controls={controls} title={copy.fireToTitle(was.number)}>
      <form class="dialog-form" onSubmit={submit} noValidate>
        <p>
          <b>{was.title}</b>
        </p>
        <p class="field-help">{copy.fireToHelp}</p>
        <fieldset class="role-picks">
          <legend>{copy.choosePeople}</legend>
          {seats.map((seat) => (
            <label key={seat.id}>
              <input
                type="checkbox"
                checked={chosen.includes(seat.id)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked
                      ? [...chosen, seat.id]
                      : chosen.filter((each) => each !== seat.id),
                  )
                }
              />
              <span>
                {seat.title}
                <small class="seat-person"> · {seat.name ?? copy.nobodyThere}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <DialogActions controls={controls} problem={problem} send={copy.fireToThem} />
      </form>
    </Dialog>
  )
}
