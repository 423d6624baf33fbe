import { withItem, withoutItem } from './agenda.ts'
import type { Draft } from './draft.ts'
import type { AgendaItem } from './state.ts'

/** Puts an item on the agenda in place of what stood there for the same inject or decision. */
export function schedule(draft: Draft, item: AgendaItem): void {
  draft.state.agenda = withItem(withoutItem(draft.state.agenda, item.id), item)
}

/** Takes off the agenda what it holds for an inject, a decision or a question. */
export function unschedule(draft: Draft, id: AgendaItem['id']): void {
  draft.state.agenda = withoutItem(draft.state.agenda, id)
}
