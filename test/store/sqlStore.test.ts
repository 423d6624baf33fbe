import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../server/store/db.ts'
import { Fenced } from '../../server/store/owners.ts'
import { openPostgres } from '../../server/store/postgres.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { sharedPem } from '../../server/store/signingStore.ts'
import { openStore, storeOn } from '../../server/store/sqlStore.ts'
import type { Addition, ExerciseStore } from '../../server/store/exerciseStore.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { DecisionId, OptionId, ParticipantId, SeatId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../../shared/kernel/time.ts'
import type { LogHeader } from '../../shared/log/log.ts'
import { TestPostgres } from '../support/postgres.ts'
import { removeFolder, temporaryFolder } from '../support/server.ts'

const header = (exercise: string): LogHeader => ({
  format: 'hotwash-log/1',
  exercise,
  scenario: { id: 's', version: '1.0.0', hash: 'h' },
  engine: '1',
  config: { seed: 'x', minutes: 20, seats: [], mode: 'clock', parameters: {} },
  createdAt: '2026-03-20T00:00:00.000Z',
})
const files = [{ name: 'scenario.yaml', text: 'id: s' }]
const paused = (seq: number): ExerciseEvent => ({
  type: 'paused',
  seq,
  at: 5 as ExerciseTime,
  when: 7 as ScenarioTime,
})
const clock = { play: 5 as ExerciseTime, wall: 1_000, running: false }
const addition = (n: number, request?: string): Addition => ({
  entry: {
    n,
    at: 5 as ExerciseTime,
    wall: '2026-03-20T00:00:01.000Z',
    input: { type: 'pause' },
    ...(request !== undefined && { request }),
  },
  events: [paused(n)],
  status: 'running',
  clock,
})

/** The epoch of an exercise that nobody has taken yet. */
const first = 0

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await TestPostgres.start()
}, 60_000)
afterAll(() => postgres?.stop())

type Place = { readonly open: () => Db; readonly leave: () => void }
const places: Readonly<Record<string, () => Promise<Place>>> = {
  async SQLite() {
    const folder = temporaryFolder()
    return {
      open: () => openSqlite(join(folder, 'hotwash.db')),
      leave: () => removeFolder(folder),
    }
  },
  async PostgreSQL() {
    const url = await postgres.database()
    return { open: () => openPostgres(url), leave: () => undefined }
  },
}

