import { expect, test, vi } from 'vitest'
import { outbox, type Send } from '../../client/net/outbox.ts'

type Sent = { readonly type: string; readonly payload: object }

/** A line that notes what goes out and answers as told. */
function line(answer: 'ok' | 'lost' | 'never') {
  const sent: Sent[] = []
  const send: Send = (type, payload) => {
    sent.push({ type, payload })
    if (answer === 'never') return new Promise(() => undefined)
    return Promise.resolve(answer === 'ok' ? { ok: true, seq: sent.length } : 'lost')
  }
  return { sent, send }
}
const answered = (request: string) =>
  ({ request, decision: 'd1', answer: { kind: 'choice', option: 'a' }, reason: '' }) as const

test('a request made while the line is down goes out once it is there', async () => {
  const box = outbox('x1', 's1')
  const reply = box.add('decide', answered('request-1'))
  const live = line('ok')
  box.open(live.send)
  expect(await reply).toEqual({ ok: true, seq: 1 })
  expect(live.sent).toEqual([{ type: 'decide', payload: answered('request-1') }])
})

test.each(['lost', 'never'] as const)(
  'a request whose answer is %s goes out again, unchanged, over the next line',
  async (fate) => {
    const box = outbox('x2', 's1')
    const first = line(fate)
    box.open(first.send)
    const reply = box.add('decide', answered('request-2'))
    await Promise.resolve()
    box.shut()
    const second = line('ok')
    box.open(second.send)
    expect(await reply).toEqual({ ok: true, seq: 1 })
    expect(second.sent).toEqual(first.sent)
  },
)

test('an answered request is never sent again', async () => {
  const box = outbox('x3', 's1')
  const first = line('ok')
  box.open(first.send)
  await box.add('decide', answered('request-3'))
  const second = line('ok')
  box.open(second.send)
  expect(second.sent).toEqual([])
})

test('of several drafts of one decision only the last waits for the line', () => {
  const box = outbox('x4', 's1')
  for (const reason of ['a', 'ab', 'abc']) void box.add('draft', { decision: 'd1', reason })
  void box.add('draft', { decision: 'd2', reason: 'other' })
  const live = line('ok')
  box.open(live.send)
  expect(live.sent.map(({ payload }) => payload)).toEqual([
    { decision: 'd1', reason: 'abc' },
    { decision: 'd2', reason: 'other' },
  ])
})

test('what a person did outlives the page with its own name, a draft does not', async () => {
  const kept = new Map<string, string>()
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  vi.stubGlobal('localStorage', store)
  const box = outbox('x5', 's1')
  const message = { request: 'request-5', to: 'all', text: 'Hello.' } as const
  void box.add('decide', answered('request-4'))
  void box.add('say', message)
  void box.add('draft', { decision: 'd1', reason: 'not yet' })
  const reopened = outbox('x5', 's1')
  const live = line('ok')
  reopened.open(live.send)
  expect(live.sent).toEqual([
    { type: 'decide', payload: answered('request-4') },
    { type: 'say', payload: message },
  ])
  await vi.waitFor(() => expect(kept.size).toBe(0))
  vi.unstubAllGlobals()
})
