import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'

export function CloseRow({ controls }: { controls: Controls }) {
  return (
    <div class="dialog-actions">
      <button type="button" class="button" onClick={() => (controls.dialog.value = undefined)}>
        {copy.close}
      </button>
    </div>
  )
}
