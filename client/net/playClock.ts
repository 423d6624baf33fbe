import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { ExerciseTime, ScenarioTime } from '../../shared/kernel/time.ts'
import type { ClockDoc } from '../../shared/wire/views.ts'

/** What the room says of its clock: play time at a moment of the server's clock, and how fast it runs. */
export type ServerClock = {
  readonly playAt: number
  readonly anchoredAt: number
  readonly rate: number
}
export type PlayClock = {
  readonly playNow: ReadonlySignal<ExerciseTime>
  /** To the millisecond, for what is stamped. */
  playExactly(): ExerciseTime
  readonly storyNow: ReadonlySignal<ScenarioTime>
  readonly server: Signal<ServerClock>
  /** Server time minus this page's monotonic time, in milliseconds. */
  readonly offset: Signal<number | undefined>
  close(): void
}

/** Story time at a moment of play: linear over the phase's planned minutes, then it waits. */
export function storyAt(clock: ClockDoc, play: number): ScenarioTime {
  const played = Math.min(Math.max(play - clock.phaseStartedAt, 0), clock.phasePlanned)
  const whole = clock.to - clock.from
  return (clock.from + Math.floor((whole * played) / clock.phasePlanned)) as ScenarioTime
}

/** Play and story time as signals that move four times a second while the exercise runs. */
export function playClock(clock: () => ClockDoc | undefined): PlayClock {
  const server = signal<ServerClock>({ playAt: 0, anchoredAt: 0, rate: 0 })
  const offset = signal<number | undefined>(undefined)
  const playNow = signal(0 as ExerciseTime)
  const storyNow = signal(0 as ScenarioTime)

  const playExactly = (): ExerciseTime => {
    const { playAt, anchoredAt, rate } = server.value
    const ahead =
      rate === 0 || offset.value === undefined
        ? 0
        : rate * Math.max(0, performance.now() + offset.value - anchoredAt)
    return Math.floor(playAt + ahead) as ExerciseTime
  }
  const move = () => {
    playNow.value = playExactly()
    const doc = clock()
    if (doc) storyNow.value = storyAt(doc, playNow.peek())
  }
  const stop = effect(() => {
    move()
    if (server.value.rate === 0) return undefined
    const timer = setInterval(move, 250)
    return () => clearInterval(timer)
  })
  return { playNow, playExactly, storyNow, server, offset, close: stop }
}