describe.each(Object.keys(places))('on %s', (kind) => {
  let place: Place
  let store: ExerciseStore
  const openDb = (): Db => place.open()
  const open = () => openStore(openDb())
  beforeEach(async () => {
    place = await (places[kind]?.() as Promise<Place>)
    store = await open()
  })
  afterEach(async () => {
    await store.close()
    place.leave()
  })
  const create = (id: string, code: string) =>
    store.create({
      header: header(id),
      code,
      keys: [{ hash: 'f', holder: { kind: 'facilitator' } }],
      files,
    })
  test('an exercise is found by its id and its code, and a code is given once', async () => {
    expect(await create('e1', 'ABC234')).toBe(true)
    expect(await create('e2', 'ABC234')).toBe(false)
    expect(await store.exercise('e1')).toEqual({
      header: header('e1'),
      code: 'ABC234',
      status: 'briefing',
    })
    expect(await store.exerciseByCode('ABC234')).toEqual(await store.exercise('e1'))
    expect(await store.exercise('e2')).toBeUndefined()
    expect(await store.files('h')).toEqual(files)
  })

  test('a key opens its own exercise as what it was made for', async () => {
    await create('e1', 'ABC234')
    await create('e2', 'DEF567')
    expect(await store.holderOf('e1', 'f')).toEqual({ kind: 'facilitator' })
    expect(await store.holderOf('e1', 'g')).toBeUndefined()
    const participant = { id: 'p' as ParticipantId, seat: 'lead' as SeatId, name: 'Ana' }
    await store.append('e1', { ...addition(1), seated: { participant, keyHash: 's' } }, first)
    expect(await store.holderOf('e1', 's')).toEqual({ kind: 'seat', seat: 'lead' })
    expect(await store.holderOf('e2', 's')).toBeUndefined()
    expect(await store.participants('e1')).toEqual([participant])
  })

  test('what was appended is there after the file is opened again', async () => {
    await create('e1', 'ABC234')
    await store.append('e1', addition(1, 'lead/one'), first)
    await store.append('e1', { events: [paused(2)], status: 'running', clock }, first)
    await store.append('e1', addition(3), first)
    await store.close()
    store = await open()
    expect(await store.entries('e1')).toMatchObject([
      { n: 1, at: 5, request: 'lead/one', seq: 1, input: { type: 'pause' } },
      { n: 3, seq: 3 },
    ])
    expect(await store.events('e1')).toEqual([paused(1), paused(2), paused(3)])
    expect(await store.running()).toEqual(['e1'])
    expect(await store.clock('e1')).toEqual(clock)
  })

  test('a log that is read while somebody else writes is never taken for damaged', async () => {
    await create('e1', 'ABC234')
    await store.append('e1', addition(1), first)
    const db = openDb()
    let asked = 0
    const reader = storeOn({
      ...db,
      async query(sql, ...values) {
        asked += 1
        if (asked === 2) await store.append('e1', addition(2), first)
        return db.query(sql, ...values)
      },
    })
    const { entries, events } = await reader.log('e1')
    await reader.close()
    expect(asked).toBeGreaterThan(1)
    expect(events.length).toBeLessThanOrEqual(entries.at(-1)?.seq ?? 0)
  })

  test('an addition that cannot be written whole is not written at all', async () => {
    await create('e1', 'ABC234')
    await store.append('e1', addition(1, 'lead/one'), first)
    await expect(store.append('e1', addition(2, 'lead/one'), first)).rejects.toThrow(/unique/i)
    await expect(
      store.append('e1', { ...addition(2), events: [paused(2), paused(1)] }, first),
    ).rejects.toThrow(/unique/i)
    expect(await store.entries('e1')).toHaveLength(1)
    expect(await store.events('e1')).toHaveLength(1)
    await store.append('e1', addition(2), first)
    expect(await store.entries('e1')).toHaveLength(2)
  })

  test('two exercises may use the same request name', async () => {
    await create('e1', 'ABC234')
    await create('e2', 'DEF567')
    await store.append('e1', addition(1, 'lead/one'), first)
    await store.append('e2', addition(1, 'lead/one'), first)
    expect(await store.entries('e2')).toHaveLength(1)
  })

  test('the last draft and the last clock win', async () => {
    await create('e1', 'ABC234')
    const seat = 'lead' as SeatId
    const draft = (reason: string) => ({
      decision: 'd' as DecisionId,
      answer: undefined,
      reason,
      savedAt: 1,
    })
    await store.saveDraft('e1', seat, draft('first'))
    await store.saveDraft('e1', seat, draft('second'))
    expect(await store.drafts('e1')).toMatchObject([{ seat, draft: { reason: 'second' } }])
    await store.saveClock('e1', { play: 9 as ExerciseTime, wall: 2, running: true }, first)
    await store.saveClock('e1', { play: 11 as ExerciseTime, wall: 3, running: true }, first)
    expect(await store.clock('e1')).toEqual({ play: 11, wall: 3, running: true })
  })

  test('an answer that was sent drops its own draft', async () => {
    await create('e1', 'ABC234')
    const [mine, theirs] = ['lead' as SeatId, 'desk' as SeatId]
    const decision = 'd' as DecisionId
    for (const seat of [mine, theirs])
      await store.saveDraft('e1', seat, { decision, answer: undefined, reason: '', savedAt: 1 })
    const answer = { kind: 'choice', option: 'o' as OptionId } as const
    const input = { type: 'decide', seat: mine, decision, answer, reason: '' } as const
    const { entry, ...rest } = addition(1)
    if (entry) await store.append('e1', { ...rest, entry: { ...entry, input } }, first)
    expect((await store.drafts('e1')).map(({ seat }) => seat)).toEqual([theirs])
  })

  test('a write that fails takes none of those with it that reach the disk at the same time', async () => {
    await create('e1', 'ABC234')
    const settled = await Promise.allSettled([
      store.append('e1', addition(1), first),
      store.append('e1', { ...addition(2), events: [paused(2), paused(1)] }, first),
      store.append('nowhere', addition(1), first),
      store.append('e1', addition(3), first),
    ])
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect((await store.entries('e1')).map(({ n }) => n)).toEqual([1, 3])
    expect((await store.events('e1')).map(({ seq }) => seq)).toEqual([1, 3])
  })

  test('many writers at once do not mix', async () => {
    await create('e1', 'ABC234')
    await create('e2', 'DEF567')
    const writes = Array.from({ length: 100 }, (_each, index) =>
      store.append(index % 2 === 0 ? 'e1' : 'e2', addition(1 + Math.floor(index / 2)), first),
    )
    await Promise.all(writes)
    expect((await store.entries('e1')).map(({ n }) => n)).toEqual(
      Array.from({ length: 50 }, (_each, index) => index + 1),
    )
  })

  test('a database of a newer version is not opened', async () => {
    await store.close()
    const db = openDb()
    await db.query('INSERT INTO migration (n) VALUES (999)')
    await db.close()
    const newer = openDb()
    await expect(openStore(newer)).rejects.toThrow(
      /newer version of Hotwash \(shape 999; this one reads up to \d+\)\. Use that version/,
    )
    await newer.query('DELETE FROM migration WHERE n = 999')
    await newer.close()
    store = await open()
  })

  test('who takes an exercise over shuts the earlier owner out', async () => {
    await create('e1', 'ABC234')
    expect(await store.claim('e1', 'a', ['a'])).toBe(1)
    expect(await store.claim('e1', 'b', ['b', 'a'])).toBeUndefined()
    await store.append('e1', addition(1), 1)
    expect(await store.claim('e1', 'b', ['b'])).toBe(2)
    await expect(store.append('e1', addition(2), 1)).rejects.toThrow(Fenced)
    await expect(store.saveClock('e1', clock, 1)).rejects.toThrow(Fenced)
    await store.append('e1', addition(2), 2)
    expect((await store.entries('e1')).map(({ n }) => n)).toEqual([1, 2])
  })

  test('what runs and has no living owner is orphaned', async () => {
    await create('e1', 'ABC234')
    await store.append('e1', addition(1), first)
    expect(await store.orphans(['a'])).toEqual(['e1'])
    await store.claim('e1', 'a', ['a'])
    expect(await store.orphans(['b', 'a'])).toEqual([])
    expect(await store.orphans(['b'])).toEqual(['e1'])
    await store.release('e1', 1)
    expect(await store.orphans(['b', 'a'])).toEqual(['e1'])
  })

  test('processes that start at once sign with one key, and later ones with the same', async () => {
    const [a, b] = [openDb(), openDb()]
    const keys = await Promise.all([
      sharedPem(a, () => 'made by a'),
      sharedPem(b, () => 'made by b'),
    ])
    expect(keys[0]).toMatch(/^made by [ab]$/)
    expect(keys[1]).toBe(keys[0])
    expect(await sharedPem(a, () => 'made later')).toBe(keys[0])
    await Promise.all([a.close(), b.close()])
  })

  test('processes count up and are forgotten', async () => {
    await store.beat('a')
    await store.beat('a')
    await store.beat('b')
    expect(new Map((await store.beats()).map(({ process, beat }) => [process, beat]))).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    )
    await store.forget('a')
    expect(await store.beats()).toEqual([{ process: 'b', beat: 1 }])
  })
})
