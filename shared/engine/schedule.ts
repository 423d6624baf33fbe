import type { Draft } from './draft.ts'
import type { AgendaItem } from './state.ts'

/** Puts an item on the agenda, by time and rank, in place of what stood there for the same inject or decision. */
export function schedule(draft: Draft, item: AgendaItem): void {
  unschedule(draft, item.id)
  const agenda = draft.agenda()
  let place = agenda.length
  for (; place > 0; place -= 1) {
    const before = agenda[place - 1]
    if (before && (before.at < item.at || (before.at === item.at && before.rank <= item.rank)))
      break
  }
  agenda.splice(place, 0, item)
}

/** Takes off the agenda what it holds for an inject, a decision or a question. */
export function unschedule(draft: Draft, id: AgendaItem['id']): void {
  const { agenda } = draft.state
  const place = agenda.findIndex((item) => item.id === id)
  if (place >= 0) draft.agenda().splice(place, 1)
}
