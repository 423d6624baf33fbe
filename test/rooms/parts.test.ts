import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { boot, type Line, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

/** First Light being played: its first inject is out to both, its second to the desk alone. */
async function play() {
  const { id, code, keys } = await server.create()
  const ana = await server.sit(code, 'lead', 'Ana')
  const bo = await server.sit(code, 'desk', 'Bo')
  const lines = {
    facilitator: await server.open(id, keys.facilitator),
    lead: await server.open(id, ana.key),
    desk: await server.open(id, bo.key),
  }
  await lines.facilitator.command({ type: 'start' })
  for (const inject of ['f01', 'f02'])
    await lines.facilitator.command({ type: 'fire', inject, atOnce: true })
  await eventually(() => injects(lines.desk, 'desk')).toEqual(['inject/f01', 'inject/f02'])
  return { id, code, ana, bo, ...lines }
}
const injects = (line: Line, desk: string): string[] =>
  line
    .deskKeys(desk)
    .filter((key) => key.startsWith('inject/'))
    .toSorted()
const roles = (line: Line, desk: string): readonly string[] =>
  (line.desk(desk, 'me') as { roles: readonly { id: string }[] }).roles.map(({ id }) => id)
const pause = { kind: 'choice', option: 'pause' }

test('a part given to somebody else: they have its messages and decide for it; who gave it away has nothing left', async () => {
  const { facilitator, lead, desk } = await play()
  await facilitator.command({ type: 'move-roles', moves: [{ role: 'desk', to: 'lead' }] })
  await eventually(() => roles(lead, 'lead')).toEqual(['lead', 'desk'])
  expect(injects(lead, 'lead')).toEqual(['inject/f01', 'inject/f02'])
  await eventually(() => desk.deskKeys('desk')).toEqual(['me'])
  expect(await desk.decide('first-move', pause)).toMatchObject({
    ok: false,
    refused: { code: 'not-your-decision' },
  })
  expect(await lead.decide('first-move', pause)).toMatchObject({ ok: true })
})

test('two seats swap their parts: each reads and decides from then on what the other did', async () => {
  const { facilitator, lead, desk } = await play()
  const moves = [
    { role: 'desk', to: 'lead' },
    { role: 'lead', to: 'desk' },
  ]
  await facilitator.command({ type: 'move-roles', moves })
  await eventually(() => [roles(lead, 'lead'), roles(desk, 'desk')]).toEqual([['desk'], ['lead']])
  expect(injects(lead, 'lead')).toEqual(['inject/f01', 'inject/f02'])
  await eventually(() => injects(desk, 'desk')).toEqual(['inject/f01'])
  await facilitator.command({ type: 'fire', inject: 'f03', atOnce: true })
  await eventually(() => injects(desk, 'desk')).toEqual(['inject/f01', 'inject/f03'])
  expect(injects(lead, 'lead')).toEqual(['inject/f01', 'inject/f02'])
})

test('a freed seat: the old link is out at once, and who takes it with the code finds everything there', async () => {
  const { id, code, facilitator, bo, desk } = await play()
  await desk.request('draft', { decision: 'first-move', reason: 'We should stop.' })
  await facilitator.command({ type: 'free-seat', seat: 'desk' })
  await eventually(() => desk.closed).toHaveLength(1)
  await expect(server.open(id, bo.key)).rejects.toMatchObject({ code: 403 })
  await eventually(() => facilitator.table('seat/desk')).toMatchObject({ presence: 'free' })

  const cy = await server.sit(code, 'desk', 'Cy')
  const late = await server.open(id, cy.key)
  await eventually(() => injects(late, 'desk')).toEqual(['inject/f01', 'inject/f02'])
  expect(late.desk('desk', 'decision/first-move')).toMatchObject({ status: { kind: 'open' } })
  await eventually(() => facilitator.table('seat/desk')).toMatchObject({ name: 'Cy' })
  expect(await late.decide('first-move', pause)).toMatchObject({ ok: true })
})

test('only a facilitator moves parts, and never to a seat or from a part that is not there', async () => {
  const { facilitator, lead } = await play()
  const asPlayer = await lead.command({
    type: 'move-roles',
    moves: [{ role: 'desk', to: 'lead' }],
  })
  expect(asPlayer).toMatchObject({ ok: false, refused: { code: 'not-allowed' } })
  const wrong = (role: string, to: string) =>
    facilitator.command({ type: 'move-roles', moves: [{ role, to }] })
  expect(await wrong('pilot', 'lead')).toMatchObject({ refused: { code: 'no-such-role' } })
  expect(await wrong('desk', 'nowhere')).toMatchObject({ refused: { code: 'no-such-seat' } })
})
