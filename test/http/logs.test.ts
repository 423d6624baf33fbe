import { pino } from 'pino'
import { expect, test } from 'vitest'
import { boot } from '../support/server.ts'

test('the server’s own log says what happened to which exercise and request, and nothing of people or their keys', async () => {
  const lines: string[] = []
  const log = pino({ level: 'trace', base: null }, { write: (line) => void lines.push(line) })
  const server = await boot({}, log)
  const { id, code, keys } = await server.create()
  const seat = await server.sit(code, 'lead', 'Whetu Marama')
  const watcher = await server.watch(id, keys.evaluator, 'Hine Raukura')
  const lead = await server.open(id, seat.key)
  const facilitator = await server.open(id, keys.facilitator)
  const evaluator = await server.open(id, watcher.key)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01' })
  await facilitator.command({ type: 'note', text: 'note-marker' })
  await lead.request('draft', { decision: 'first-move', reason: 'draft-marker' })
  const choice = { kind: 'choice', option: 'pause' }
  expect(await lead.decide('first-move', choice, { reason: 'reason-marker' })).toMatchObject({
    ok: true,
  })
  await lead.request('say', { request: 'request-say', to: 'all', text: 'said-marker' })
  await evaluator.request('observe', { request: 'request-seen', text: 'seen-marker' })
  // What goes wrong is told without what was in it.
  await lead.request('decide', { decision: 'broken-marker' }).catch(() => undefined)
  lead.room.send('unheard-marker' as never, { text: 'payload-marker' } as never)
  await server.ask('POST', '/api/exercises', { body: '{"organisation":"body-marker' })
  await server.ask('POST', '/api/join/seat', {
    body: { code, seat: 'lead', name: 'Second Person' },
  })
  await server.ask('GET', `/api/exercises/${id}/log`, { key: 'wrong-key-marker' })
  await server.ask('GET', `/api/exercises/${id}/log?key=query-marker`, { key: keys.facilitator })
  await server.stop()

  const all = lines.join('')
  expect(all).toContain(id)
  expect(all).toMatch(/"request":"[0-9a-f-]{36}"/)
  expect(all).toContain('"path":"/api/join/seat"')
  const secrets = [code, seat.key, watcher.key, ...Object.values(keys)]
  const people = ['Whetu', 'Hine', 'Second Person']
  const words = ['note', 'draft', 'reason', 'said', 'seen', 'broken', 'payload', 'body', 'query']
  const told = [...secrets, ...people, ...words.map((word) => `${word}-marker`), 'wrong-key']
  expect(told.filter((each) => all.includes(each))).toEqual([])
  expect(all).not.toMatch(/127\.0\.0\.1|user-agent|authorization/i)
})
