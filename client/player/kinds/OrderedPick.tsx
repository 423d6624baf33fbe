import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { OptionId } from '../../../shared/kernel/ids.ts'
import type { DecisionDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { placed } from '../order.ts'
import { useDesk } from '../seat.ts'

type Option = DecisionDoc['options'][number]
type Act = 'add' | 'up' | 'down' | 'remove'
type Props = {
  readonly options: readonly Option[]
  readonly chosen: readonly OptionId[]
  readonly max: number
  readonly words: { readonly chosen: string; readonly empty: string; readonly rest: string }
  readonly onChange: (chosen: readonly OptionId[]) => void
}
const icons: Readonly<Record<Act, IconName>> = {
  add: 'plus',
  up: 'up',
  down: 'down',
  remove: 'cross',
}

/** One act on one option; it stays in the tab order when it can do nothing, so that focus is never lost. */
function ActButton(props: {
  readonly act: Act
  readonly option: Option
  readonly off?: boolean
  readonly onAct: () => void
}) {
  const { act, option, off = false, onAct } = props
  return (
    <button
      type="button"
      class="order-button"
      data-act={`${act} ${option.id}`}
      aria-label={kinds[act](option.label)}
      aria-disabled={off}
      onClick={() => !off && onAct()}
    >
      <Icon name={icons[act]} size={18} />
    </button>
  )
}

const OptionText = ({ option }: { option: Option }) => (
  <span class="option-text">
    <b>{option.label}</b>
    {option.note && <small>{option.note}</small>}
  </span>
)

/** Options put in an order: by buttons, or by dragging. The new place is said out loud. */
export function OrderedPick({ options, chosen, max, words, onChange }: Props) {
  const { polite } = useDesk()
  const box = useRef<HTMLDivElement>(null)
  const focusOn = useRef<string | undefined>(undefined)
  // Not state: the first dragover may come before a render would.
  const dragged = useRef<OptionId | undefined>(undefined)
  const [over, setOver] = useState<number>()
  const rest = options.filter(({ id }) => !chosen.includes(id))
  const full = chosen.length >= max
  const labelOf = (id: OptionId) => options.find((option) => option.id === id)?.label ?? id

  useLayoutEffect(() => {
    const { current: act } = focusOn
    focusOn.current = undefined
    if (act === undefined) return
    box.current?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus()
  })
  const put = (id: OptionId, at: number, focus?: string) => {
    if (!chosen.includes(id) && full) return
    const next = placed(chosen, id, at)
    focusOn.current = focus
    polite.value = kinds.nowAt(labelOf(id), next.indexOf(id) + 1, next.length)
    onChange(next)
  }
  const add = (id: OptionId) => {
    const after = rest[rest.findIndex((option) => option.id === id) + 1] ?? rest[0]
    const more = after && after.id !== id && chosen.length + 1 < max
    put(id, chosen.length, more ? `add ${after.id}` : `up ${id}`)
  }
  const remove = (id: OptionId) => {
    focusOn.current = `add ${id}`
    polite.value = kinds.takenOut(labelOf(id))
    onChange(chosen.filter((each) => each !== id))
  }
  const drag = (id: OptionId) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer?.setData('text/plain', id)
      dragged.current = id
    },
    onDragEnd: () => {
      dragged.current = undefined
      setOver(undefined)
    },
  })
  const dropAt = (at: number) => ({
    onDragOver: (event: DragEvent) => {
      if (dragged.current === undefined) return
      event.preventDefault()
      event.stopPropagation()
      setOver(at)
    },
    onDrop: (event: DragEvent) => {
      if (dragged.current === undefined) return
      event.preventDefault()
      event.stopPropagation()
      put(dragged.current, at)
      setOver(undefined)
    },
  })
  return (
    <div class="order" ref={box}>
      <p class="order-head">{words.chosen}</p>
      <ol class="order-list" aria-label={words.chosen} {...dropAt(chosen.length)}>
        {chosen.length === 0 && <li class="order-empty">{words.empty}</li>}
        {chosen.map((id, at) => {
          const option = options.find((each) => each.id === id)
          if (!option) return null
          return (
            <li
              key={id}
              class={over === at && dragged.current !== id ? 'order-item over' : 'order-item'}
              {...drag(id)}
              {...dropAt(at)}
            >
              <b class="order-place num">{kinds.place(at + 1)}</b>
              <OptionText option={option} />
              <span class="order-acts">
                <ActButton
                  act="up"
                  option={option}
                  off={at === 0}
                  onAct={() => put(id, at - 1, `up ${id}`)}
                />
                <ActButton
                  act="down"
                  option={option}
                  off={at === chosen.length - 1}
                  onAct={() => put(id, at + 1, `down ${id}`)}
                />
                <ActButton act="remove" option={option} onAct={() => remove(id)} />
              </span>
            </li>
          )
        })}
      </ol>
      {rest.length > 0 && (
        <>
          <p class="order-head">{words.rest}</p>
          <ul class="order-list" aria-label={words.rest}>
            {rest.map((option) => (
              <li key={option.id} class="order-item rest" {...drag(option.id)}>
                <OptionText option={option} />
                <ActButton act="add" option={option} off={full} onAct={() => add(option.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
