import type { ClockId, DecisionId, InjectId } from '../kernel/ids.ts'
import { earliestLimit } from './agenda.ts'
import { Places } from './places.ts'
import type { Plan } from './plan.ts'
import type {
  AgendaItem,
  ClockStatus,
  DecisionStatus,
  ExerciseState,
  InjectStatus,
  Played,
} from './state.ts'
import type { Watchers } from './watch.ts'
import { WorldDraft } from './worldDraft.ts'

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
type MapKey = {
  [Key in keyof Played]: Played[Key] extends Readonly<Record<string, unknown>> ? Key : never
}[keyof Played]
type ByPlace<Status> = (Status | undefined)[]

/**
 * A state being written. The given state is never touched: the top is copied at once, each map when it is
 * first written. One draft serves a whole step, so a step with many events copies each map once. What conditions
 * ask about is also kept by place in the plan's lists.
 */
export class Draft {
  /** Everything but the world, as it stands. */
  readonly state: Writable<Played>
  readonly world: WorldDraft
  /** Injects and clocks, by place, whose conditions may have changed since they last had their say. */
  readonly injects = new Places()
  readonly clocks = new Places()
  /** Rates of meters, by place, whose conditions may change with the event being written. */
  readonly rates = new Places()
  /** Meters, by place, of which a rate began or ceased to hold. */
  readonly meters = new Places()
  /** Whether each rate held when it was last asked; undefined where it was not. */
  readonly rateHeld: (boolean | undefined)[] = []
  private readonly plan: Plan
  private readonly all: Writable<ExerciseState>
  private limit: number | undefined
  private readonly own = new Set<keyof ExerciseState>()
  private injectList: ByPlace<InjectStatus> | undefined
  private decisionList: ByPlace<DecisionStatus> | undefined
  private clockList: ByPlace<ClockStatus> | undefined

  constructor(plan: Plan, from: ExerciseState) {
    this.plan = plan
    this.all = { ...from }
    this.state = this.all
    this.world = new WorldDraft(plan.world, from)
  }

  /** The whole state as it stands. The same object each time; what the world was before is never written to. */
  whole(): ExerciseState {
    this.world.writeTo(this.all)
    return this.all
  }

  get injectAt(): Readonly<ByPlace<InjectStatus>> {
    return (this.injectList ??= this.plan.injects.map(({ id }) => this.state.injects[id]))
  }

  get decisionAt(): Readonly<ByPlace<DecisionStatus>> {
    return (this.decisionList ??= this.plan.scenario.decisions.map(
      ({ id }) => this.state.decisions[id],
    ))
  }

  get clockAt(): Readonly<ByPlace<ClockStatus>> {
    return (this.clockList ??= this.plan.scenario.clocks.map(({ id }) => this.state.clocks[id]))
  }

  /** Has everyone asked again whose conditions may have changed. */
  look({ injects, clocks, rates }: Watchers): void {
    if (injects.length > 0) this.injects.addAll(injects)
    if (clocks.length > 0) this.clocks.addAll(clocks)
    if (rates.length > 0) this.rates.addAll(rates)
  }

  /** The agenda, to be written to in place. */
  agenda(): AgendaItem[] {
    if (!this.own.has('agenda')) {
      this.state.agenda = [...this.state.agenda]
      this.own.add('agenda')
    }
    return this.state.agenda as AgendaItem[]
  }

  putInject(id: InjectId, status: InjectStatus | undefined): void {
    this.put('injects', id, status)
    const place = this.injectList && this.plan.places.inject.get(id)
    if (this.injectList && place !== undefined) this.injectList[place] = status
  }

  putDecision(id: DecisionId, status: DecisionStatus): void {
    this.put('decisions', id, status)
    const place = this.decisionList && this.plan.places.decision.get(id)
    if (this.decisionList && place !== undefined) this.decisionList[place] = status
  }

  putClock(id: ClockId, status: ClockStatus): void {
    this.limit = undefined
    this.put('clocks', id, status)
    const place = this.clockList && this.plan.places.clock.get(id)
    if (this.clockList && place !== undefined) this.clockList[place] = status
  }

  /** See `Ticking` in agenda.ts; worked out once for each change of a clock. */
  get firstLimit(): number {
    return (this.limit ??= earliestLimit(this.clockAt))
  }

  put<Key extends MapKey>(
    key: Key,
    id: keyof Played[Key],
    value: Played[Key][keyof Played[Key]] | undefined,
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
