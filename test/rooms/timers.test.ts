import { matchMaker } from '@colyseus/core'
import { afterEach, expect, test, vi } from 'vitest'
import { openLogger } from '../../server/config/logger.ts'
import { LiveExercise } from '../../server/rooms/liveExercise.ts'
import type { Site } from '../../server/site.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { openStore } from '../../server/store/sqlStore.ts'
import { nextDueAt } from '../../shared/engine/agenda.ts'
import { initialState } from '../../shared/engine/initial.ts'
import { eventually } from '../support/eventually.ts'
import { loadScenario, planOf } from '../support/exercise.ts'
import { boot, removeFolder, temporaryFolder } from '../support/server.ts'

const fake = () =>
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
  })
afterEach(() => {
  vi.useRealTimers()
})

const plan = planOf(loadScenario('first-light'))

/** So many exercises that nobody has started yet, on a store of their own. */
async function exercises(count: number) {
  const folder = temporaryFolder()
  const store = await openStore(openSqlite(`${folder}/hotwash.db`))
  const all: LiveExercise[] = []
  fake()
  for (let nth = 0; nth < count; nth += 1) {
    const header = {
      format: 'hotwash-log/1',
      exercise: `exercise-${nth}`,
      scenario: { id: plan.scenario.id, version: plan.scenario.version, hash: 'test' },
      engine: '1',
      config: plan.config,
      createdAt: '2026-03-20T00:00:00.000Z',
    } as const
    const code = `CODE-${nth}`
    await store.create({ header, code, keys: [], files: [] })
    const state = initialState(plan)
    const recovered = { state, events: [], entries: [], unattended: false, broken: undefined }
    all.push(
      new LiveExercise(
        { store, log: openLogger('silent') } as unknown as Site,
        { record: { header, code, status: 'briefing' }, plan, recovered, epoch: 0 },
        { changed: () => undefined, fenced: () => undefined, saving: () => undefined },
      ),
    )
  }
  const each = (input: Parameters<LiveExercise['carryOut']>[0]['input']) =>
    Promise.all(all.map((live) => live.carryOut({ input })))
  const end = async () => {
    for (const live of all) await live.close()
    vi.useRealTimers()
    await store.close()
    removeFolder(folder)
  }
  return { all, each, end }
}

test('a running exercise has one timer, at the next moment that causes something; one that stands has none', async () => {
  const { all, each, end } = await exercises(20)
  const ofAll = 1 // writes where the clocks stand
  expect(vi.getTimerCount()).toBe(0)
  await each({ type: 'start' })
  expect(vi.getTimerCount()).toBe(20 + ofAll)
  const [first] = all as [LiveExercise]
  const { state } = first
  const due = nextDueAt(plan, state) ?? 0
  expect(due).toBeGreaterThan(state.now)
  await vi.advanceTimersByTimeAsync(due - state.now - 5)
  expect(first.state).toBe(state)
  await vi.advanceTimersByTimeAsync(10)
  await vi.waitFor(() => expect(first.state.now).toBeGreaterThanOrEqual(due))
  expect(vi.getTimerCount()).toBe(20 + ofAll)
  await each({ type: 'pause' })
  expect(vi.getTimerCount()).toBe(0)
  await end()
})

test('an exercise that stands and that nobody looks at is unloaded after a minute, and leaves no timer', async () => {
  const server = await boot()
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const { id, keys } = await server.create()
  const loaded = async () => (await matchMaker.query({ roomId: id })).length
  expect(await loaded()).toBe(0)
  const before = timers()
  const line = await server.open(id, keys.facilitator)
  expect(await loaded()).toBe(1)
  fake()
  await line.room.leave()
  await vi.advanceTimersByTimeAsync(59_000)
  expect(await loaded()).toBe(1)
  await vi.advanceTimersByTimeAsync(2_000)
  vi.useRealTimers()
  await eventually(loaded).toBe(0)
  await eventually(timers).toBeLessThanOrEqual(before)
  const again = await server.open(id, keys.facilitator)
  expect(await again.command({ type: 'start' })).toMatchObject({ ok: true })
  await server.stop()
})
