import type { ComponentChildren } from 'preact'
import type { MselDoc } from '../../shared/wire/facilitator.ts'
import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import type { Controls } from './desk/controls.ts'
import { end } from './desk/deeds.ts'
import { Dialog } from './frame/Dialog.tsx'
import { isPending } from './desk/msel.ts'
import { openDecisions } from './desk/people.ts'

function List(props: { readonly title: string; readonly rows: readonly string[] }) {
  if (props.rows.length === 0) return null
  return (
    <div class="confirm-list">
      <h3>{props.title}</h3>
      <ul>
        {props.rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </div>
  )
}

const named = (inject: MselDoc): string => `${inject.number}. ${inject.title}`

function Confirm(props: {
  readonly controls: Controls
  readonly title: string
  readonly text?: string
  readonly yes: string
  readonly onYes: () => Promise<boolean>
  readonly children: ComponentChildren
}) {
  const { dialog } = props.controls
  return (
    <Dialog controls={props.controls} title={props.title}>
      {props.text !== undefined && <p>{props.text}</p>}
      {props.children}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => (dialog.value = undefined)}>
          {copy.cancel}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            dialog.value = undefined
            void props.onYes()
          }}
        >
          {props.yes}
        </button>
      </div>
    </Dialog>
  )
}

/** Asks before the end, with what would not happen any more. */
export function EndDialog({ controls }: { controls: Controls }) {
  const unsent = controls.msel.value.filter((inject) => isPending(inject) && !inject.reserve)
  const open = openDecisions(controls.session.desk.list('decision'))
  return (
    <Confirm
      controls={controls}
      title={copy.endTitle}
      text={copy.endText}
      yes={copy.endNow}
      onYes={() => end(controls)}
    >
      <List title={copy.endDrops(unsent.length)} rows={unsent.map(named)} />
      <List
        title={copy.endOpen(open.length)}
        rows={open.map((decision) => `${decision.number}. ${decision.title}`)}
      />
    </Confirm>
  )
}
