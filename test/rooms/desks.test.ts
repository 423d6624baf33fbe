import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type TestServer } from '../support/server.ts'
import { frames } from '../support/recordedSocket.ts'
import { eventually } from '../support/eventually.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

const firstMove = { kind: 'choice', option: 'pause' }

/** A first-light exercise with its facilitator and both seats on the line. */
async function play() {
  const { id, code, keys } = await server.create()
  const lead = await server.sit(code, 'lead', 'Ana')
  const desk = await server.sit(code, 'desk', 'Bo')
  const lines = {
    facilitator: await server.open(id, keys.facilitator),
    lead: await server.open(id, lead.key),
    desk: await server.open(id, desk.key),
  }
  await eventually(() => lines.desk.table('seat/lead')).toMatchObject({ presence: 'here' })
  return { id, code, keys, seats: { lead, desk }, ...lines }
}

test('each page has its own desk and no other', async () => {
  const { id, keys, ...lines } = await play()
  const screen = await server.open(id, keys.screen)
  const observer = await server.open(id, keys.observer)
  const evaluator = await server.open(id, keys.evaluator)
  await eventually(() => lines.lead.desks()).toEqual(['lead'])
  await eventually(() => lines.desk.desks()).toEqual(['desk'])
  await eventually(() => lines.facilitator.desks()).toEqual(['facilitator'])
  await eventually(() => screen.desks()).toEqual(['screen'])
  await eventually(() => observer.desks()).toEqual(['observer'])
  await eventually(() => evaluator.desks()).toEqual(['evaluator'])
  expect(screen.desk('screen', 'join')).toEqual({ code: expect.stringMatching(/^[A-Z2-9]{6}$/) })
  expect(observer.deskKeys('observer')).toEqual([])
})

test('a fired inject reaches the desks it is meant for', async () => {
  const { facilitator, lead, desk } = await play()
  expect(await facilitator.command({ type: 'start' })).toMatchObject({ ok: true })
  expect(await facilitator.command({ type: 'fire', inject: 'f02' })).toMatchObject({ ok: true })
  await eventually(() => desk.desk('desk', 'inject/f02')).toMatchObject({ number: 2 })
  expect(lead.desk('lead', 'inject/f02')).toBeUndefined()
  await eventually(() => lead.table('pin')).toMatchObject({
    inject: 'f02',
    number: 2,
  })
  expect(lead.table('pin')).not.toHaveProperty('to')
  expect(lead.table('pin')).not.toHaveProperty('title')
})

test('a decision is acknowledged, closes for all its owners and stands in the log', async () => {
  const { facilitator, lead, desk } = await play()
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01' })
  const reply = await lead.decide('first-move', firstMove, { reason: 'two people check' })
  expect(reply).toMatchObject({ ok: true })
  await eventually(() => desk.desk('desk', 'decision/first-move')).toMatchObject({
    status: { kind: 'answered', by: 'lead', reason: 'two people check' },
  })
  await eventually(() =>
    facilitator.table(`log/${reply.ok ? decidedAt(reply.seq) : ''}`),
  ).toMatchObject({ line: { kind: 'decision', by: 'lead' } })
  const decidedAgain = await desk.decide('first-move', firstMove)
  expect(decidedAgain).toEqual({
    ok: false,
    refused: { code: 'already-answered', decision: 'first-move' },
  })

  function decidedAt(last: number): number {
    for (let seq = last; seq > 0; seq -= 1)
      if (JSON.stringify(facilitator.table(`log/${seq}`) ?? '').includes('"decision"')) return seq
    return 0
  }
})

test('a refusal is a value with its reason', async () => {
  const { facilitator, lead, desk } = await play()
  expect(await facilitator.command({ type: 'pause' })).toEqual({
    ok: false,
    refused: { code: 'not-started' },
  })
  await facilitator.command({ type: 'start' })
  expect(await desk.decide('tell', { kind: 'checklist', options: ['known'] })).toEqual({
    ok: false,
    refused: { code: 'not-your-decision', decision: 'tell', belongsTo: ['lead'] },
  })
  expect(await lead.decide('first-move', firstMove)).toEqual({
    ok: false,
    refused: { code: 'decision-not-open', decision: 'first-move' },
  })
  expect(await lead.request('opened', { request: 'request-1', inject: 'f01' })).toEqual({
    ok: false,
    refused: { code: 'not-yours-to-read', inject: 'f01' },
  })
})

test('a malformed request is refused and the line stays', async () => {
  const { lead } = await play()
  await expect(lead.request('decide', { decision: 7 })).rejects.toThrow(/expected string/)
  await expect(lead.request('no-such-thing', {})).rejects.toThrow(/no-such-thing/)
  for (const state of ['ready', 'reading'])
    expect(await lead.request('presence', { state })).toMatchObject({ ok: true })
  expect(lead.closed).toEqual([])
})

