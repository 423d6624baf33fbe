import type { ExerciseConfig } from '../engine/config.ts'
import type { Input, LoggedInput } from '../engine/input.ts'
import type { ExerciseTime } from '../kernel/time.ts'

/** Changes when the same inputs could give other events. */
export const engineVersion = '1'

/** The first line of a log: all that fixes an exercise besides its inputs. */
export type LogHeader = {
  readonly format: 'hotwash-log/1'
  readonly exercise: string
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string }
  readonly engine: string
  readonly config: ExerciseConfig
  /** Wall time, ISO 8601. */
  readonly createdAt: string
}

/** What somebody did and when: the n-th entry, at a moment of play, at a wall time kept for people to read. */
export type LogEntry = {
  readonly n: number
  readonly at: ExerciseTime
  /** ISO 8601; never read by the engine. */
  readonly wall: string
  /** The client's own name for the request, so that a repeated one is found. */
  readonly request?: string
  readonly input: LoggedInput
}

/** Wall time of the start, ISO 8601; undefined before it. */
export const startOf = (entries: readonly LogEntry[]): string | undefined =>
  entries.find(({ input }) => input.type === 'start')?.wall

/** Logged inputs with the ticks between them put back; the clock did not run before the start or in a pause. */
export function* inputsOf(
  entries: readonly LogEntry[],
  until?: ExerciseTime,
): Generator<Input, void> {
  let now = 0
  for (const { at, input } of entries) {
    if (at > now) yield { type: 'tick', to: at }
    now = at
    yield input
  }
  if (until !== undefined && until > now) yield { type: 'tick', to: until }
}
