import { join } from 'node:path'
import { setTimeout as calm } from 'node:timers/promises'
import { openSqlite } from '../../server/store/sqlite.ts'
import { openStore } from '../../server/store/sqlStore.ts'
import { packageNamed, planFor } from '../../server/cli/cut.ts'
import { Course } from '../../shared/engine/course.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { inputsOf, type LogEntry, type LogHeader } from '../../shared/log/log.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'

export const longId = 'long'
/** Of an exercise that nobody has taken yet. */
export const longEpoch = 0
/** The whole of IntraCare, as machine teams play it. */
export const longPlan = (): Plan =>
  new Playbook(planFor(packageNamed('intracare'), 'bench', { minutes: 150, roles: 8 })).plan

/** All that an expert team does in IntraCare, with notes of evaluators between, up to `count` entries. */
function entriesOf(plan: Plan, count: number): readonly LogEntry[] {
  const { entries } = playOut(new Playbook(plan), 'bench', policies.expert)
  const notes = Math.max(0, count - entries.length)
  const perEntry = Math.ceil(notes / (entries.length - 1))
  const all: Omit<LogEntry, 'n'>[] = []
  for (const [place, entry] of entries.entries()) {
    all.push(entry)
    const room = Math.min(perEntry, count - all.length - (entries.length - place - 1))
    for (let note = 0; note < room && place < entries.length - 1; note += 1)
      all.push({
        at: entry.at,
        wall: '2026-03-20T00:00:00.000Z',
        input: { type: 'note', by: 'evaluator', text: `Seen at ${entry.at}, number ${note}.` },
      })
  }
  return all.map((entry, index) => ({ ...entry, n: index + 1 }))
}

/** Hours of play are written in seconds: before its last entries the store is given the time it has in truth. */
const lastMinute = 60
const carriedOverMs = 2_500

/** Writes an exercise of `count` entries into a store in the folder, as a room does, and leaves it open. */
export async function writeLong(folder: string, count: number): Promise<void> {
  const plan = longPlan()
  const store = await openStore(openSqlite(join(folder, 'hotwash.db')))
  const { id, version } = plan.scenario
  const header: LogHeader = {
    format: 'hotwash-log/1',
    exercise: longId,
    scenario: { id, version, hash: 'bench' },
    engine: '1',
    config: plan.config,
    createdAt: '2026-03-20T00:00:00.000Z',
  }
  await store.create({ header, code: 'BENCH1', keys: [], files: [] })
  const course = new Course(plan)
  let kept = 0
  let written
  for (const entry of entriesOf(plan, count)) {
    if (entry.n === count - lastMinute) await calm(carriedOverMs)
    for (const input of inputsOf([entry], undefined)) {
      // Each entry alone would tick from the start; the clock is already there.
      if (input.type !== 'tick' || input.to > course.state.now) course.give(input)
    }
    const events = course.events.slice(kept)
    kept = course.events.length
    const { status, now } = course.state
    const clock = { play: now, wall: Date.now(), running: status === 'running' }
    written = await store.append(longId, { entry, events, status, clock }, longEpoch)
  }
  await written?.onDisk()
}
