import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedBecause } from '../../server/rooms/closedBecause.ts'
import { openDb } from '../../server/store/openDb.ts'
import { openPrivacy } from '../../server/store/privacyStore.ts'
import { deleteOlder } from '../../server/upkeep/retention.ts'
import { eventually } from '../support/eventually.ts'
import { boot, removeFolder, temporaryFolder, type TestServer } from '../support/server.ts'

const folder = temporaryFolder()
let server: TestServer
beforeAll(async () => {
  server = await boot({ dataDir: folder })
}, 60_000)
afterAll(async () => {
  await server.stop()
  removeFolder(folder)
})

async function played() {
  const made = await server.create()
  const { key } = await server.sit(made.code, 'lead', 'Ana Aroha')
  const ema = await server.watch(made.id, made.keys.evaluator, 'Ema Whetu')
  const facilitator = await server.open(made.id, made.keys.facilitator)
  const lead = await server.open(made.id, key)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01' })
  const choice = { kind: 'choice', option: 'pause' }
  await lead.decide('first-move', choice, { reason: 'Two people check.' })
  const path = `/api/exercises/${made.id}`
  const people = async () => (await server.ask('GET', `${path}/people`, boss)).body as Person[]
  const boss = { key: made.keys.facilitator }
  return { ...made, key, ema, facilitator, path, people, boss }
}
type Person = { readonly id: string; readonly name: string; readonly seat: string }

test('the facilitator sees who took part, and gives one person what is kept of them', async () => {
  const { key, path, people, boss } = await played()
  expect((await people()).map(({ name }) => name).toSorted()).toEqual(['Ana Aroha', 'Ema Whetu'])
  const ana = (await people()).find(({ seat }) => seat === 'lead')
  const { body } = await server.ask('GET', `${path}/people/${ana?.id}`, boss)
  expect(JSON.stringify(body)).toContain('Two people check.')
  expect((await server.ask('GET', `${path}/people`, { key })).status).toBe(403)
  expect((await server.ask('GET', `${path}/people/nobody`, boss)).status).toBe(404)
})

test('who is erased is nowhere any more, their keys open nothing, and the log still plays again', async () => {
  const { id, key, ema, facilitator, path, people, boss } = await played()
  const all = await people()
  const one = `${path}/people/${all[0]?.id}`
  expect((await server.ask('DELETE', one, boss)).status).toBe(409)
  await facilitator.command({ type: 'end' })
  const before = await server.app.site.store.links(id)
  for (const person of all)
    expect((await server.ask('DELETE', `${path}/people/${person.id}`, boss)).status).toBe(204)
  for (const at of [`${path}/people`, `${path}/report?format=json`, `${path}/log`])
    expect(JSON.stringify((await server.ask('GET', at, boss)).body)).not.toMatch(
      /Aroha|Whetu|Two people check/,
    )
  for (const gone of [key, ema.key])
    expect((await server.ask('GET', path, { key: gone })).status).toBe(403)
  expect(await server.app.site.store.links(id)).toEqual(before)
  const again = await server.open(id, boss.key)
  expect(again.room.connection.isOpen).toBe(true)
})

test('a server that has the exercise open notices when somebody is erased beside it', async () => {
  const { id, facilitator, people, boss } = await played()
  await facilitator.command({ type: 'end' })
  const all = await people()
  // As `hotwash person erase` does, in a process of its own.
  const beside = openDb({ databaseUrl: undefined, dataDir: folder })
  for (const person of all) expect(await openPrivacy(beside).erase(id, person.id)).toBe('erased')
  await beside.close()
  await eventually(() => facilitator.closed).toEqual([closedBecause.renewed])
  expect(JSON.stringify(await people())).not.toMatch(/Aroha|Whetu/)
  const again = await server.open(id, boss.key)
  await eventually(() => again.table('seat/lead')).toMatchObject({ name: '–' })
})

test('what ended longer ago than it is kept for is deleted whole, and nothing else', async () => {
  const [old, running] = [await played(), await played()]
  await old.facilitator.command({ type: 'end' })
  const { privacy, log } = server.app.site
  await deleteOlder(1, privacy, log)
  expect((await server.ask('GET', old.path, old.boss)).status).toBe(200)
  await deleteOlder(-1, privacy, log)
  expect((await server.ask('GET', old.path, old.boss)).status).toBe(404)
  expect((await server.ask('GET', running.path, running.boss)).status).toBe(200)
})
