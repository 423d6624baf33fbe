import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import type { Site } from '../site.ts'
import { keptLog } from '../log/keptLog.ts'
import { soundness, type KeptLog, type Sound } from '../log/soundness.ts'
import type { ExerciseRecord, ExerciseStore, KeptEntry } from '../store/exerciseStore.ts'

/** Longer than this without a sign of the server, and play waits for the facilitator. */
const unattendedMs = 60_000

export type Recovered = {
  readonly state: ExerciseState
  readonly events: readonly ExerciseEvent[]
  readonly entries: readonly KeptEntry[]
  /** Play ran while nobody was there to run it. */
  readonly unattended: boolean
  /** What is wrong in the middle of the log: it can be read as far as it is sound, and not played. */
  readonly broken: string | undefined
}

/**
 * Brings an exercise back from its log to the last moment of play that was written down. Events that the clock had
 * caused but that were not kept yet are kept now; a torn tail is set aside, and the operator's log says so.
 */
export async function recover(
  { store, log }: Pick<Site, 'store' | 'log'>,
  plan: Plan,
  { record, epoch }: { readonly record: ExerciseRecord; readonly epoch: number },
): Promise<Recovered> {
  const exercise = record.header.exercise
  let kept = await keptLog(store, record)
  let sound = soundness(plan, kept)
  if (sound.fault?.place === 'tail') {
    const from = { n: sound.entries.length + 1, seq: sound.entries.at(-1)?.seq ?? 0 }
    await store.cut(exercise, from, epoch)
    log.error({ exercise, from, why: sound.fault.why }, 'the torn end of a log was set aside')
    kept = await keptLog(store, record)
    sound = soundness(plan, kept)
  }
  if (sound.fault) {
    log.error({ exercise, why: sound.fault.why }, 'a log is damaged; it can only be read')
    return { ...sound, unattended: false, broken: sound.fault.why }
  }
  await keepMissing(store, { exercise, epoch }, { kept, sound })
  const silent = kept.clock ? Math.abs(Date.now() - kept.clock.wall) : 0
  const unattended = kept.clock?.running === true && silent > unattendedMs
  return { ...sound, unattended, broken: undefined }
}

async function keepMissing(
  store: ExerciseStore,
  { exercise, epoch }: { readonly exercise: string; readonly epoch: number },
  { kept, sound }: { readonly kept: KeptLog; readonly sound: Sound },
): Promise<void> {
  const events = sound.events.slice(kept.events.length)
  if (events.length === 0) return
  const { status, now, paused } = sound.state
  const running = status === 'running' && !paused
  const clock = { play: now, wall: Date.now(), running }
  const { onDisk } = await store.append(exercise, { events, status, clock }, epoch)
  await onDisk()
}
