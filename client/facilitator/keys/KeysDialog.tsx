import { useState } from 'preact/hooks'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'
import { perform, type Deed } from '../desk/deeds.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { deeds, keyShown, keysOn, restoreStandardKeys, setKey, setKeysOn } from '../desk/keyMap.ts'
import { CloseRow } from '../frame/CloseRow.tsx'

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Tab', 'CapsLock'])

function Row(props: {
  readonly controls: Controls
  readonly deed: Deed
  readonly tell: (text: string) => void
}) {
  const { controls, deed, tell } = props
  const [asking, setAsking] = useState(false)
  const what = copy.keyWords[deed]
  const onKey = (event: KeyboardEvent): void => {
    if (!asking || modifiers.has(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    setAsking(false)
    if (event.key === 'Escape') return
    const other = setKey(deed, event.key)
    if (other === false) return tell(copy.keyNotTaken)
    const said = copy.keyChanged(what, keyShown(deed))
    tell(other ? `${said}. ${copy.keyTaken(copy.keyWords[other])}` : said)
  }
  return (
    <li>
      <kbd>{keyShown(deed)}</kbd>
      <span>{what}</span>
      <button
        type="button"
        class="quiet-button"
        aria-label={asking ? copy.pressKey : copy.changeKeyOf(what)}
        onKeyDown={onKey}
        onBlur={() => setAsking(false)}
        onClick={() => setAsking(true)}
      >
        {asking ? copy.pressKey : copy.changeKey}
      </button>
      {deed !== 'keys' && (
        <button
          type="button"
          class="quiet-button"
          aria-label={copy.doWhat(what)}
          onClick={() => {
            controls.dialog.value = undefined
            setTimeout(() => perform(controls, deed))
          }}
        >
          {copy.doIt}
        </button>
      )}
    </li>
  )
}

/** Every command with its key, which can be changed, and a button that does it. */
export function KeysDialog({ controls }: { controls: Controls }) {
  const [told, tell] = useState('')
  return (
    <Dialog controls={controls} title={copy.keysTitle}>
      <p class="field-help">{copy.keysHelp}</p>
      <label class="keys-on">
        <input
          type="checkbox"
          checked={keysOn.value}
          onChange={(event) => setKeysOn(event.currentTarget.checked)}
        />
        {copy.keysOn}
      </label>
      <p class="field-help">{copy.keysOnHelp}</p>
      <ul class={`key-list keys ${keysOn.value ? '' : 'off'}`}>
        {deeds.map((deed) => (
          <Row key={deed} controls={controls} deed={deed} tell={tell} />
        ))}
      </ul>
      <p role="status" class="field-help">
        {told}
      </p>
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          restoreStandardKeys()
          tell(copy.standardKeys)
        }}
      >
        {copy.standardKeys}
      </button>
      <CloseRow controls={controls} />
    </Dialog>
  )
}
