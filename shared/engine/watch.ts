import type { ClockId, DecisionId, FactId, InjectId, PhaseId, SystemId } from '../kernel/ids.ts'
import { unreachable } from '../kernel/never.ts'
import type { Condition } from '../scenario/condition.ts'
import type { Effect } from '../scenario/effect.ts'
import type { Inject, Scenario } from '../scenario/scenario.ts'
import type { ExerciseEvent } from './event.ts'
import { mark, markAll, type Bits } from './places.ts'

/** Who must look again when something changes, as places in the plan's lists. */
export type Watchers = {
  readonly injects: Bits
  readonly clocks: Bits
  /** Rates of meters, counted over all meters. */
  readonly rates: Bits
}
type Enrolling = { readonly [Kind in keyof Watchers]: number[] }

/** For each thing a condition can read: the injects, clocks and rates of meters whose conditions read it. */
export type Watch = {
  readonly facts: ReadonlyMap<FactId, Watchers>
  readonly decisions: ReadonlyMap<DecisionId, Watchers>
  readonly injects: ReadonlyMap<InjectId, Watchers>
  readonly clocks: ReadonlyMap<ClockId, Watchers>
  /** By a system and by everything it needs. */
  readonly systems: ReadonlyMap<SystemId, Watchers>
  /** Phases are entered one after another, so whether one is reached changes only as it is entered. */
  readonly phases: ReadonlyMap<PhaseId, Watchers>
  readonly cases: Watchers
  readonly asks: Watchers
  /** Conditions on time change when the story comes to their instants. */
  readonly timed: Watchers
  /** Conditions on meters may change at any moment; for the rate of a meter, so may those on time. */
  readonly volatile: Watchers
  readonly everything: Watchers
}

const nobody = (): Enrolling => ({ injects: [], clocks: [], rates: [] })

export function watchOf(scenario: Scenario, injects: readonly Inject[]): Watch {
  const watch = {
    facts: new Map<FactId, Enrolling>(),
    decisions: new Map<DecisionId, Enrolling>(),
    injects: new Map<InjectId, Enrolling>(),
    clocks: new Map<ClockId, Enrolling>(),
    systems: new Map<SystemId, Enrolling>(),
    phases: new Map<PhaseId, Enrolling>(),
    cases: nobody(),
    asks: nobody(),
    timed: nobody(),
    volatile: nobody(),
    everything: nobody(),
  }
  const at = <Id>(map: Map<Id, Enrolling>, id: Id): Enrolling => {
    const known = map.get(id) ?? nobody()
    map.set(id, known)
    return known
  }
  const truthsOf = (id: DecisionId): Condition[] => {
    const decision = scenario.decisions.find((each) => each.id === id)
    return (decision?.estimate?.truth ?? []).flatMap(({ when }) => when ?? [])
  }
  const needed = (id: SystemId): SystemId[] => {
    const system = scenario.systems.find((each) => each.id === id)
    return [id, ...(system?.needs ?? []).flatMap((need) => needed(need.system))]
  }
  const readBy = (condition: Condition): Enrolling[] => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return condition.of.flatMap(readBy)
      case 'not':
        return readBy(condition.of)
      case 'fact':
        return [at(watch.facts, condition.fact)]
      case 'chosen':
      case 'decision':
      case 'ranked':
      case 'triaged':
      case 'statement':
      case 'advised':
        return [at(watch.decisions, condition.decision)]
      case 'estimated':
        return [
          at(watch.decisions, condition.decision),
          ...truthsOf(condition.decision).flatMap(readBy),
        ]
      case 'asked':
        return [watch.asks]
      case 'delivered':
        return [at(watch.injects, condition.inject)]
      case 'clock':
        return [at(watch.clocks, condition.clock)]
      case 'system':
        return needed(condition.system).map((id) => at(watch.systems, id))
      case 'cases':
        return [watch.cases]
      case 'reached':
        return [at(watch.phases, condition.phase)]
      case 'meter':
        return [watch.volatile]
      case 'after':
        return [watch.timed]
      default:
        return unreachable(condition)
    }
  }
  const enrol = (kind: keyof Watchers, index: number, conditions: readonly Condition[]): void => {
    mark(watch.everything[kind], index)
    for (const watchers of conditions.flatMap(readBy)) mark(watchers[kind], index)
  }
  for (const [index, { trigger, cancelledWhen }] of injects.entries())
    enrol('injects', index, [
      ...(trigger.kind === 'when' ? [trigger.condition] : []),
      ...(cancelledWhen ? [cancelledWhen] : []),
    ])
  for (const [index, { starts, met }] of scenario.clocks.entries())
    enrol('clocks', index, [starts, met])
  const rates = scenario.meters.flatMap((meter) => meter.rates)
  for (const [index, rate] of rates.entries()) enrol('rates', index, [rate.while])
  markAll(watch.volatile.rates, watch.timed.rates)
  return watch
}

/** Tells the draft of everyone whose conditions an event may have changed. */
export function touched(watch: Watch, event: ExerciseEvent, draft: Looking): void {
  switch (event.type) {
    case 'started':
      return draft.look(watch.everything)
    case 'fact-drawn':
    case 'fact-set':
    case 'fact-unset':
      return lookAt(watch.facts.get(event.fact), draft)
    case 'phase-entered':
      return lookAt(watch.phases.get(event.phase), draft)
    case 'clock-started':
    case 'clock-met':
      return lookAt(watch.clocks.get(event.clock), draft)
    case 'clock-missed':
      lookAt(watch.clocks.get(event.clock), draft)
      return touchedByEffects(watch, event.effects, draft)
    case 'asked':
      draft.look(watch.asks)
      return touchedByEffects(watch, event.effects, draft)
    case 'decision-opened':
    case 'decision-sent':
    case 'decision-undone':
    case 'decision-returned':
    case 'advised':
      return lookAt(watch.decisions.get(event.decision), draft)
    case 'decision-made':
    case 'decision-lapsed':
      lookAt(watch.decisions.get(event.decision), draft)
      return touchedByEffects(watch, event.effects, draft)
    case 'inject-withdrawn':
      for (const decision of event.closes) lookAt(watch.decisions.get(decision), draft)
      return undefined
    case 'inject-delivered':
      lookAt(watch.injects.get(event.inject), draft)
      return touchedByEffects(watch, event.effects, draft)
    default:
      return undefined
  }
}

type Looking = { look(watchers: Watchers): void }

function lookAt(watchers: Watchers | undefined, draft: Looking): void {
  if (watchers) draft.look(watchers)
}

function touchedByEffects(watch: Watch, effects: readonly Effect[], draft: Looking): void {
  for (const effect of effects) {
    if (effect.kind === 'set') lookAt(watch.facts.get(effect.fact), draft)
    else if (effect.kind === 'system') lookAt(watch.systems.get(effect.system), draft)
    else if (effect.kind === 'cases') draft.look(watch.cases)
  }
}
