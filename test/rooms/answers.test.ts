import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { kindsFiles } from '../support/kindsScenario.ts'
import { boot, removeFolder, temporaryFolder, type TestServer } from '../support/server.ts'

let scenariosDir: string
let server: TestServer
beforeAll(async () => {
  scenariosDir = temporaryFolder()
  mkdirSync(join(scenariosDir, 'kinds'))
  for (const { name, text } of kindsFiles) writeFileSync(join(scenariosDir, 'kinds', name), text)
  server = await boot({ scenariosDir, undoSeconds: 10 })
}, 60_000)
afterAll(async () => {
  await server.stop()
  removeFolder(scenariosDir)
})

/** An exercise under way: a lead who answers and a lawyer who signs. */
async function play() {
  const { id, code, keys } = await server.create({ scenario: 'small', minutes: 60, roles: 2 })
  const seats = {
    lead: await server.sit(code, 'lead-seat', 'Ana'),
    legal: await server.sit(code, 'legal-seat', 'Bo'),
  }
  const facilitator = await server.open(id, keys.facilitator)
  expect(await facilitator.command({ type: 'start' })).toMatchObject({ ok: true })
  const lead = await server.open(id, seats.lead.key)
  const legal = await server.open(id, seats.legal.key)
  return {
    facilitator,
    lead,
    legal,
    statusAt: (seat: 'lead' | 'legal', decision: string) => () =>
      ({ lead, legal })[seat].desk(`${seat}-seat`, `decision/${decision}`),
    letTimePass: () => facilitator.command({ type: 'speed', speed: 8 }),
  }
}
const request = () => `request-${crypto.randomUUID()}`
const order = { kind: 'ranking', options: ['files', 'people', 'money'] }
const words = { kind: 'statement', options: ['known'], words: '' }

test('a sent answer can be taken back for ten seconds of play, and then counts', async () => {
  const { lead, statusAt, letTimePass } = await play()
  expect(await lead.decide('order', order)).toMatchObject({ ok: true })
  await eventually(statusAt('lead', 'order')).toMatchObject({ status: { kind: 'sent' } })
  expect(await lead.request('undo', { request: request(), decision: 'order' })).toMatchObject({
    ok: true,
  })
  await eventually(statusAt('lead', 'order')).toMatchObject({ status: { kind: 'open' } })
  expect(await lead.decide('order', order)).toMatchObject({ ok: true })
  await letTimePass()
  await eventually(statusAt('lead', 'order')).toMatchObject({ status: { kind: 'answered' } })
  expect(await lead.request('undo', { request: request(), decision: 'order' })).toMatchObject({
    ok: false,
  })
})

test('a public statement counts when a second person has signed it', async () => {
  const { lead, legal, statusAt, letTimePass } = await play()
  expect(await lead.decide('words', words)).toMatchObject({ ok: true })
  await eventually(statusAt('legal', 'words')).toMatchObject({
    status: { kind: 'sent', awaits: ['legal'], by: 'lead-seat' },
    may: { sign: true },
  })
  const sign = { request: request(), decision: 'words' }
  expect(await lead.request('sign', sign)).toMatchObject({ ok: false })
  expect(await legal.request('sign', sign)).toMatchObject({ ok: true })
  await letTimePass()
  await eventually(statusAt('lead', 'words')).toMatchObject({ status: { kind: 'answered' } })
})

test('a statement sent back opens again; only those who answer or sign read why', async () => {
  const { lead, legal, statusAt } = await play()
  expect(await lead.decide('words', words)).toMatchObject({ ok: true })
  const why = 'Say when the next word comes.'
  const back = { request: request(), decision: 'words', why }
  expect(await legal.request('send-back', back)).toMatchObject({ ok: true })
  await eventually(statusAt('lead', 'words')).toMatchObject({
    status: { kind: 'open' },
    back: { by: 'lead-seat', answer: words, returned: { by: 'legal-seat', why } },
  })
  const table = () => [...(lead.room.state.table?.values() ?? [])]
  await eventually(() => table().some((doc) => doc.includes('"returned"'))).toBe(true)
  expect(table().filter((doc) => doc.includes(why))).toEqual([])
  expect(await lead.decide('words', words)).toMatchObject({ ok: true })
  await eventually(statusAt('lead', 'words')).toMatchObject({ status: { kind: 'sent' } })
  expect(await statusAt('lead', 'words')()).not.toHaveProperty('back')
})

test('advice reaches the one who answers, and a question its answer from the facilitator', async () => {
  const { facilitator, lead, legal, statusAt } = await play()
  const advice = { request: request(), decision: 'list', stance: 'object', why: 'Not case 1.' }
  expect(await legal.request('advise', advice)).toMatchObject({ ok: true })
  await eventually(statusAt('lead', 'list')).toMatchObject({
    advice: [{ seat: 'legal-seat', stance: 'object', why: 'Not case 1.' }],
  })
  const asked = await lead.request('ask', { request: request(), text: 'Who has the keys?' })
  expect(asked).toMatchObject({ ok: true })
  await eventually(() => facilitator.desk('facilitator', 'ask/1')).toMatchObject({
    text: 'Who has the keys?',
  })
  const reply = { type: 'reply', ask: 1, text: 'The night guard.' } as const
  expect(await facilitator.command(reply)).toMatchObject({ ok: true })
  await eventually(() => lead.desk('lead-seat', 'ask/1')).toMatchObject({
    reply: { text: 'The night guard.' },
  })
  expect(legal.desk('legal-seat', 'ask/1')).toBeUndefined()
})
