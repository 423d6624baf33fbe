import type { Draft } from './draft.ts'
import type { AgendaItem } from './state.ts'

/** Puts an item on the agenda, by time and rank, in place of what stood there for the same inject or decision. */
export function schedule(draft: Draft, item: AgendaItem): void {
  unschedule(draft, item.id)
  const agenda = draft.agenda()
  let place = agenda.push(item) - 1
  for (; place > 0; place -= 1) {
    const before = agenda[place - 1]
    if (!before || before.at < item.at || (before.at === item.at && before.rank <= item.rank)) break
    agenda[place] = before
  }
  agenda[place] = item
}

function takeOut(agenda: AgendaItem[], from: number): void {
  for (let place = from + 1; place < agenda.length; place += 1) {
    const item = agenda[place]
    if (item) agenda[place - 1] = item
  }
  agenda.length -= 1
}

/** Takes off the agenda what it holds for an inject, a decision or a question. */
export function unschedule(draft: Draft, id: AgendaItem['id']): void {
  const { length } = draft.state.agenda
  for (let place = 0; place < length; place += 1) {
    if (draft.state.agenda[place]?.id !== id) continue
    takeOut(draft.agenda(), place)
    return
  }
}
