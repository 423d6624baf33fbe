import type { ClockId, MeterId } from '../kernel/ids.ts'
import { firstLimit } from './agenda.ts'
import type { MeterDraft } from './meter.ts'
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
 * A state being written. The given state is never touched (test/properties/laws.prop.test.ts): the top is copied
 * at once; each map, the agenda and each meter's line when it is first written, and from then on in place. One
 * draft serves a whole step, so a step with many events copies each of them once.
 */
export class Draft {
  readonly state: Writable<ExerciseState>
  /** Injects and clocks, by place, whose conditions may have changed since they last had their say. */
  readonly injects = new Places()
  readonly clocks = new Places()
  /** Those having their say now; what they change is for the next round. */
  readonly round = new Places()
  /** Rates of meters, by place, whose conditions may change with the event being written. */
  readonly rates = new Places()
  /** Meters, by place, of which a rate began or ceased to hold. */
  readonly meters = new Places()
  /** Whether each rate held when it was last asked; undefined where it was not. */
  readonly rateHeld: (boolean | undefined)[] = []
  private limit: number | undefined
  private readonly from: ExerciseState

  constructor(from: ExerciseState) {
    this.from = from
    this.state = { ...from }
  }

  /** Has everyone asked again whose conditions may have changed. */
  look({ injects, clocks, rates }: Watchers): void {
    this.injects.addAll(injects)
    this.clocks.addAll(clocks)
    this.rates.addAll(rates)
  }

  /** The agenda, to be written to in place. */
  agenda(): AgendaItem[] {
    const { state } = this
    if (state.agenda === this.from.agenda) state.agenda = [...state.agenda]
    return state.agenda as AgendaItem[]
  }

  /** A meter's line, to be written to in place. */
  line(id: MeterId): MeterDraft | undefined {
    const line = this.state.meters[id]
    if (line === undefined || line !== this.from.meters[id]) return line as MeterDraft | undefined
    const own: MeterDraft = { ...line, history: [...line.history] }
    this.put('meters', id, own)
    return own
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
    const map = this.own(key)
    if (value !== undefined) map[id] = value
    else if (id in map) delete map[id]
  }

  /** A map, to be written to in place. */
  own<Key extends MapKey>(key: Key): Writable<ExerciseState[Key]> {
    const { state, from } = this
    if (state[key] === from[key]) state[key] = copied(from[key]) as never
    return state[key]
  }
}

/** Key by key: V8 copies a record of many keys several times faster so than by spreading it. */
function copied(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const key in map) copy[key] = map[key]
  return copy
}
