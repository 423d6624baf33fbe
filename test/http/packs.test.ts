import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Packs } from '../../shared/wire/packs.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

test('the paper packs open to the facilitator alone, with a pack for every seat', async () => {
  const made = await server.create({ roles: 2 })
  const lead = await server.sit(made.code, 'lead', 'Ana')
  const path = `/api/exercises/${made.id}/packs`
  const { facilitator, ...others } = made.keys
  for (const key of [lead.key, ...Object.values(others)])
    expect((await server.ask('GET', path, { key })).status).toBe(403)
  expect((await server.ask('GET', path)).status).toBe(403)
  const { status, body } = await server.ask('GET', path, { key: facilitator })
  expect(status).toBe(200)
  const { packs, contacts, disclaimer } = body as Packs
  expect(packs.map(({ seat }) => seat)).toEqual(['lead', 'desk'])
  expect(contacts).toContainEqual({ title: expect.any(String) as string, name: 'Ana' })
  expect(disclaimer).toContain('Exercise only')
  const [first, second] = packs
  expect(first?.cards.map(({ inject }) => inject)).toContain('f03')
  expect(second?.cards.map(({ inject }) => inject)).not.toContain('f03')
  const codes = packs.flatMap(({ cards }) => cards.map(({ code }) => code))
  for (const code of codes) expect(code).toMatch(/^[A-Z]{4}$/)
  expect(first?.forms.map(({ decision }) => decision)).toContain('first-move')
  expect(JSON.stringify(body)).not.toContain('{{')
})

test('an inject that comes in two wordings is two sealed cards; which is opened is for the facilitator alone', async () => {
  const made = await server.create({ roles: 2 })
  const { body } = await server.ask('GET', `/api/exercises/${made.id}/packs`, {
    key: made.keys.facilitator,
  })
  const { packs, calls } = body as Packs
  const cards = packs.flatMap((pack) => pack.cards).filter(({ number }) => number === 2)
  expect(cards.map(({ letter }) => letter)).toEqual(['A', 'B'])
  expect(cards[0]?.body).toContain('names had moved by one line')
  expect(cards[1]?.body).toContain('It was the display only')
  expect(new Set(cards.map(({ code }) => code)).size).toBe(2)
  expect(calls).toEqual([
    {
      number: 2,
      title: 'The supplier rings back',
      cards: [{ letter: 'B', when: expect.stringMatching(/mixed up/) as string }, { letter: 'A' }],
    },
  ])
  expect(JSON.stringify(packs)).not.toMatch(/mixed up/)
  const alone = packs.flatMap((pack) => pack.cards).find(({ number }) => number === 1)
  expect(alone).not.toHaveProperty('letter')
})
