import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Controls } from '../desk/controls.ts'

/** What is wrong, Cancel, and the button that sends the form. */
export function DialogActions(props: {
  readonly controls: Controls
  readonly problem: string | undefined
  readonly send: string
}) {
  return (
    <>
      <p class="error" role="alert">
        {props.problem}
      </p>
      <div class="dialog-actions">
        <button
          type="button"
          class="button"
          onClick={() => (props.controls.dialog.value = undefined)}
        >
          {copy.cancel}
        </button>
        <button type="submit" class="button primary">
          {props.send}
        </button>
      </div>
    </>
  )
}
