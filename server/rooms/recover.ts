import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { replay } from '../../shared/log/replay.ts'
import type { KeptEntry } from '../store/exerciseStore.ts'
import type { Site } from '../site.ts'

/** Longer than this without a sign of the server, and play waits for the facilitator. */
const unattendedMs = 60_000

export type Recovered = {
  readonly state: ExerciseState
  readonly events: readonly ExerciseEvent[]
  readonly entries: readonly KeptEntry[]
  /** Play ran while nobody was there to run it. */
  readonly unattended: boolean
}

/**
 * Brings an exercise back from its log to the last moment of play that was written down.
 * Events that the clock had caused but that were not kept yet are kept now. Throws when the log cannot be
 * replayed.
 */
export async function recover(
  site: Pick<Site, 'store'>,
  plan: Plan,
  { id, epoch }: { readonly id: string; readonly epoch: number },
): Promise<Recovered> {
  const [entries, kept, clock] = await Promise.all([
    site.store.entries(id),
    site.store.eventTexts(id),
    site.store.clock(id),
  ])
  const last = kept.at(-1)
  const lastAt = last === undefined ? 0 : (JSON.parse(last) as ExerciseEvent).at
  const until = Math.max(clock?.play ?? 0, lastAt) as ExerciseTime
  const { state, events } = replay(plan, entries, until)
  const differs = kept.findIndex((text, index) => !isSame(text, events[index]))
  if (differs >= 0) {
    throw new Error(`Exercise ${id} does not replay: event ${differs + 1} is not the one kept`)
  }
  const missing = events.slice(kept.length)
  const wall = Date.now()
  if (missing.length > 0) {
    const { status, now } = state
    const { onDisk } = await site.store.append(
      id,
      {
        events: missing,
        status,
        clock: { play: now, wall, running: status === 'running' && !state.paused },
      },
      epoch,
    )
    await onDisk()
  }
  const silent = clock ? Math.abs(wall - clock.wall) : 0
  return { state, events, entries, unattended: clock?.running === true && silent > unattendedMs }
}

/** Most are the very text that was kept; where only the order of the names differs, that does not count. */
const isSame = (kept: string, derived: ExerciseEvent | undefined): boolean =>
  kept === JSON.stringify(derived) || canonical(JSON.parse(kept)) === canonical(derived)
