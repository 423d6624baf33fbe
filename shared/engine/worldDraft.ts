import type { CaseId, FactId, MeterId, SystemId } from '../kernel/ids.ts'
import {
  caseStatuses,
  systemStates,
  urgencyClasses,
  type CaseStatus,
  type SystemState,
} from '../scenario/effect.ts'
import type { FactValue, Scenario } from '../scenario/scenario.ts'
import type { ScenarioTime } from '../kernel/time.ts'
import { bend, type MeterDraft } from './meter.ts'
import type { World } from './state.ts'

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** Where everything of the world stands in the scenario's lists, and what leans on what. */
export type WorldPlaces = {
  readonly scenario: Scenario
  readonly fact: ReadonlyMap<FactId, number>
  readonly system: ReadonlyMap<SystemId, number>
  readonly meter: ReadonlyMap<MeterId, number>
  readonly case: ReadonlyMap<CaseId, number>
  /** Of each system: what it needs, and what becomes of it while that is out, as places. */
  readonly needs: readonly (readonly { readonly system: number; readonly otherwise: number }[])[]
  /** Of each case: the place of its urgency class. */
  readonly urgency: readonly number[]
}

export const placesOf = <Id>(items: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> =>
  new Map(items.map(({ id }, place) => [id, place]))

export function worldPlaces(scenario: Scenario): WorldPlaces {
  const system = placesOf(scenario.systems)
  return {
    scenario,
    fact: placesOf(scenario.facts),
    system,
    meter: placesOf(scenario.meters),
    case: placesOf(scenario.cases),
    needs: scenario.systems.map(({ needs }) =>
      needs.map((need) => ({
        system: system.get(need.system) ?? -1,
        otherwise: systemStates.indexOf(need.otherwise),
      })),
    ),
    urgency: scenario.cases.map(({ urgency }) => urgencyClasses.indexOf(urgency)),
  }
}

const isolated = systemStates.indexOf('isolated')

/**
 * The world of a draft, by place in the scenario's lists: an exercise reads and writes it several hundred times
 * more often than anybody outside looks at it. What nobody touches is never unpacked.
 */
export class WorldDraft {
  private readonly places: WorldPlaces
  private from: World
  private factList: FactValue[] | undefined
  private systemList: number[] | undefined
  private caseList: CaseStatus[] | undefined
  private caseTally: number[] | undefined
  private meterList: MeterDraft[] | undefined
  private readonly changed = { facts: false, systems: false, cases: false, meters: false }

  constructor(places: WorldPlaces, from: World) {
    this.places = places
    this.from = from
  }

  get facts(): readonly FactValue[] {
    return (this.factList ??= this.places.scenario.facts.map(
      ({ id }) => this.from.facts[id] ?? false,
    ))
  }

  /** Each system's own state, as its place among the six, before what it depends on is counted. */
  private get systems(): number[] {
    return (this.systemList ??= this.places.scenario.systems.map(({ id }) =>
      systemStates.indexOf(this.from.systems[id] ?? 'normal'),
    ))
  }

  private get cases(): CaseStatus[] {
    return (this.caseList ??= this.places.scenario.cases.map(
      ({ id }) => this.from.cases[id] ?? 'planned',
    ))
  }

  get meters(): readonly MeterDraft[] {
    return (this.meterList ??= this.places.scenario.meters.map(({ id }) => {
      const {
        value = 0,
        since = 0 as ScenarioTime,
        rate = 0,
        history = [],
      } = this.from.meters[id] ?? {}
      return { value, since, rate, history: [...history] }
    }))
  }

  meter(id: MeterId): MeterDraft | undefined {
    return this.meters[this.places.meter.get(id) ?? -1]
  }

  /** A system's state with everything it needs counted in, as its place among the six (see world.ts). */
  system(place: number): number {
    let worst = this.systems[place] ?? 0
    for (const { system, otherwise } of this.places.needs[place] ?? [])
      if (otherwise > worst && this.system(system) >= isolated) worst = otherwise
    return worst
  }

  /** How many cases of an urgency class, by its place, stand so. */
  count(urgency: number, status: number): number {
    return (this.caseTally ??= this.tallied())[urgency * caseStatuses.length + status] ?? 0
  }

  private tallied(): number[] {
    const tally = urgencyClasses.flatMap(() => caseStatuses.map(() => 0))
    for (const [place, status] of this.cases.entries()) this.recount(tally, place, status, 1)
    return tally
  }

  private recount(tally: number[], place: number, status: CaseStatus, by: 1 | -1): void {
    const urgency = this.places.urgency[place] ?? 0
    const at = urgency * caseStatuses.length + caseStatuses.indexOf(status)
    tally[at] = (tally[at] ?? 0) + by
  }

  setFact(id: FactId, value: FactValue): void {
    const place = this.places.fact.get(id)
    if (place === undefined) return
    ;(this.facts as FactValue[])[place] = value
    this.changed.facts = true
  }

  setSystem(id: SystemId, state: SystemState): void {
    const place = this.places.system.get(id)
    if (place === undefined) return
    this.systems[place] = systemStates.indexOf(state)
    this.changed.systems = true
  }

  setCases(ids: readonly CaseId[], status: CaseStatus): void {
    for (const id of ids) {
      const place = this.places.case.get(id)
      if (place !== undefined) this.setCase(place, status)
    }
    this.changed.cases = true
  }

  private setCase(place: number, status: CaseStatus): void {
    const { cases, caseTally } = this
    if (caseTally) {
      this.recount(caseTally, place, cases[place] ?? 'planned', -1)
      this.recount(caseTally, place, status, 1)
    }
    cases[place] = status
  }

  /** Moves a meter by thousandths of a point. */
  moveMeter(id: MeterId, by: number, when: ScenarioTime): void {
    const line = this.meter(id)
    if (!line) return
    bend(line, when, { by, rate: line.rate })
    this.changed.meters = true
  }

  bendMeter(line: MeterDraft, rate: number, when: ScenarioTime): void {
    bend(line, when, { by: 0, rate })
    this.changed.meters = true
  }

  /** Writes what changed into the state, as records of its own; the records given are never written to. */
  writeTo(state: Writable<World>): void {
    const { changed } = this
    const { facts, systems, cases, meters } = this.places.scenario
    if (changed.facts) state.facts = written(state.facts, facts, this.facts)
    if (changed.systems) {
      const states = this.systems.map((place) => systemStates[place] ?? 'normal')
      state.systems = written(state.systems, systems, states)
    }
    if (changed.cases) state.cases = written(state.cases, cases, this.cases)
    if (changed.meters) {
      const lines = this.meters.map((line) => ({ ...line, history: line.history.slice() }))
      state.meters = written(state.meters, meters, lines)
    }
    changed.facts = changed.systems = changed.cases = changed.meters = false
    this.from = state
  }
}

function written<Id extends string, Value>(
  before: Readonly<Record<Id, Value>>,
  items: readonly { readonly id: Id }[],
  values: readonly Value[],
): Record<Id, Value> {
  const after: Record<Id, Value> = { ...before }
  for (const [place, { id }] of items.entries()) after[id] = values[place] as Value
  return after
}
