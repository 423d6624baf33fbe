import { useComputed, type Signal } from '@preact/signals'
import { caseActions, type CaseAction } from '../../../shared/kernel/answer.ts'
import type { CaseDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { CaseProps } from './CaseRow.tsx'
import { caseName } from './CaseFacts.tsx'

/** A procedure under a finger: where it is on the screen, and where it would be dropped. */
export type Held = {
  readonly each: CaseDoc
  readonly x: number
  readonly y: number
  readonly over: CaseAction | undefined
  /** Whether the partner hospital can take it. */
  readonly room: boolean
}
export type HeldSignal = Signal<Held | undefined>

const under = ({ clientX, clientY }: PointerEvent): string | undefined =>
  document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-drop]')?.dataset['drop']

/** By which a procedure is dragged with a finger or a pen; around it the page scrolls as ever. The menu does the same. */
export function Grip({
  each,
  row,
  full,
  onAction,
  held,
}: Omit<CaseProps, 'onChange'> & { readonly held: HeldSignal }) {
  const at = (event: PointerEvent): Held => {
    const name = under(event)
    const room = !full || row?.action === 'relocate'
    const over = caseActions.find((action) => action === name && (action !== 'relocate' || room))
    return { each, x: event.clientX, y: event.clientY, over, room }
  }
  const letGo = () => (held.value = undefined)
  return (
    <span
      class="grip"
      aria-hidden="true"
      data-grip={each.id}
      onPointerDown={(event) => {
        if (event.button !== 0 || event.currentTarget.closest('fieldset:disabled')) return
        event.currentTarget.setPointerCapture(event.pointerId)
        held.value = at(event)
      }}
      onPointerMove={(event) => {
        if (held.peek()) held.value = at(event)
      }}
      onPointerUp={(event) => {
        if (!held.peek()) return
        const { over } = at(event)
        letGo()
        if (over) onAction(over)
      }}
      onPointerCancel={letGo}
    >
      <Icon name="grip" size={20} />
    </span>
  )
}

/** What is held, beside the finger; and, where there are no columns, where it can be dropped. */
export function HeldCase({ held, dock }: { readonly held: HeldSignal; readonly dock: boolean }) {
  const { value } = held
  const over = useComputed(() => held.value?.over).value
  if (!value) return null
  return (
    <div aria-hidden="true">
      {dock && (
        <ul class="dock">
          {caseActions.map((action) => {
            const off = action === 'relocate' && !value.room
            return (
              <li
                key={action}
                data-drop={action}
                class={off ? 'dock-place off' : over === action ? 'dock-place over' : 'dock-place'}
              >
                {kinds.action[action]}
                {off && <small> {kinds.full}</small>}
              </li>
            )
          })}
        </ul>
      )}
      <span class="held" style={{ left: `${value.x}px`, top: `${value.y}px` }}>
        {caseName(value.each)}
      </span>
    </div>
  )
}