test('the same request twice is carried out once and answered the same', async () => {
  const { id, keys, facilitator, lead } = await play()
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01' })
  const request = 'the-very-same'
  const first = await lead.decide('first-move', firstMove, { request })
  expect(first).toMatchObject({ ok: true })
  expect(await lead.decide('first-move', firstMove, { request })).toEqual(first)
  const log = await server.ask('GET', `/api/exercises/${id}/log`, { key: keys.facilitator })
  expect(String(log.body).match(/"type":"decide"/g)).toHaveLength(1)
})

test('two desks may use the same name for a request', async () => {
  const { facilitator, lead, desk } = await play()
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01' })
  const request = 'shared-name'
  expect(await lead.request('opened', { request, inject: 'f01' })).toMatchObject({ ok: true })
  expect(await desk.request('opened', { request, inject: 'f01' })).toMatchObject({ ok: true })
  await eventually(() => desk.desk('desk', 'inject/f01')).toMatchObject({ opened: true })
})

test('a draft is kept for its own seat and goes with the answer', async () => {
  const { id, seats, facilitator, lead, desk } = await play()
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01' })
  const draft = { decision: 'first-move', answer: firstMove, reason: 'half a thought' }
  expect(await lead.request('draft', draft)).toMatchObject({ ok: true })
  await eventually(() => lead.desk('lead', 'draft/first-move')).toMatchObject({
    reason: 'half a thought',
  })
  expect(await desk.request('draft', { decision: 'tell', reason: '' })).toMatchObject({
    refused: { code: 'not-your-decision' },
  })
  const phone = await server.open(id, seats.lead.key)
  await eventually(() => phone.desk('lead', 'draft/first-move')).toMatchObject({
    reason: 'half a thought',
  })
  await phone.decide('first-move', firstMove)
  await eventually(() => phone.desk('lead', 'draft/first-move')).toBeUndefined()
})

test('what changes on one desk alone sends nothing to the others', async () => {
  const { lead, desk } = await play()
  const draft = async (reason: string) => {
    expect(await lead.request('draft', { decision: 'tell', reason })).toMatchObject({ ok: true })
    await eventually(() => lead.desk('lead', 'draft/tell')).toMatchObject({ reason })
  }
  const framesOf = async (work: () => Promise<unknown>) => {
    const before = frames(desk.room.sessionId)
    await work()
    await desk.request('time', {}) // whatever was sent to this page before has come with the answer
    return frames(desk.room.sessionId) - before
  }
  await framesOf(() => draft('the first patch after joining carries the whole desk again'))
  const nothing = await framesOf(async () => undefined)
  expect(await framesOf(() => draft('half a thought'))).toBe(nothing)
})

test('a newer device takes the seat over and the older one is told', async () => {
  const { id, seats, lead, desk } = await play()
  const phone = await server.open(id, seats.lead.key)
  await eventually(() => lead.closed).toEqual([4100])
  await eventually(() => phone.desk('lead', 'me')).toMatchObject({ seat: 'lead' })
  expect(desk.table('seat/lead')).toMatchObject({ name: 'Ana', presence: 'here' })
  await phone.room.leave()
  await eventually(() => desk.table('seat/lead')).toMatchObject({ presence: 'away' })
  const again = await server.open(id, seats.lead.key)
  await eventually(() => desk.table('seat/lead')).toMatchObject({ presence: 'here' })
  await again.request('presence', { state: 'answering' })
  await eventually(() => desk.table('seat/lead')).toMatchObject({ presence: 'answering' })
})

test('the clock runs from the start, stands in a pause and follows the speed', async () => {
  const { facilitator, desk } = await play()
  expect(desk.room.state.rate).toBe(0)
  await facilitator.command({ type: 'start' })
  await eventually(() => desk.room.state.rate).toBe(1)
  await facilitator.command({ type: 'speed', speed: 8 })
  await eventually(() => desk.room.state.rate).toBe(8)
  const { now } = (await desk.request('time', {})) as unknown as { now: number }
  expect(Math.abs(now - desk.room.state.anchoredAt)).toBeLessThan(5_000)
  // f01 is due after one minute of play: seven and a half seconds at this speed
  await eventually(() => desk.desk('desk', 'inject/f01')).toMatchObject({ number: 1 })
  await facilitator.command({ type: 'pause' })
  await eventually(() => desk.room.state.rate).toBe(0)
  expect(desk.room.state.playAt).toBeGreaterThanOrEqual(60_000)
  expect(desk.room.state.playAt).toBeLessThan(70_000)
})
