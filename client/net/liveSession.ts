import { batch, signal } from '@preact/signals'
import type { Reply } from '../../shared/wire/messages.ts'
import type { TableDocs } from '../../shared/wire/views.ts'
import { docStore } from './docs.ts'
import { ask, keepLine, type LiveRoom, type RoomState } from './line.ts'
import { mirror, type Texts } from './mirror.ts'
import { outbox, type Send } from './outbox.ts'
import { playClock } from './playClock.ts'
import type { Line, Session } from './session.ts'

const measureAgain = 60_000
const silence = 3000

/** Server time minus `performance.now()`, from the quickest of four exchanges; undefined when none came back. */
async function measureOffset(room: LiveRoom): Promise<number | undefined> {
  let best: { readonly took: number; readonly offset: number } | undefined
  for (let turn = 0; turn < 4; turn += 1) {
    const sent = performance.now()
    const reply = await ask(room, 'time', {})
    const took = performance.now() - sent
    if (reply === 'lost' || !('now' in reply)) break
    if (!best || took < best.took) best = { took, offset: reply.now + took / 2 - performance.now() }
  }
  return best?.offset
}

/** All desks that lie before this page as one: an evaluator has the evaluators' and their own. */
const together = (desks: NonNullable<RoomState['desks']>): Texts => ({
  forEach: (take) => desks.forEach(({ docs }) => docs?.forEach(take)),
})

/** An exercise over a live line that mends itself. */
export function liveSession<Desk extends object>(id: string, key: string): Session<Desk> {
  const table = docStore<TableDocs>()
  const desk = docStore<Desk>()
  const line = signal<Line>('connecting')
  const clock = playClock(() => table.get('clock'))
  const [mirrorTable, mirrorDesk] = [mirror(table), mirror(desk)]
  const waiting = outbox(id, key.slice(0, 6))
  let measuring: ReturnType<typeof setInterval> | undefined

  const show = (state: RoomState) => {
    if (state.table) mirrorTable(state.table)
    if (state.desks) mirrorDesk(together(state.desks))
    const { playAt = 0, anchoredAt = 0, rate = 0 } = state
    const known = clock.server.peek()
    if (known.playAt !== playAt || known.anchoredAt !== anchoredAt || known.rate !== rate)
      clock.server.value = { playAt, anchoredAt, rate }
  }
  const joined = (room: LiveRoom) => {
    const measure = () =>
      void measureOffset(room).then((offset) => {
        if (offset !== undefined) clock.offset.value = offset
      })
    measure()
    clearInterval(measuring)
    measuring = setInterval(measure, measureAgain)
    const send: Send = async (type, payload) => {
      const slow = setTimeout(kept.lose, silence)
      const reply = await ask(room, type, payload)
      clearTimeout(slow)
      return reply as Reply | 'lost'
    }
    waiting.open(send)
  }
  const kept = keepLine(id, key, {
    line(state) {
      const first = state === 'reconnecting' && line.peek() === 'connecting'
      if (!first) line.value = state
    },
    state: (state) => batch(() => show(state)),
    joined,
    gone: waiting.shut,
  })
  return {
    table,
    desk,
    line,
    playNow: clock.playNow,
    playExactly: clock.playExactly,
    storyNow: clock.storyNow,
    request: (type, payload) => waiting.add(type, payload),
    waiting: waiting.waiting,
    close() {
      clearInterval(measuring)
      kept.close()
      clock.close()
    },
  }
}
