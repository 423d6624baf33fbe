import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { unpacked } from '../../server/bundle/zip.ts'
import { verifyBundle } from '../../server/bundle/verify.ts'
import type { Config } from '../../server/config/config.ts'
import { openDb } from '../../server/store/openDb.ts'
import { openStore } from '../../server/store/sqlStore.ts'
import { checkStore } from '../../server/upkeep/wholeStore.ts'
import { drills, everyWord, people, type EveryWord, type Writer } from '../support/everyWord.ts'
import { TestPostgres } from '../support/postgres.ts'
import { boot, removeFolder, temporaryFolder, type TestServer } from '../support/server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await TestPostgres.start()
})
afterAll(() => postgres?.stop())

type Kept = Pick<Config, 'dataDir' | 'databaseUrl'>
const kinds: Readonly<Record<string, () => Promise<string | undefined>>> = {
  SQLite: async () => undefined,
  PostgreSQL: () => postgres.database(),
}

describe.each(Object.keys(kinds))('on %s', (kind) => {
  let kept: Kept
  let server: TestServer
  let played: EveryWord
  beforeAll(async () => {
    kept = { dataDir: temporaryFolder(), databaseUrl: await kinds[kind]?.() }
    server = await boot({ ...kept, scenariosDir: drills })
    played = await everyWord(server)
  })
  afterAll(async () => {
    await server.stop()
    removeFolder(kept.dataDir)
  })

  const path = (rest: string) => `/api/exercises/${played.id}/${rest}`
  const boss = () => ({ key: played.keys.facilitator })
  const get = async (rest: string) => (await server.ask('GET', path(rest), boss())).body
  const log = async () => String(await get('log'))
  const bundle = async () => {
    const headers = { authorization: `Bearer ${played.keys.facilitator}` }
    const response = await fetch(server.url + path('bundle'), { headers })
    return new Uint8Array(await response.arrayBuffer())
  }
  const textIn = (bytes: Uint8Array) => {
    const archive = unpacked(bytes)
    return archive.ok
      ? [...archive.files.values()].map((file) => Buffer.from(file).toString()).join('')
      : ''
  }
  /** Every row of every table that says what people did. */
  const rows = async (...tables: readonly string[]) => {
    const db = openDb(kept)
    try {
      return JSON.stringify(
        await Promise.all(tables.map((table) => db.query(`SELECT * FROM ${table}`))),
      )
    } finally {
      await db.close()
    }
  }
  const person = async (name: string): Promise<string> => {
    const all = (await get('people')) as readonly { id: string; name: string; kind: string }[]
    return all.find((each) => each.name === name || each.kind === name)?.id ?? 'nobody'
  }
  const erase = async (name: string) =>
    (await server.ask('DELETE', path(`people/${await person(name)}`), boss())).status
  const wrote = (...writers: readonly Writer[]) => writers.flatMap((who) => played.wrote[who])
  const erased = ['ana', 'cleo'] as const
  const others = ['ben', 'ema', 'facilitator'] as const
  const missing = (text: string, marks: readonly string[]) =>
    marks.filter((mark) => !text.includes(mark))
  const found = (text: string, marks: readonly string[]) =>
    marks.filter((mark) => text.includes(mark))

  test('whatever people write is kept sealed, and read open', async () => {
    const all = wrote(...erased, ...others)
    expect(all.length).toBeGreaterThan(25)
    expect(found(await rows('entry', 'event'), all)).toEqual([])
    expect(missing(await log(), all)).toEqual(played.besideLog)
  })

  test('a person is given what they wrote, also when they left and another has the seat', async () => {
    const mine = async (name: string) => JSON.stringify(await get(`people/${await person(name)}`))
    const cleo = await mine(people.cleo)
    expect(missing(cleo, wrote('cleo'))).toEqual([])
    expect(found(cleo, wrote('ana', ...others))).toEqual([])
    // The one who left is there without a name.
    expect(missing(await mine('–'), wrote('ana'))).toEqual([])
    expect(missing(await mine('facilitator'), wrote('facilitator'))).toEqual([])
  })

  test('who is erased is nowhere any more; the log stays as it is, verifies, and others keep their words', async () => {
    const store = server.app.site.store
    const [links, events] = [await store.links(played.id), await store.events(played.id)]
    expect(await erase('–')).toBe(204)
    // Ana's answer counted when Cleo had the seat: it is gone with Ana.
    expect(found(JSON.stringify(await store.events(played.id)), wrote('ana'))).toEqual([])
    expect((await checkStore(store)).faults).toEqual([])
    expect(await erase(people.cleo)).toBe(204)

    const gone = [...wrote(...erased), people.ana, people.cleo]
    for (const part of ['log', 'report?format=json', 'people', 'debrief'])
      expect([part, found(JSON.stringify(await get(part)), gone)]).toEqual([part, []])
    expect(await log()).toContain('[erased]')
    expect(missing(await log(), wrote(...others))).toEqual([])

    // Nothing in the log was written anew, and it plays to the same but for the words.
    expect(await store.links(played.id)).toEqual(links)
    const shape = (list: readonly unknown[]) =>
      JSON.stringify(list).replaceAll(/"[A-Z]+-WROTE-\d+\."|"\[erased\]"/g, '"words"')
    expect(shape(await store.events(played.id))).toBe(shape(events))
    expect((await checkStore(store)).faults).toEqual([])
  })

  test('what facilitators write after they were erased is kept under another key', async () => {
    expect(await erase('facilitator')).toBe(204)
    const line = await server.open(played.id, played.keys.facilitator)
    expect(await line.command({ type: 'note', text: 'WRITTEN-LATER.' })).toMatchObject({ ok: true })
    await line.room.leave()
    expect(found(await log(), wrote('facilitator'))).toEqual([])
    expect(await log()).toContain('WRITTEN-LATER.')
    expect((await checkStore(server.app.site.store)).faults).toEqual([])
  })

  test('a bundle made afterwards holds nothing of theirs, and verifies', async () => {
    const made = await bundle()
    expect(textIn(made)).toContain('[erased]')
    expect(found(textIn(made), wrote(...erased))).toEqual([])
    expect(verifyBundle(made)).toMatchObject({ ok: true })
  })

  test('of who was erased nothing is left in the files of the database', async () => {
    await server.stop()
    server = await boot({ ...kept, scenariosDir: drills })
    const gone = [...wrote(...erased, 'facilitator'), people.ana, people.cleo]
    const tables = ['participant', 'watcher', 'entry', 'event', 'draft', 'debrief', 'personal_key']
    expect(found(await rows(...tables), gone)).toEqual([])
    if (kept.databaseUrl === undefined) {
      const bytes = readFileSync(join(kept.dataDir, 'hotwash.db'), 'latin1')
      expect(found(bytes, gone)).toEqual([])
    }
    const again = await openStore(openDb(kept))
    expect((await checkStore(again)).faults).toEqual([])
    await again.close()
  })
})
