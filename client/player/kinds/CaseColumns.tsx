import { useComputed } from '@preact/signals'
import { useRef, useState } from 'preact/hooks'
import { caseActions, type CaseAction } from '../../../shared/kernel/answer.ts'
import type { CaseId } from '../../../shared/kernel/ids.ts'
import type { CaseDoc } from '../../../shared/wire/seat.ts'
import { kinds } from '../../copy/kinds.ts'
import { CaseExtras } from './CaseExtras.tsx'
import { CaseFacts, caseName, Urgency } from './CaseFacts.tsx'
import type { CaseProps } from './CaseRow.tsx'
import { Grip, type HeldSignal } from './Grip.tsx'
import { MoveMenu } from './MoveMenu.tsx'

type CardProps = CaseProps & {
  readonly onDrag: (id: CaseId | undefined) => void
  readonly held: HeldSignal
}

function Card({ onDrag, held, ...props }: CardProps) {
  const { each, row, full, onAction, onChange } = props
  const heading = `card-${each.id}`
  return (
    <li
      class="case card-case"
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', each.id)
        onDrag(each.id)
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <article aria-labelledby={heading}>
        <h3 id={heading}>{caseName(each)}</h3>
        <Grip {...props} held={held} />
        <Urgency urgency={each.urgency} />
        <CaseFacts each={each} />
        {row && <CaseExtras each={each} row={row} onChange={onChange} />}
        <MoveMenu each={each} row={row} full={full} onAction={onAction} />
      </article>
    </li>
  )
}

type Props = {
  readonly cases: readonly CaseDoc[]
  readonly propsOf: (each: CaseDoc) => CaseProps
  readonly full: boolean
  readonly held: HeldSignal
}

/** The procedures in columns by what is done with them; cards go between by dragging or by their menu. */
export function CaseColumns({ cases, propsOf, full, held }: Props) {
  // Not state: the first dragover may come before a render would.
  const dragged = useRef<CaseId | undefined>(undefined)
  const [dragOver, setOver] = useState<CaseAction>()
  const heldOver = useComputed(() => held.value?.over).value
  const over = heldOver ?? dragOver
  const drop = (action: CaseAction | undefined) =>
    action && {
      onDragOver: (event: DragEvent) => {
        if (dragged.current === undefined || (action === 'relocate' && full)) return
        event.preventDefault()
        setOver(action)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        const each = cases.find(({ id }) => id === dragged.current)
        if (each) propsOf(each).onAction(action)
        setOver(undefined)
      },
    }
  return (
    <div class="columns">
      {[undefined, ...caseActions].map((action) => {
        const here = cases.filter((each) => propsOf(each).row?.action === action)
        const name = action ? kinds.action[action] : kinds.unsorted
        const heading = `column-${action ?? 'unsorted'}`
        return (
          <section
            key={heading}
            class={action && over === action ? 'column over' : 'column'}
            aria-labelledby={heading}
            {...(action && { 'data-drop': action })}
            {...drop(action)}
          >
            <h2 id={heading}>
              {name} <span class="num">{here.length}</span>
            </h2>
            <ul>
              {here.map((each) => (
                <Card
                  key={each.id}
                  {...propsOf(each)}
                  held={held}
                  onDrag={(id) => (dragged.current = id)}
                />
              ))}
            </ul>
            {here.length === 0 && <p class="order-empty">{kinds.columnEmpty}</p>}
          </section>
        )
      })}
    </div>
  )
}
