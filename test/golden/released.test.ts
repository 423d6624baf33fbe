import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manifestFormat, manifestPath } from '../../server/bundle/manifest.ts'
import { jsonIn, readSources, textOf } from '../../server/bundle/readSources.ts'
import { unpacked } from '../../server/bundle/zip.ts'
import { readPackage } from '../../server/library/library.ts'
import { openPrivacy } from '../../server/store/privacyStore.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { openStore } from '../../server/store/sqlStore.ts'
import { checkStore } from '../../server/upkeep/wholeStore.ts'
import { prepare } from '../../shared/engine/plan.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { chained, chainStart } from '../../shared/log/chain.ts'
import { firstStranger, readLog } from '../../shared/log/jsonl.ts'
import { replay } from '../../shared/log/replay.ts'
import { removeFolder, temporaryFolder } from '../support/server.ts'

const kept = join(import.meta.dirname, 'released')
const versions = readdirSync(kept, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('there is something of every version', () => {
  expect(versions).toContain('0.1.0')
})

describe.each(versions)('what version %s wrote', (version) => {
  const at = (name: string): string => join(kept, version, name)
  const lines = readFileSync(at('events.jsonl'), 'utf8')
  let folder: string
  beforeEach(() => {
    folder = temporaryFolder()
    copyFileSync(at('hotwash.db'), join(folder, 'hotwash.db'))
  })
  afterEach(() => removeFolder(folder))
  const opened = async <Result>(
    work: (
      store: Awaited<ReturnType<typeof openStore>>,
      db: ReturnType<typeof openSqlite>,
    ) => Promise<Result>,
  ): Promise<Result> => {
    const db = openSqlite(join(folder, 'hotwash.db'))
    const store = await openStore(db)
    try {
      return await work(store, db)
    } finally {
      await store.close()
    }
  }

  test('its database opens in the newest shape, with the events it kept, to the byte', () =>
    opened(async (store, db) => {
      const [id = ''] = await store.all()
      const texts = await store.eventTexts(id)
      expect(texts.map((text) => `${text}\n`).join('')).toBe(lines)
      expect(await checkStore(store)).toMatchObject({ exercises: 1, faults: [] })
      const rows = await db.query('SELECT input AS text FROM entry UNION ALL SELECT body FROM event')
      expect(JSON.stringify(rows)).not.toMatch(/-WROTE-/)
      // Everybody who wrote anything can be erased, whoever had the seat then.
      const privacy = openPrivacy(db)
      const people = await privacy.people(id)
      expect(people.map(({ kind }) => kind).toSorted()).toEqual(
        ['evaluator', 'facilitator', 'seat', 'seat', 'seat'].toSorted(),
      )
      for (const person of people) {
        expect(await privacy.erase(id, person.id)).toBe('erased')
        expect((await checkStore(store)).faults).toEqual([])
      }
      expect((await store.eventTexts(id)).join('')).not.toMatch(/-WROTE-/)
    }))

  test('its log plays to the same events', () =>
    opened(async (store) => {
      const read = readLog(readFileSync(at('log.jsonl'), 'utf8'))
      if (!read.ok) throw new Error(read.message)
      const { header, entries, end } = read.file
      const files = readPackage((await store.files(header.scenario.hash)) ?? [])
      if (!files.ok || !end) throw new Error('The scenario cannot be read')
      const { events } = replay(prepare(files.pack.scenario, header.config), entries, end.end)
      expect(firstStranger(end, events)).toBeUndefined()
      expect(events.map((event) => `${JSON.stringify(event)}\n`).join('')).toBe(lines)
    }))

  test('its bundle reads, and plays to the events in it', () => {
    const archive = unpacked(readFileSync(at('exercise.hotwash')))
    if (!archive.ok) throw new Error(archive.why)
    const { files } = archive
    const manifest = manifestFormat.parse(jsonIn(files, manifestPath))
    const read = readSources(files, manifest)
    if (!read.ok) throw new Error(read.why)
    const { pack, header, entries, end } = read.value
    const { events } = replay(prepare(pack.scenario, header.config), entries, end)
    const told = chained(chainStart(header), events).map((link) => `${canonical(link)}\n`)
    expect(told.join('')).toBe(textOf(files.get('events.jsonl')))
  })
})
