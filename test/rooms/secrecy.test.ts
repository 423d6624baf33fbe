import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { loadScenario } from '../support/exercise.ts'
import { received } from '../support/recordedSocket.ts'
import { boot, type Line, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
})
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

test.each(['first-light', 'intracare'])(
  'in %s no frame of a player holds what that seat may not know',
  async (name) => {
    const scenario = loadScenario(name)
    const minutes = scenario.lengths.map((length) => length.minutes).toSorted((a, b) => a - b)[0]
    const { id, code, keys } = await server.create({ scenario: name, minutes: minutes ?? 0, seed })
    const team = scenario.teams.toSorted((a, b) => b.size - a.size)[0]
    const seats = team?.seats ?? []
    const facilitator = await server.open(id, keys.facilitator)
    const lines = new Map<string, Line>()
    for (const seat of seats) {
      const { key } = await server.sit(code, seat.id)
      lines.set(seat.id, await server.open(id, key))
    }

    const fired = scenario.injects[0]?.id ?? ''
    const everyone = scenario.roles.map((role) => role.id)
    await facilitator.command({ type: 'start' })
    await facilitator.command({ type: 'note', text: 'NOTE-OF-THE-FACILITATOR' })
    await facilitator.command({ type: 'fire', inject: fired, to: everyone })
    for (const decision of scenario.decisions) {
      const owner = seats.find(({ roles }) => roles.some((role) => decision.owners.includes(role)))
      const reason = `DRAFT-OF-${owner?.id}`
      await lines.get(owner?.id ?? '')?.request('draft', { decision: decision.id, reason })
    }
    await facilitator.command({
      ...{ type: 'add-inject', title: 'LAST-ONE', body: 'for all', from: 'Control' },
      ...{ channel: 'phone', to: everyone },
    })
    await facilitator.command({ type: 'fire', inject: 'added-1' })

    for (const seat of seats) {
      const line = lines.get(seat.id)
      if (!line) throw new Error(`Nobody sits at ${seat.id}`)
      await expect
        .poll(() => line.desk(seat.id, 'inject/added-1'))
        .toMatchObject({ title: 'LAST-ONE' })
      const frames = received(line.room.sessionId)
      expect(frames).toContain('LAST-ONE')
      const ownInject = stretch(scenario.injects[0]?.body ?? '')
      if (ownInject !== undefined) expect(frames).toContain(ownInject)
      const drafts = seats.flatMap(({ id: other }) =>
        other === seat.id ? [] : `DRAFT-OF-${other}"`,
      )
      const secrets = [
        ...secretsOf(scenario, seat.roles, fired),
        ...[seed, 'NOTE-OF-THE-FACILITATOR', ...drafts, code, ...Object.values(keys)],
      ]
      expect(secrets.length).toBeGreaterThan(10)
      expect(secrets.filter((secret) => frames.includes(secret))).toEqual([])
    }
  },
)

test('the facilitator does receive what the players may not', async () => {
  const { id, keys } = await server.create()
  const facilitator = await server.open(id, keys.facilitator)
  await facilitator.command({ type: 'note', text: 'NOTE-OF-THE-FACILITATOR' })
  await expect.poll(() => received(facilitator.room.sessionId)).toContain('NOTE-OF-THE-FACILITATOR')
  expect(received(facilitator.room.sessionId)).toContain('Is it the computers?')
})
