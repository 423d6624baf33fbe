import { useState } from 'preact/hooks'
import type { InjectId, PhaseId } from '../../../shared/kernel/ids.ts'
import type { MselDoc } from '../../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'
import { moveOn } from '../desk/deeds.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { fateOf, stillDueIn } from '../desk/msel.ts'

type Fate = 'deliver' | 'drop'

function FateRow(props: {
  readonly inject: MselDoc
  readonly fate: Fate
  readonly onChoose: (fate: Fate) => void
}) {
  const { inject, fate, onChoose } = props
  const name = `fate-${inject.id}`
  return (
    <li>
      <div class="fate" role="radiogroup" aria-labelledby={name}>
        <span id={name}>
          {inject.number}. {inject.title}
        </span>
        {(['deliver', 'drop'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={fate === each}
              onChange={() => onChoose(each)}
            />
            {copy.jumpFate[each]}
          </label>
        ))}
      </div>
    </li>
  )
}

/** Moves on to a later phase: lists every inject that would be passed, and asks what becomes of each. */
export function JumpDialog({ controls }: { controls: Controls }) {
  const { session, msel } = controls
  const [clock] = useState(() => session.table.get('clock'))
  const phases = session.desk.get('phases') ?? []
  const from = clock?.phaseNumber ?? 1
  const [to, setTo] = useState<PhaseId | undefined>(phases[from]?.id)
  const [chosen, setChosen] = useState<ReadonlyMap<InjectId, Fate>>(new Map())
  const last = phases.findIndex(({ id }) => id === to)
  const due = phases.slice(from - 1, last).flatMap(({ id }) => stillDueIn(msel.value, id))
  const passed = due.filter((inject) => fateOf(inject) !== 'hold')
  const held = due.length - passed.length
  const fate = (inject: MselDoc): Fate => chosen.get(inject.id) ?? inject.ifPassed
  const all = (which: Fate): void => setChosen(new Map(passed.map(({ id }) => [id, which])))
  const ids = (which: Fate): InjectId[] =>
    passed.filter((inject) => fate(inject) === which).map(({ id }) => id)
  return (
    <Dialog controls={controls} title={copy.nextPhase}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          controls.dialog.value = undefined
          void moveOn(controls, {
            ...(clock && { from: clock.phase }),
            ...(to && { to }),
            deliver: ids('deliver'),
            drop: ids('drop'),
          })
        }}
      >
        <label class="field">
          <span class="field-label">{copy.jumpTo}</span>
          <select
            class="select"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value as PhaseId)}
          >
            {phases.slice(from).map(({ id, title }, nth) => (
              <option key={id} value={id}>
                {copy.phase(from + nth + 1, phases.length, title)}
              </option>
            ))}
          </select>
        </label>
        <p>{copy.jumpWhat(passed.length)}</p>
        {passed.length > 1 && (
          <p class="fate-all">
            {(['deliver', 'drop'] as const).map((which) => (
              <button key={which} type="button" class="quiet-button" onClick={() => all(which)}>
                {copy.jumpAll[which]}
              </button>
            ))}
          </p>
        )}
        <ul class="fates">
          {passed.map((inject) => (
            <FateRow
              key={inject.id}
              inject={inject}
              fate={fate(inject)}
              onChoose={(which) => setChosen(new Map(chosen).set(inject.id, which))}
            />
          ))}
        </ul>
        {held > 0 && <p class="field-help">{copy.jumpHeld(held)}</p>}
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => (controls.dialog.value = undefined)}>
            {copy.cancel}
          </button>
          <button type="submit" class="button primary">
            {copy.moveOn}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
