import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../../server/store/postgres.ts'
import { eventually } from '../support/eventually.ts'
import { leftOut } from '../support/programs.ts'
import { Reached, type Line } from '../support/server.ts'
import { TwoProcesses } from './twoProcesses.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

const missing = leftOut('postgres', 'initdb', 'redis-server', 'nginx')
const failoverMs = 10_000
/** Whoever waits longer for an answer tries again: every other question goes to a process that sleeps. */
const patienceMs = 1_000

describe.skipIf(missing)('two processes, one database, one Redis, nginx in front', () => {
  let two: TwoProcesses
  let door: Reached
  beforeAll(async () => {
    two = await TwoProcesses.start()
    door = new Reached(two.url)
  })
  afterAll(() => two?.stop())

  /** Which process plays the exercise, as the store has it. */
  async function owner(exercise: string): Promise<string> {
    const db = openPostgres(two.databaseUrl, { connections: 1 })
    try {
      const [row] = await db.query<{ owner: string }>(
        'SELECT owner FROM exercise WHERE id = $1',
        exercise,
      )
      return row?.owner ?? ''
    } finally {
      await db.close()
    }
  }
  /** The process to which the sockets of a line lead: the first part of their path. */
  const processOf = (line: Line): 'a' | 'b' =>
    new URL(
      (line.room.connection.transport as unknown as { ws: { url: string } }).ws.url,
    ).pathname.startsWith('/a/')
      ? 'a'
      : 'b'
  const started = async () => {
    const made = await door.create()
    const facilitator = await door.open(made.id, made.keys.facilitator)
    const seat = await door.sit(made.code, 'lead', 'Ana')
    const player = await door.open(made.id, seat.key)
    await facilitator.command({ type: 'start' })
    await facilitator.command({ type: 'fire', inject: 'f01' })
    return { ...made, seat, facilitator, player }
  }
  /** Tries until the exercise answers again, as pages do; how long it took. */
  async function back(id: string, key: string): Promise<{ line: Line; ms: number }> {
    const from = performance.now()
    for (;;) {
      const opening = door.open(id, key)
      try {
        const late = new Promise<never>((_done, fail) =>
          setTimeout(() => fail(new Error('late')), patienceMs),
        )
        const line = await Promise.race([opening, late])
        await eventually(() => line.table('clock')).toMatchObject({ status: 'running' })
        return { line, ms: performance.now() - from }
      } catch (error) {
        opening.then((line) => line.room.leave()).catch(() => undefined)
        if (performance.now() - from > 30_000) throw error
        await new Promise((done) => setTimeout(done, 250))
      }
    }
  }

  test('both sign bundles with one key', async () => {
    const keys = await Promise.all(
      Object.values(two.processes).map(({ url }) =>
        new Reached(url).ask('GET', '/.well-known/hotwash-key').then(({ body }) => body),
      ),
    )
    expect(keys[0]).toContain('BEGIN PUBLIC KEY')
    expect(keys[1]).toBe(keys[0])
  })

  test('everyone of an exercise meets in one process, whichever answers the door', async () => {
    const exercises = []
    while (exercises.length < 4) exercises.push(await started()) // each goes to whoever has least
    for (const { facilitator, player } of exercises) {
      expect(processOf(player)).toBe(processOf(facilitator))
      await eventually(() => player.deskKeys('lead')).toContain('inject/f01')
    }
    expect(new Set(exercises.map(({ player }) => processOf(player)))).toEqual(new Set(['a', 'b']))
  })

  test('a process that sleeps loses its exercise and can write nothing when it wakes', async () => {
    const { id, keys, player } = await started()
    const asleep = processOf(player)
    const before = await owner(id)
    two.processes[asleep].signal('SIGSTOP')
    const { line } = await back(id, keys.facilitator).finally(() =>
      setTimeout(() => two.processes[asleep].signal('SIGCONT'), 500),
    )
    expect(processOf(line)).not.toBe(asleep)
    expect(await owner(id)).not.toBe(before)
    const late = player.decide('first-move', { kind: 'choice', option: 'pause' })
    expect(await late.catch(() => ({ ok: false }))).toMatchObject({ ok: false })
    await eventually(() => player.closed.length, 15_000).toBeGreaterThan(0)
    expect(await line.command({ type: 'note', text: 'still here' })).toMatchObject({ ok: true })
    // Whichever process answers the door, at once: nothing of the lost room is in the way.
    for (let asked = 0; asked < 4; asked += 1) {
      const { line: again, ms } = await back(id, keys.facilitator)
      expect(processOf(again)).toBe(processOf(line))
      expect(ms).toBeLessThan(5_000)
    }
    const log = await door.ask('GET', `/api/exercises/${id}/log`, { key: keys.facilitator })
    expect(String(log.body)).not.toContain('"type":"decide"')
    expect(String(log.body)).toContain('still here')
  })

  test('restarted one after the other, processes hand an exercise to and fro: everybody is back in five seconds, no answer lost', async () => {
    const { id, keys, seat, player } = await started()
    const acknowledged: string[] = []
    let line = player
    for (const turn of ['first', 'second']) {
      const here = processOf(line)
      const facilitator = await door.open(id, keys.facilitator)
      const notes = (async () => {
        for (let n = 1; facilitator.closed.length === 0; n += 1) {
          const text = `The ${turn} turn, note ${n}.`
          const { ok } = await facilitator.command({ type: 'note', text })
          if (ok) acknowledged.push(text)
        }
      })().catch(() => undefined) // the line closes under the last
      await eventually(() => acknowledged.some((text) => text.includes(turn))).toBe(true)
      const restarted = two.restart(here)
      await eventually(() => line.closed.length).toBe(1)
      const from = performance.now()
      line = (await back(id, seat.key)).line
      expect(performance.now() - from).toBeLessThan(5_000)
      expect(processOf(line)).not.toBe(here)
      await Promise.all([restarted, notes])
    }
    const log = await door.ask('GET', `/api/exercises/${id}/log`, { key: keys.facilitator })
    expect(acknowledged.filter((text) => !String(log.body).includes(text))).toEqual([])
  })

  test('when a process dies the other plays on within ten seconds, with all that was acknowledged', async () => {
    const { id, keys, seat, player } = await started()
    const choice = { kind: 'choice', option: 'pause' }
    expect(await player.decide('first-move', choice, { reason: 'sure' })).toMatchObject({
      ok: true,
    })
    const dead = processOf(player)
    await two.processes[dead].kill()
    const { line, ms } = await back(id, seat.key)
    expect(ms).toBeLessThan(failoverMs)
    expect(processOf(line)).not.toBe(dead)
    await eventually(() => line.desk('lead', 'decision/first-move')).toMatchObject({
      status: { kind: 'answered', by: 'lead', reason: 'sure' },
    })
    const facilitator = await door.open(id, keys.facilitator)
    expect(await facilitator.command({ type: 'note', text: 'on we go' })).toMatchObject({
      ok: true,
    })
  })
})
