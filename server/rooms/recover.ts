import { isDeepStrictEqual } from 'node:util'
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
    site.store.events(id),
    site.store.clock(id),
  ])
  const until = Math.max(clock?.play ?? 0, kept.at(-1)?.at ?? 0) as ExerciseTime
  const { state, events } = replay(plan, entries, until)
  const differs = kept.findIndex((event, index) => !isSame(event, events[index]))
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

/** Most are equal as they are; a value left undefined is none in what was kept, so the rest is compared as text. */
const isSame = (kept: ExerciseEvent, derived: ExerciseEvent | undefined): boolean =>
  isDeepStrictEqual(kept, derived) || canonical(kept) === canonical(derived)
