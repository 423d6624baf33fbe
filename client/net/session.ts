import type { ReadonlySignal } from '@preact/signals'
import type { ExerciseTime, ScenarioTime } from '../../shared/kernel/time.ts'
import type { Reply, Requests } from '../../shared/wire/messages.ts'
import type { TableDocs } from '../../shared/wire/views.ts'
import type { DocStore } from './docs.ts'
import type { Waiting } from './outbox.ts'

/**
 * `replaced`: the same seat was opened on a newer device. `refused`: the key does not fit.
 * `closed`: the server is gone for good or the exercise is over and unloaded.
 */
export type Line = 'connecting' | 'live' | 'reconnecting' | 'replaced' | 'refused' | 'closed'

/** One live exercise as a page sees it. Pages and panels read this and nothing else. */
export type Session<Desk> = {
  readonly table: DocStore<TableDocs>
  readonly desk: DocStore<Desk>
  readonly line: ReadonlySignal<Line>
  /** Play time now, from the server's clock and one measured offset; moves four times a second while running. */
  readonly playNow: ReadonlySignal<ExerciseTime>
  /** Play time at this very moment, for what is stamped. */
  playExactly(): ExerciseTime
  /** Story time now; waits at the end of an overrunning phase. */
  readonly storyNow: ReadonlySignal<ScenarioTime>
  /**
   * Sends a request and waits for the server's word. While the line is down the request is kept and sent
   * once when it is back (each carries its own `request` id, so the server carries it out once).
   */
  request<Type extends keyof Requests>(type: Type, payload: Requests[Type]): Promise<Reply>
  /** Answers, ratings and notes that wait for the server's word, in order. */
  readonly waiting: ReadonlySignal<readonly Waiting[]>
  close(): void
}
