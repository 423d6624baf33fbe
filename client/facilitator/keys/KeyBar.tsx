import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'
import { openDialog, type Deed } from '../desk/deeds.ts'
import { keyShown, keysOn } from '../desk/keyMap.ts'

const shown: readonly Deed[] = [
  'pause',
  'fire',
  'hold',
  'skip',
  'edit',
  'add',
  'undo',
  'time',
  'phase',
  'note',
  'reply',
  'earlier',
  'later',
]

/** What the last order came to, and the keys. */
export function KeyBar({ controls }: { controls: Controls }) {
  const { text, bad } = controls.word.value
  return (
    <footer class="key-bar keys">
      <p class={`last-word ${bad ? 'bad' : ''}`} role="status">
        {text}
      </p>
      {keysOn.value && controls.session.table.get('clock')?.status === 'running' && (
        <ul aria-label={copy.keysTitle}>
          {shown.map((deed) => (
            <li key={deed}>
              <kbd>{keyShown(deed)}</kbd>
              {copy.keyShort[deed]}
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="quiet-button" onClick={() => openDialog(controls, 'keys')}>
        {copy.keys}
        <kbd aria-hidden="true">{keyShown('keys')}</kbd>
      </button>
    </footer>
  )
}
