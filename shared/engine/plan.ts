import type {
  CaseId,
  DecisionId,
  InjectId,
  MeterId,
  PhaseId,
  RoleId,
  SeatId,
  SystemId,
} from '../kernel/ids.ts'
import { playMinutes, type ScenarioTime } from '../kernel/time.ts'
import type { Condition } from '../scenario/condition.ts'
import type { Decision } from '../scenario/decision.ts'
import type { Case, Inject, Length, Phase, Scenario, System } from '../scenario/scenario.ts'
import type { ExerciseConfig } from './config.ts'
import { testsOf, type Tests } from './tests.ts'
import { watchOf, type Watch } from './watch.ts'

/** A value of a meter, in thousandths, at which some condition changes. */
export type Threshold = { readonly meter: MeterId; readonly value: number }

/** The exercise plan (HSEEP ExPlan): one scenario cut to a length and a team, with what the engine looks up. */
export type Plan = {
  readonly scenario: Scenario
  readonly config: ExerciseConfig
  readonly length: Length
  readonly phases: readonly { readonly phase: Phase; readonly planned: number }[]
  /** The injects that play at this length, in the order of the scenario. */
  readonly injects: readonly Inject[]
  readonly inject: ReadonlyMap<InjectId, Inject>
  readonly decision: ReadonlyMap<DecisionId, Decision>
  readonly system: ReadonlyMap<SystemId, System>
  readonly case: ReadonlyMap<CaseId, Case>
  /** Where each phase stands in the order of play. */
  readonly phaseIndex: ReadonlyMap<PhaseId, number>
  /** The injects with a time in each phase, in the order of the scenario. */
  readonly scheduled: ReadonlyMap<PhaseId, readonly Inject[]>
  readonly seatOf: ReadonlyMap<RoleId, SeatId>
  readonly rolesOf: ReadonlyMap<SeatId, readonly RoleId[]>
  /** Story instants named in conditions, earliest first. */
  readonly instants: readonly ScenarioTime[]
  readonly thresholds: readonly Threshold[]
  readonly watch: Watch
  readonly tests: Tests
  /** Where each inject and decision stands in authoring order. */
  readonly order: ReadonlyMap<InjectId | DecisionId, number>
}

/** Cuts a scenario to its configuration. Throws when the configuration does not fit the scenario. */
export function prepare(scenario: Scenario, config: ExerciseConfig): Plan {
  const length = scenario.lengths.find(({ minutes }) => minutes === config.minutes)
  if (!length) throw new Error(`${scenario.id} has no length of ${config.minutes} minutes`)
  const injects = scenario.injects.filter(({ lengths }) => lengths.includes(config.minutes))
  const conditions = [...conditionsOf(scenario, injects)].flatMap(partsOf)
  const plan = {
    scenario,
    config,
    length,
    phases: scenario.phases.map((phase) => ({
      phase,
      planned: playMinutes(phase.minutes[config.minutes] ?? 0),
    })),
    injects,
    inject: new Map(injects.map((inject) => [inject.id, inject])),
    decision: new Map(scenario.decisions.map((decision) => [decision.id, decision])),
    system: new Map(scenario.systems.map((system) => [system.id, system])),
    case: new Map(scenario.cases.map((each) => [each.id, each])),
    phaseIndex: new Map(scenario.phases.map(({ id }, index) => [id, index])),
    scheduled: Map.groupBy(
      injects.filter(({ trigger }) => trigger.kind === 'at'),
      ({ trigger }) => (trigger as Extract<typeof trigger, { readonly kind: 'at' }>).phase,
    ),
    seatOf: new Map(config.seats.flatMap(({ id, roles }) => roles.map((role) => [role, id]))),
    rolesOf: new Map(config.seats.map(({ id, roles }) => [id, roles])),
    instants: conditions
      .flatMap((part) => (part.kind === 'after' ? [part.time] : []))
      .toSorted((a, b) => a - b),
    thresholds: conditions.flatMap(thresholdsOf),
    watch: watchOf(scenario, injects),
    order: new Map<InjectId | DecisionId, number>([
      ...injects.map(({ id }, index) => [id, index] as const),
      ...scenario.decisions.map(({ id }, index) => [id, index] as const),
    ]),
    tests: { injects: [], clocks: [], rates: [], ratesOf: [] },
  }
  return { ...plan, tests: testsOf(plan, scenario, injects) }
}

/** The same plan under another luck; nothing of it depends on the seed. */
export const reseeded = (plan: Plan, seed: string): Plan => ({
  ...plan,
  config: { ...plan.config, seed },
})

/** Minutes of a decision or a delay, which the scenario writes for pace 1, in milliseconds of this exercise. */
export const paced = (plan: Plan, ms: number): number => Math.round(ms * plan.length.pace)

function* conditionsOf(scenario: Scenario, injects: readonly Inject[]): Generator<Condition> {
  for (const { trigger, cancelledWhen } of injects) {
    if (trigger.kind === 'when') yield trigger.condition
    if (cancelledWhen) yield cancelledWhen
  }
  for (const { rates } of scenario.meters) for (const rate of rates) yield rate.while
  for (const { starts, met } of scenario.clocks) {
    yield starts
    yield met
  }
}

function partsOf(condition: Condition): Condition[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(partsOf)
  if (condition.kind === 'not') return partsOf(condition.of)
  return [condition]
}

function thresholdsOf(part: Condition): Threshold[] {
  if (part.kind !== 'meter') return []
  return [part.below, part.above].flatMap((value) =>
    value === undefined ? [] : [{ meter: part.meter, value: value * 1000 }],
  )
}
