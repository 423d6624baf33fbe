import { setImmediate } from 'node:timers/promises'
import type { Plan } from '../../shared/engine/plan.ts'
import type { LogEntry } from '../../shared/log/log.ts'
import {
  luckOf,
  luckSeeds,
  replayed,
  type Ending,
  type LuckFinding,
} from '../../shared/report/luck.ts'

const replays = 50
/** Findings kept for reports that several people open; the oldest go first. */
const kept = 50

/** Replays the decisions of exercises that have ended, each exercise once while it is remembered. */
export class LuckDesk {
  private readonly known = new Map<string, Promise<LuckFinding>>()

  of(exercise: string, plan: Plan, entries: readonly LogEntry[]): Promise<LuckFinding> {
    const before = this.known.get(exercise)
    if (before) return before
    const finding = replayAll(plan, entries)
    this.known.set(exercise, finding)
    for (const oldest of this.known.keys())
      if (this.known.size > kept) this.known.delete(oldest)
      else break
    finding.catch(() => this.known.delete(exercise))
    return finding
  }
}

/** One replay at a time, with live rooms served in between. */
async function replayAll(plan: Plan, entries: readonly LogEntry[]): Promise<LuckFinding> {
  const endings: Ending[] = []
  for (const seed of luckSeeds(plan.config.seed, replays)) {
    endings.push(replayed(plan, seed, entries))
    await setImmediate()
  }
  return luckOf(replayed(plan, plan.config.seed, entries), endings)
}
