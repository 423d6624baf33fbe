import { signal } from '@preact/signals'
import type { Reply, Requests } from '../../shared/wire/messages.ts'

type Item = {
  readonly type: keyof Requests
  readonly payload: object
  readonly answer: (reply: Reply) => void
  /** The line it went out on and has no answer from yet. */
  via: Send | undefined
}
/** Sends one request over the present line. It resolves to `lost` when the line broke before the answer. */
export type Send = (type: keyof Requests, payload: object) => Promise<Reply | 'lost'>

const decisionOf = (item: Pick<Item, 'payload'>) => (item.payload as { decision?: string }).decision

/** A newer draft or presence replaces an older one that has not been sent yet. */
const replaces = (type: keyof Requests, payload: object) => (item: Item) =>
  item.type === type &&
  !item.via &&
  (type === 'presence' || (type === 'draft' && decisionOf(item) === decisionOf({ payload })))

/** What somebody has written and thinks of as done; it is not lost with the page. */
const outlasting: ReadonlySet<keyof Requests> = new Set([
  'decide',
  'advise',
  'ask',
  'say',
  'situation-add',
  'situation-move',
  'enter-paper',
  'rate',
  'observe',
])

/** A request that waits for the server's word. */
export type Waiting = { readonly type: keyof Requests; readonly payload: object }

function kept(place: string): readonly Waiting[] {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? '[]') as (Waiting | object)[]
    return found.map((each) => ('payload' in each ? each : { type: 'decide', payload: each }))
  } catch {
    return []
  }
}

/**
 * Requests wait here until the server answers. Each is sent again, unchanged, after the line broke; its
 * `request` id makes the server carry it out once. Answers, messages, ratings and notes also outlive the page.
 */
export function outbox(id: string, seat: string) {
  const place = `hotwash/outbox/${id}/${seat}`
  let items: readonly Item[] = []
  let send: Send | undefined
  const waiting = signal<readonly Waiting[]>([])

  const keep = () => {
    const lasting = items.filter(({ type }) => outlasting.has(type))
    waiting.value = lasting.map(({ type, payload }) => ({ type, payload }))
    try {
      if (lasting.length > 0) localStorage.setItem(place, JSON.stringify(waiting.value))
      else localStorage.removeItem(place)
    } catch {
      // Without a store the answer still waits in this page.
    }
  }
  const settle = (item: Item, reply: Reply) => {
    if (!items.includes(item)) return
    items = items.filter((each) => each !== item)
    if (outlasting.has(item.type)) keep()
    item.answer(reply)
  }
  const flush = () => {
    const line = send
    if (!line) return
    for (const item of items) {
      if (item.via === line) continue
      item.via = line
      void line(item.type, item.payload).then((reply) => {
        if (reply !== 'lost') settle(item, reply)
        else if (item.via === line) item.via = undefined
      })
    }
  }
  const add = (type: keyof Requests, payload: object) =>
    new Promise<Reply>((answer) => {
      const old = items.find(replaces(type, payload))
      if (old) settle(old, { ok: true, seq: 0 })
      items = [...items, { type, payload, answer, via: undefined }]
      if (outlasting.has(type)) keep()
      flush()
    })
  for (const { type, payload } of kept(place)) void add(type, payload)

  return {
    add,
    waiting,
    /** The line is there: everything waiting goes out, in order. */
    open(line: Send) {
      send = line
      flush()
    },
    /** The line is gone: requests wait. */
    shut() {
      send = undefined
    },
  }
}
