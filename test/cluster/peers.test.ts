import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Peers } from '../../server/cluster/peers.ts'
import type { Owners } from '../../server/store/owners.ts'
import { openLogger } from '../../server/config/logger.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Processes that count in one table, as the store keeps it. */
function table() {
  const counts = new Map<string, number>()
  const owners: Owners = {
    claim: async () => undefined,
    release: async () => undefined,
    owned: async () => [],
    orphans: async () => [],
    beat: async (process) => void counts.set(process, (counts.get(process) ?? 0) + 1),
    beats: async () => [...counts].map(([process, beat]) => ({ process, beat })),
    forget: async (process) => void counts.delete(process),
  }
  return { owners, counts }
}
const nothing = async () => undefined

test('whoever stops counting is dead after a few seconds, and alive again when it counts', async () => {
  const { owners } = table()
  const one = new Peers(owners, 'one', openLogger())
  await owners.beat('two')
  await one.start(nothing)
  expect(one.living).toEqual(['one', 'two'])
  await vi.advanceTimersByTimeAsync(6_000)
  expect(one.living).toEqual(['one'])
  await owners.beat('two')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(one.living).toEqual(['one', 'two'])
  one.stop()
})

test('a process that slept does not take the others for dead when it wakes', async () => {
  const { owners, counts } = table()
  const one = new Peers(owners, 'one', openLogger())
  await owners.beat('two')
  await one.start(nothing)
  vi.setSystemTime(Date.now() + 60_000)
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
  counts.set('two', 60)
  expect(one.living).toEqual(['one', 'two'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(one.living).toEqual(['one', 'two'])
  one.stop()
})

test('who leaves in order is not waited for', async () => {
  const { owners } = table()
  const one = new Peers(owners, 'one', openLogger())
  await owners.beat('two')
  await one.start(nothing)
  await owners.forget('two')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(one.living).toEqual(['one'])
  one.stop()
})
