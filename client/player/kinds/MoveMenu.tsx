import { useEffect, useRef, useState } from 'preact/hooks'
import { caseActions } from '../../../shared/kernel/answer.ts'
import { kinds } from '../../copy/kinds.ts'
import { caseName } from './CaseFacts.tsx'
import type { CaseProps } from './CaseRow.tsx'

/** The button on a card that does what dragging does: it opens the actions, Escape closes them. */
export function MoveMenu({ each, row, full, onAction }: Omit<CaseProps, 'onChange'>) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const list = `move-${each.id}`
  useEffect(() => {
    if (!open) return undefined
    box.current?.querySelector<HTMLElement>('.move-list button')?.focus()
    const away = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [open])
  return (
    <div
      class="move"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
        box.current?.querySelector('button')?.focus()
      }}
    >
      <button
        type="button"
        class="button move-button"
        data-move={each.id}
        aria-label={kinds.moveOf(caseName(each))}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {kinds.move}
      </button>
      <div class="move-list" id={list} hidden={!open}>
        {caseActions
          .filter((action) => action !== row?.action)
          .map((action) => {
            const off = action === 'relocate' && full
            return (
              <button
                key={action}
                type="button"
                class="button"
                aria-disabled={off}
                onClick={() => {
                  if (off) return
                  setOpen(false)
                  onAction(action)
                }}
              >
                {kinds.action[action]}
                {off && <small> {kinds.full}</small>}
              </button>
            )
          })}
      </div>
    </div>
  )
}
