import type { Client } from '@colyseus/core'
import { StateView } from '@colyseus/schema'
import { expect, test } from 'vitest'
import { Projection } from '../../server/rooms/projection.ts'
import { SharedMemory } from '../../server/rooms/sharedMemory.ts'
import { TableState } from '../../server/rooms/state.ts'
import { initialState } from '../../shared/engine/initial.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import { step } from '../../shared/engine/step.ts'
import type { DecisionId, SeatId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import type { Inject } from '../../shared/scenario/scenario.ts'
import type { Docs } from '../../shared/view/part.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { tableDocs } from '../../shared/view/tableView.ts'
import { loadScenario, planOf } from '../support/exercise.ts'

const standing = { playAt: 0 as ExerciseTime, anchoredAt: 0, rate: 0 }
const joined = 1
const most = 1.5
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/** An exercise as its room sends it, with a page at every seat. */
class Sending {
  readonly plan: Plan
  readonly name: string
  state: ExerciseState
  readonly frames = new Map<string, Uint8Array[]>()
  readonly #memory = new SharedMemory()
  readonly #table = new TableState(standing)
  readonly #projection: Projection
  readonly #clients: Client[]

  constructor(plan: Plan, name = 'e') {
    this.plan = plan
    this.name = name
    this.state = initialState(plan)
    this.#memory.reset(this.#table)
    const about = { id: name, code: name }
    this.#projection = new Projection(plan, this.#table, about, () => this.#flush())
    this.#clients = plan.config.seats.map(({ id }) => this.#page(id))
    this.#projection.show(this.state, [], standing)
    this.#flush()
  }

  /** What a page that opens now is sent. */
  whole(seat: string): Uint8Array {
    const nth = this.plan.config.seats.findIndex(({ id }) => id === seat)
    return this.#memory.getFullState(this.#clients[nth])
  }

  /** Carries out an input; the bytes that each seat was sent for it. */
  give(input: Parameters<typeof step>[2]): ReadonlyMap<string, number> {
    this.frames.clear()
    const done = step(this.plan, this.state, input)
    if (!done.ok) throw new Error(done.refusal.code)
    this.state = done.state
    this.#projection.show(done.state, done.events, standing)
    return new Map(
      [...this.frames].map(([seat, all]) => [
        seat,
        all.reduce((sum, { length }) => sum + length, 0),
      ]),
    )
  }

  /** A seat keeps a draft; the seats that were sent something. */
  draft(seat: SeatId, decision: DecisionId): readonly string[] {
    this.frames.clear()
    const draft = { decision, answer: undefined, reason: 'Perhaps.', savedAt: 0 }
    this.#projection.showDraft(seat, draft)
    this.#flush()
    return [...this.frames.keys()]
  }

  #page(seat: string): Client {
    const view = new StateView()
    const raw = (data: Uint8Array): void => {
      this.frames.set(seat, [...(this.frames.get(seat) ?? []), data])
    }
    const client = { state: joined, view, raw } as unknown as Client
    const desk = this.#table.desks.get(seat)
    if (desk) view.add(desk)
    return client
  }

  #flush(): void {
    this.#memory.applyPatches(this.#clients)
  }
}

/** The documents among those a page reads that are not as they were, in bytes. */
function changed(before: Docs, now: Docs): number {
  const keys = Object.keys(now).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]),
  )
  return keys.reduce((sum, key) => sum + bytesOf(now[key]), 0)
}
const withoutPin = ({ pin: _pin, ...docs }: Docs): Docs => docs

test('an inject costs each page at most half more than itself and what it changes there', () => {
  const plan = planOf(loadScenario('intracare'), { mode: 'facilitator' })
  const room = new Sending(plan)
  room.give({ type: 'start' })
  for (const { id: inject } of plan.injects) {
    const before = room.state
    if (before.injects[inject] !== undefined && before.injects[inject]?.kind !== 'waiting') continue
    const sent = room.give({ type: 'fire', inject })
    const world = changed(
      withoutPin(tableDocs(plan, before)),
      withoutPin(tableDocs(plan, room.state)),
    )
    for (const { id: seat } of plan.config.seats) {
      const own = changed(seatDocs(plan, before, seat), seatDocs(plan, room.state, seat))
      const bytes = sent.get(seat) ?? 0
      if (own > 0) expect(bytes / (own + world), `${inject} at ${seat}`).toBeLessThan(most)
      else
        expect(bytes - world, `${inject} at ${seat}, which does not receive it`).toBeLessThan(400)
    }
  }
  expect(
    Object.values(room.state.injects).filter(({ kind }) => kind === 'delivered').length,
  ).toBeGreaterThan(40)
})

test('exercises write into the same memory, and no page is sent a word of another', () => {
  const plan = planOf(loadScenario('first-light'), { mode: 'facilitator' })
  const rooms = ['one-exercise', 'another-one'].map((name) => new Sending(plan, name))
  const [one, other] = rooms as [Sending, Sending]
  const seat = plan.config.seats[0]?.id ?? ''
  const text = (frame: Uint8Array): string => Buffer.from(frame).toString('utf8')
  const wholes = [one.whole(seat), other.whole(seat), one.whole(seat)]
  expect(wholes.map(text).map((all) => rooms.map(({ name }) => all.includes(name)))).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ])
  expect(wholes[2]).toEqual(wholes[0])
  const first = [...plan.injects].slice(0, 2)
  one.give({ type: 'start' })
  other.give({ type: 'start' })
  one.give({ type: 'fire', inject: (first[0] as Inject).id })
  const frames = [...one.frames.values()].flat()
  const kept = frames.map(text)
  other.give({ type: 'fire', inject: (first[1] as Inject).id })
  expect(frames.map(text)).toEqual(kept)
  expect(kept.join()).not.toContain(`inject/${first[1]?.id}`)
})

test('what changes on one desk is sent to that desk alone', () => {
  const plan = planOf(loadScenario('first-light'), { mode: 'facilitator' })
  const room = new Sending(plan)
  const [seat, other] = plan.config.seats
  if (!seat || !other) throw new Error('Two seats are needed')
  const [decision] = plan.scenario.decisions
  if (!decision) throw new Error('A decision is needed')
  expect(room.draft(seat.id, decision.id)).toEqual([seat.id])
})

test('nobody without a view is shown anything', () => {
  const memory = new SharedMemory()
  memory.reset(new TableState(standing))
  expect(() => memory.getFullState()).toThrow('without a view')
})
