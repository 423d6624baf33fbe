import type { DebriefBody, DebriefRecord } from '../../shared/debrief/record.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { ParticipantId, SeatId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import type { Link } from '../../shared/log/chain.ts'
import type { LogEntry, LogHeader } from '../../shared/log/log.ts'
import type { DraftDoc } from '../../shared/wire/seat.ts'
import type { Status } from '../../shared/wire/views.ts'
import type { Written } from './db.ts'
import type { Owners } from './owners.ts'

export type ExerciseRecord = {
  readonly header: LogHeader
  readonly code: string
  readonly status: Status
}
/** Whose key it is. A seat's key opens one seat, the others a function. */
export type Holder =
  | { readonly kind: 'facilitator' | 'screen' }
  /** Without `watcher`: the invitation, with which people get keys of their own. */
  | { readonly kind: 'evaluator' | 'observer'; readonly watcher?: ParticipantId }
  | { readonly kind: 'seat'; readonly seat: SeatId }
/** The desks that are no seats; no scenario may name a seat so. */
export const functionDesks = ['facilitator', 'evaluator', 'observer', 'screen'] as const
export type HashedKey = { readonly hash: string; readonly holder: Holder }
export type Participant = {
  readonly id: ParticipantId
  readonly seat: SeatId
  /** Kept here alone: names never enter the log. */
  readonly name: string
}
/** Somebody who watches. */
export type Watcher = {
  readonly id: ParticipantId
  readonly kind: 'evaluator' | 'observer'
  /** Kept here alone, as the players' are. */
  readonly name: string
  /** Their key was taken back. */
  readonly gone: boolean
}
/** Where the play clock stood at a wall time (milliseconds since 1970). */
export type ClockMark = {
  readonly play: ExerciseTime
  readonly wall: number
  readonly running: boolean
}
export type ScenarioFiles = readonly { readonly name: string; readonly text: string }[]

/** What one step adds to the log: an entry and the events it and the clock before it caused. */
export type Addition = {
  readonly entry?: LogEntry
  readonly events: readonly ExerciseEvent[]
  readonly status: Status
  readonly clock: ClockMark
  /** Written with the entry that seats the participant. */
  /** A seat that its person left for good: the name is forgotten and the key opens nothing more. */
  readonly freed?: SeatId
  readonly seated?: { readonly participant: Participant; readonly keyHash: string }
}
/** An entry as it was kept; `seq` is the number of the last event when it was carried out. */
export type KeptEntry = LogEntry & { readonly seq: number }

/**
 * Everything that outlives the process. What a promise resolved for is on disk, unless it says otherwise.
 * Every method rejects when the database cannot do it; nothing is then written.
 */
export type ExerciseStore = Owners & {
  /** False when the code is in use already; then nothing was written. */
  create(exercise: {
    readonly header: LogHeader
    readonly code: string
    readonly keys: readonly HashedKey[]
    readonly files: ScenarioFiles
  }): Promise<boolean>
  exercise(id: string): Promise<ExerciseRecord | undefined>
  exerciseByCode(code: string): Promise<ExerciseRecord | undefined>
  /** The newest exercises first; at most 200. */
  exercises(): Promise<readonly ExerciseRecord[]>
  /** Ids of all exercises, the oldest first. */
  all(): Promise<readonly string[]>
  /** Ids of the exercises that are being played. */
  running(): Promise<readonly string[]>
  holderOf(exercise: string, keyHash: string): Promise<Holder | undefined>
  /** Keeps a key of a function or a seat; `instead` of those that were given out before. */
  giveKey(exercise: string, key: HashedKey, how: { readonly instead: boolean }): Promise<void>
  participants(exercise: string): Promise<readonly Participant[]>
  watchers(exercise: string): Promise<readonly Watcher[]>
  /** Keeps somebody who watches, with their key. */
  admit(exercise: string, watcher: Omit<Watcher, 'gone'>, keyHash: string): Promise<void>
  /** Takes a watcher's keys back; what they wrote stays theirs. False when there is nobody of that name. */
  dismiss(exercise: string, watcher: string): Promise<boolean>
  /**
   * Resolves when the addition outlives this process; on disk when `onDisk` resolves. An entry that sends an
   * answer drops its draft. Rejects with `Fenced` when the exercise is another process's now.
   */
  append(exercise: string, addition: Addition, epoch: number): Promise<Written>
  /** Own words of people whose key was dropped read `[erased]`, here and in events. */
  entries(exercise: string): Promise<readonly KeptEntry[]>
  /**
   * Each entry as it was written, own words sealed, with the hash that ties it to those before it
   * (shared/log/chain.ts).
   */
  links(exercise: string): Promise<readonly Link<unknown>[]>
  /** Entries, links and the texts of the events; what is added while they are read is there as an entry first. */
  log(exercise: string): Promise<{
    readonly entries: readonly KeptEntry[]
    readonly links: readonly Link<unknown>[]
    readonly events: readonly string[]
  }>
  /**
   * Sets the entries from `n` on and the events after number `seq` aside: they are no part of the log any more, and
   * are not thrown away either.
   */
  cut(
    exercise: string,
    from: { readonly n: number; readonly seq: number },
    epoch: number,
  ): Promise<void>
  /** How many entries and events of an exercise were ever set aside. */
  torn(exercise: string): Promise<number>
  /** How many entries are kept, and the number of the last event. */
  extent(exercise: string): Promise<{ readonly entries: number; readonly events: number }>
  events(exercise: string): Promise<readonly ExerciseEvent[]>
  /** The same as the JSON texts that were written, to compare without reading them. */
  eventTexts(exercise: string): Promise<readonly string[]>
  clock(exercise: string): Promise<ClockMark | undefined>
  /** Outlives this process; reaches the disk with what is appended next. */
  saveClock(exercise: string, mark: ClockMark, epoch: number): Promise<void>
  drafts(exercise: string): Promise<readonly { readonly seat: SeatId; readonly draft: DraftDoc }[]>
  saveDraft(exercise: string, seat: SeatId, draft: DraftDoc): Promise<void>
  /** The scenario package of that hash, as it was when an exercise was made from it. */
  files(hash: string): Promise<ScenarioFiles | undefined>
  /** What was written down in the hot wash, in order; apart from the log of the exercise. */
  debrief(exercise: string): Promise<readonly DebriefRecord[]>
  /** Gives it the next number. */
  addDebrief(exercise: string, wall: string, body: DebriefBody): Promise<void>
  /** Resolves when the database answers. */
  ready(): Promise<void>
  close(): Promise<void>
}
