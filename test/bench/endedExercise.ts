import { join } from 'node:path'
import { hashOfKey } from '../../server/door/keys.ts'
import { packageNamed, planFor } from '../../server/cli/cut.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { openStore } from '../../server/store/sqlStore.ts'
import { inputsOf, type LogEntry, type LogHeader } from '../../shared/log/log.ts'
import { Course } from '../../shared/engine/course.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies } from '../../shared/simulate/policy.ts'

/** The whole of IntraCare, as a hesitant machine team played it to its end. */
export type Ended = {
  readonly plan: Plan
  readonly entries: readonly LogEntry[]
  readonly hash: string
}
export function endedExercise(): Ended & {
  readonly files: readonly { name: string; text: string }[]
} {
  const pack = packageNamed('intracare')
  const plan = planFor(pack, 'bench', { minutes: 150, roles: 8 })
  const play = playOut(new Playbook(plan), 'bench', policies.hesitant)
  return { plan: play.plan, entries: play.entries, hash: pack.hash, files: [...pack.files] }
}

/** Writes it into a store in the folder under this id, with a facilitator's key. */
export async function writeEnded(folder: string, id: string, key: string): Promise<void> {
  const { plan, entries, hash, files } = endedExercise()
  const header: LogHeader = {
    format: 'hotwash-log/1',
    exercise: id,
    scenario: { id: plan.scenario.id, version: plan.scenario.version, hash },
    engine: '1',
    config: plan.config,
    createdAt: '2026-03-20T00:00:00.000Z',
  }
  const store = await openStore(openSqlite(join(folder, 'hotwash.db')))
  const keys = [{ hash: hashOfKey(key), holder: { kind: 'facilitator' } as const }]
  await store.create({ header, code: 'BENCH2', keys, files })
  const course = new Course(plan)
  let kept = 0
  let written
  for (const entry of entries) {
    for (const input of inputsOf([entry], undefined))
      if (input.type !== 'tick' || input.to > course.state.now) course.give(input)
    const events = course.events.slice(kept)
    kept = course.events.length
    const { status, now } = course.state
    const clock = { play: now, wall: Date.now(), running: status === 'running' }
    written = await store.append(id, { entry, events, status, clock }, 0)
  }
  await written?.onDisk()
  await store.close()
}
