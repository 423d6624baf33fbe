import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { loadScenario } from '../support/exercise.ts'
import { received } from '../support/recordedSocket.ts'
import { boot, type Line, type TestServer } from '../support/server.ts'
import { eventually } from '../support/eventually.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

const seed = 'the-seed-nobody-may-see'

/** A stretch of a text that travels as it is: no quotes, no breaks, no parameters, long enough to be its own. */
const stretch = (text: string): string | undefined =>
  text
    .split(/["\\\n]|\{\{[^}]*\}\}/)
    .map((part) => part.trim())
    .filter((part) => part.length >= 24)
    .toSorted((a, b) => b.length - a.length)[0]
const stretches = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => stretch(text) ?? [])

/** Words that one seat may not receive when only `fired` was delivered, and that to everyone. */
function secretsOf(scenario: Scenario, roles: readonly string[], fired: string): string[] {
  const open = scenario.injects.find(({ id }) => id === fired)
  const others = scenario.roles.filter(({ id }) => !roles.includes(id))
  const unfired = scenario.injects.filter(({ id }) => id !== fired)
  const own = JSON.stringify([open, scenario.roles.filter(({ id }) => roles.includes(id))])
  return stretches([
    ...others.flatMap(({ brief, knows }) => [brief, ...knows]),
    ...unfired.flatMap(({ title, body, variants }) => [
      title,
      body,
      ...variants.map((v) => v.body),
    ]),
    ...scenario.injects.flatMap(({ expects }) => expects),
    ...scenario.facts.flatMap(({ basis }) => basis ?? []),
    ...scenario.tasks.map(({ title }) => title),
  ]).filter((secret) => !own.includes(secret))
}

/** Everybody is at the table, one inject is out to all, everyone drafts, the facilitator has noted something. */
async function played(scenario: Scenario) {
  const minutes = Math.min(...scenario.lengths.map((length) => length.minutes))
  const { id, code, keys } = await server.create({ scenario: scenario.id, minutes, seed })
  const [team] = scenario.teams.toSorted((a, b) => b.size - a.size)
  const seats = team?.seats ?? []
  const facilitator = await server.open(id, keys.facilitator)
  const lines: Line[] = []
  for (const seat of seats) lines.push(await server.open(id, (await server.sit(code, seat.id)).key))

  const everyone = scenario.roles.map((role) => role.id)
  const last = { title: 'LAST-ONE', body: 'for all', from: 'Control', channel: 'phone' } as const
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'note', text: 'NOTE-OF-THE-FACILITATOR' })
  await facilitator.command({ type: 'fire', inject: scenario.injects[0]?.id ?? '', to: everyone })
  for (const { id: decision, owners } of scenario.decisions) {
    const index = seats.findIndex(({ roles }) => roles.some((role) => owners.includes(role)))
    const reason = `DRAFT-OF-${seats[index]?.id}.`
    await lines[index]?.request('draft', { decision, reason })
  }
  await facilitator.command({ type: 'add-inject', to: everyone, ...last })
  await facilitator.command({ type: 'fire', inject: 'added-1' })
  return { seats, lines, secrets: [seed, 'NOTE-OF-THE-FACILITATOR', code, ...Object.values(keys)] }
}

test.each(['first-light', 'intracare'])(
  'in %s no frame of a player holds what that seat may not know',
  async (name) => {
    const scenario = loadScenario(name)
    const { seats, lines, secrets } = await played(scenario)
    const [fired] = scenario.injects
    for (const [index, seat] of seats.entries()) {
      const line = lines[index]
      await eventually(() => line?.desk(seat.id, 'inject/added-1')).toMatchObject({
        title: 'LAST-ONE',
      })
      const frames = received(line?.room.sessionId ?? '')
      expect(frames).toContain(stretch(fired?.body ?? '') ?? 'LAST-ONE')
      const others = seats.filter(({ id }) => id !== seat.id)
      const hidden = secretsOf(scenario, seat.roles, fired?.id ?? '')
        .concat(secrets)
        .concat(others.map(({ id }) => `DRAFT-OF-${id}.`))
      expect(hidden.length).toBeGreaterThan(10)
      expect(hidden.filter((secret) => frames.includes(secret))).toEqual([])
    }
  },
)

test('the facilitator does receive what the players may not', async () => {
  const { id, keys } = await server.create()
  const facilitator = await server.open(id, keys.facilitator)
  await facilitator.command({ type: 'note', text: 'NOTE-OF-THE-FACILITATOR' })
  await eventually(() => received(facilitator.room.sessionId)).toContain('NOTE-OF-THE-FACILITATOR')
  expect(received(facilitator.room.sessionId)).toContain('Is it the computers?')
})
