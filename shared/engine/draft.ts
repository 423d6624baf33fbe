import type { ClockId } from '../kernel/ids.ts'
import { firstLimit } from './agenda.ts'
import { Places } from './places.ts'
import type { AgendaItem, ClockStatus, ExerciseState } from './state.ts'
import type { Watchers } from './watch.ts'

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
  /** Rates of meters, by place, whose conditions may change with the event being written. */
  readonly rates = new Places()
  /** Meters, by place, of which a rate began or ceased to hold. */
  readonly meters = new Places()
  /** Whether each rate held when it was last asked; undefined where it was not. */
  readonly rateHeld: (boolean | undefined)[] = []
  private limit: number | undefined
  private readonly own = new Set<keyof ExerciseState>()

  constructor(from: ExerciseState) {
    this.state = { ...from }
  }

  /** Has everyone asked again whose conditions may have changed. */
  look({ injects, clocks, rates }: Watchers): void {
    for (const place of injects) this.injects.add(place)
    for (const place of clocks) this.clocks.add(place)
    for (const place of rates) this.rates.add(place)
  }

  /** The agenda, to be written to in place. */
  agenda(): AgendaItem[] {
    if (!this.own.has('agenda')) {
      this.state.agenda = [...this.state.agenda]
      this.own.add('agenda')
    }
    return this.state.agenda as AgendaItem[]
  }

  putClock(id: ClockId, value: ClockStatus): void {
    this.limit = undefined
    this.put('clocks', id, value)
  }

  /** See `firstLimit`; worked out once for each change of a clock. */
  get firstLimit(): number {
    this.limit ??= firstLimit(this.state)
    return this.limit
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
