import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CaseAction } from '../../../shared/kernel/answer.ts'
import type { CaseDoc } from '../../../shared/wire/seat.ts'
import { useSize } from '../../board/useSize.ts'
import { kinds } from '../../copy/kinds.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useDesk } from '../seat.ts'
import { changed, rowOf, shownCases, slotsLeft, sortRest, type CaseFilter } from '../triage.ts'
import { CaseColumns } from './CaseColumns.tsx'
import { CaseRow, type CaseProps } from './CaseRow.tsx'
import type { FieldsProps } from './fields.ts'
import { HeldCase, type Held } from './Grip.tsx'
import { QuestionGroup } from './QuestionGroup.tsx'
import { TriageFilter, TriageRest } from './TriageHead.tsx'

/** Width in CSS pixels from which the procedures stand in columns. */
const wide = 760

/** What becomes of each procedure: columns with drag and a menu where there is room, else a list. */
export function TriageBoard({ decision, parts, problem, disabled, onChange }: FieldsProps) {
  const { polite } = useDesk()
  const [box, size] = useSize()
  const [filter, setFilter] = useState<CaseFilter>('all')
  // What a filter found stays in view while it is being sorted.
  const [found, setFound] = useState<readonly CaseDoc['id'][]>()
  const [asList, setAsList] = useState(false)
  const held = useSignal<Held | undefined>(undefined)
  const moved = useRef<string | undefined>(undefined)
  const { rows } = parts
  const { cases, slots } = decision
  const left = slotsLeft(decision, rows)
  const columns = size.w >= wide && !asList
  const shown = found ? cases.filter(({ id }) => found.includes(id)) : cases
  const restCount = shown.filter(({ id }) => !rowOf(rows, id)).length
  const sorted = kinds.sorted(rows.length, cases.length)

  useLayoutEffect(() => {
    const { current: id } = moved
    moved.current = undefined
    if (id === undefined || document.activeElement !== document.body) return
    box.current?.querySelector<HTMLElement>(`[data-move="${id}"]`)?.focus()
  })
  const show = (next: CaseFilter) => {
    setFilter(next)
    setFound(next === 'all' ? undefined : shownCases(cases, rows, next).map(({ id }) => id))
  }
  const act = (each: CaseDoc, action: CaseAction) => {
    if (action === 'relocate' && left <= 0 && rowOf(rows, each.id)?.action !== action) return
    const next = changed(rows, each.id, { action })
    moved.current = each.id
    const rest = kinds.slots(slotsLeft(decision, next), slots)
    polite.value = kinds.moved(each.label, kinds.action[action], rest)
    onChange({ rows: next })
  }
  const propsOf = (each: CaseDoc): CaseProps => ({
    each,
    row: rowOf(rows, each.id),
    full: left <= 0,
    onAction: (action) => act(each, action),
    onChange: (change) => onChange({ rows: changed(rows, each.id, change) }),
  })
  return (
    <QuestionGroup decision={decision} problem={problem} disabled={disabled}>
      <div ref={box} class="triage">
        <div class="triage-count num">
          <span>{sorted}</span> <span>{kinds.slots(left, slots)}</span>
          {size.w >= wide && (
            <button
              type="button"
              class="quiet-button"
              aria-pressed={asList}
              onClick={() => setAsList(!asList)}
            >
              <Icon name="list" size={18} />
              {kinds.asList}
            </button>
          )}
        </div>
        <TriageFilter
          filter={filter}
          cases={cases}
          unsorted={cases.length - rows.length}
          onFilter={show}
        />
        <TriageRest
          count={restCount}
          full={left < restCount}
          onRest={(action) =>
            onChange({ rows: sortRest(decision, rows, { cases: shown, action }) })
          }
        />
        {shown.length === 0 && <p class="order-empty">{kinds.none}</p>}
        {columns ? (
          <CaseColumns cases={shown} propsOf={propsOf} full={left <= 0} held={held} />
        ) : (
          <ul class="cases">
            {shown.map((each) => (
              <CaseRow key={each.id} {...propsOf(each)} held={held} />
            ))}
          </ul>
        )}
        <HeldCase held={held} dock={!columns} />
      </div>
    </QuestionGroup>
  )
}
