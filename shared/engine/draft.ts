import { Places } from './places.ts'
import type { ExerciseState } from './state.ts'

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
type MapKey = {
  [Key in keyof ExerciseState]: ExerciseState[Key] extends Readonly<Record<string, unknown>>
    ? Key
    : never
}[keyof ExerciseState]

/**
 * A state being written. The given state is never touched: the top is copied at once, each map when it is
 * first written. One draft serves a whole step, so a step with many events copies each map once.
 */
export class Draft {
  readonly state: Writable<ExerciseState>
  /** Injects and clocks, by place, whose conditions may have changed since they last had their say. */
  readonly injects = new Places()
  readonly clocks = new Places()
  /** Meters, by place, whose slope may change with the event being written. */
  readonly meters = new Places()
  /** A clock started whose limit nobody has looked at yet; so it may be in a state just taken up. */
  clockStarted = true
  private readonly own = new Set<keyof ExerciseState>()

  constructor(from: ExerciseState) {
    this.state = { ...from }
  }

  put<Key extends MapKey>(
    key: Key,
    id: keyof ExerciseState[Key],
    value: ExerciseState[Key][keyof ExerciseState[Key]] | undefined,
  ): void {
    if (!this.own.has(key)) {
      this.state[key] = { ...this.state[key] } as never
      this.own.add(key)
    }
    const map = this.state[key] as Record<PropertyKey, unknown>
    if (value !== undefined) map[id] = value
    else if (id in map) delete map[id]
  }
}
