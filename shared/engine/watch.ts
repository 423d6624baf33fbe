import type { ClockId, DecisionId, FactId, InjectId } from '../kernel/ids.ts'
import { unreachable } from '../kernel/never.ts'
import type { Condition } from '../scenario/condition.ts'
import type { Effect } from '../scenario/effect.ts'
import type { Inject, Scenario } from '../scenario/scenario.ts'
import type { ExerciseEvent } from './event.ts'

/** Who must look again when something changes, as places in the plan's lists. */
export type Watchers = {
  readonly injects: number[]
  readonly clocks: number[]
  readonly meters: number[]
}

/** For each thing a condition can read: the injects, clocks and meters whose conditions read it. */
export type Watch = {
  readonly facts: ReadonlyMap<FactId, Watchers>
  readonly decisions: ReadonlyMap<DecisionId, Watchers>
  readonly injects: ReadonlyMap<InjectId, Watchers>
  readonly clocks: ReadonlyMap<ClockId, Watchers>
  readonly systems: Watchers
  readonly cases: Watchers
  readonly phases: Watchers
  readonly asks: Watchers
  /** Conditions on time change when the story comes to their instants. */
  readonly timed: Watchers
  /** Conditions on meters may change at any moment; to a meter's slope, so may those on time. */
  readonly volatile: Watchers
  readonly everything: Watchers
}

const nobody = (): Watchers => ({ injects: [], clocks: [], meters: [] })

export function watchOf(scenario: Scenario, injects: readonly Inject[]): Watch {
  const watch = {
    facts: new Map<FactId, Watchers>(),
    decisions: new Map<DecisionId, Watchers>(),
    injects: new Map<InjectId, Watchers>(),
    clocks: new Map<ClockId, Watchers>(),
    systems: nobody(),
    cases: nobody(),
    phases: nobody(),
    asks: nobody(),
    timed: nobody(),
    volatile: nobody(),
    everything: nobody(),
  }
  const at = <Id>(map: Map<Id, Watchers>, id: Id): Watchers => {
    const known = map.get(id) ?? nobody()
    map.set(id, known)
    return known
  }
  const readBy = (condition: Condition): Watchers[] => {
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
      case 'estimated':
      case 'statement':
      case 'advised':
        return [at(watch.decisions, condition.decision)]
      case 'asked':
        return [watch.asks]
      case 'delivered':
        return [at(watch.injects, condition.inject)]
      case 'clock':
        return [at(watch.clocks, condition.clock)]
      case 'system':
        return [watch.systems]
      case 'cases':
        return [watch.cases]
      case 'reached':
        return [watch.phases]
      case 'meter':
        return [watch.volatile]
      case 'after':
        return [watch.timed]
      default:
        return unreachable(condition)
    }
  }
  const enrol = (kind: keyof Watchers, index: number, conditions: readonly Condition[]): void => {
    watch.everything[kind].push(index)
    for (const watchers of conditions.flatMap(readBy))
      if (watchers[kind].at(-1) !== index) watchers[kind].push(index)
  }
  for (const [index, { trigger, cancelledWhen }] of injects.entries())
    enrol('injects', index, [
      ...(trigger.kind === 'when' ? [trigger.condition] : []),
      ...(cancelledWhen ? [cancelledWhen] : []),
    ])
  for (const [index, { starts, met }] of scenario.clocks.entries())
    enrol('clocks', index, [starts, met])
  for (const [index, { rates }] of scenario.meters.entries())
    enrol(
      'meters',
      index,
      rates.map((rate) => rate.while),
    )
  for (const index of watch.timed.meters)
    if (!watch.volatile.meters.includes(index)) watch.volatile.meters.push(index)
  return watch
}

/** Tells `look` of everyone whose conditions an event may have changed. */
export function touched(
  watch: Watch,
  event: ExerciseEvent,
  look: (watchers: Watchers) => void,
): void {
  switch (event.type) {
    case 'started':
      return look(watch.everything)
    case 'fact-drawn':
    case 'fact-set':
      return lookAt(watch.facts.get(event.fact), look)
    case 'phase-entered':
      return look(watch.phases)
    case 'clock-started':
    case 'clock-met':
      return lookAt(watch.clocks.get(event.clock), look)
    case 'clock-missed':
      lookAt(watch.clocks.get(event.clock), look)
      return touchedByEffects(watch, event.effects, look)
    case 'asked':
      look(watch.asks)
      return touchedByEffects(watch, event.effects, look)
    case 'decision-opened':
    case 'decision-sent':
    case 'decision-undone':
    case 'decision-returned':
    case 'advised':
      return lookAt(watch.decisions.get(event.decision), look)
    case 'decision-made':
    case 'decision-lapsed':
      lookAt(watch.decisions.get(event.decision), look)
      return touchedByEffects(watch, event.effects, look)
    case 'inject-withdrawn':
      for (const decision of event.closes) lookAt(watch.decisions.get(decision), look)
      return undefined
    case 'inject-delivered':
      lookAt(watch.injects.get(event.inject), look)
      return touchedByEffects(watch, event.effects, look)
    default:
      return undefined
  }
}

const lookAt = (watchers: Watchers | undefined, look: (watchers: Watchers) => void): void => {
  if (watchers) look(watchers)
}

function touchedByEffects(
  watch: Watch,
  effects: readonly Effect[],
  look: (watchers: Watchers) => void,
): void {
  for (const effect of effects) {
    if (effect.kind === 'set') lookAt(watch.facts.get(effect.fact), look)
    else if (effect.kind === 'system') look(watch.systems)
    else if (effect.kind === 'cases') look(watch.cases)
  }
}
