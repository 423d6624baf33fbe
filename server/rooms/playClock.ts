import type { ExerciseTime } from '../../shared/kernel/time.ts'

/** Milliseconds since 1970 at the start of the process, counted on by a clock that nobody can set. */
export const serverNow = (): number => performance.timeOrigin + performance.now()

export type Reading = {
  readonly playAt: ExerciseTime
  readonly anchoredAt: number
  readonly rate: number
}

/** Turns real time into play time. Changes of the wall clock do not reach it. */
export class PlayClock {
  readonly #now: () => number
  #reading: Reading

  constructor(now: () => number = serverNow) {
    this.#now = now
    this.#reading = { playAt: 0 as ExerciseTime, anchoredAt: now(), rate: 0 }
  }

  get reading(): Reading {
    return this.#reading
  }

  /** Play time now, in whole milliseconds. */
  now(): ExerciseTime {
    const { playAt, anchoredAt, rate } = this.#reading
    return Math.floor(playAt + rate * (this.#now() - anchoredAt)) as ExerciseTime
  }

  /** From now on play stands at `playAt` and runs `rate` times real time (0: stands still). */
  set(playAt: ExerciseTime, rate: number): void {
    this.#reading = { playAt, anchoredAt: this.#now(), rate }
  }

  /** Real milliseconds until play reaches `due`; undefined while it stands still. */
  until(due: ExerciseTime): number | undefined {
    const { playAt, anchoredAt, rate } = this.#reading
    if (rate === 0) return undefined
    return Math.max(0, Math.ceil((due - playAt) / rate - (this.#now() - anchoredAt)))
  }
}
