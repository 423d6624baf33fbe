import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

const byId = <Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  value: (item: Item) => Value,
): Record<string, Value> => Object.fromEntries(items.map((item) => [item.id, value(item)]))

/** The exercise before its first event: facts, systems, cases and meters as the scenario begins. */
export function initialState(plan: Plan): ExerciseState {
  const { scenario } = plan
  return {
    status: 'briefing',
    paused: false,
    pausedBecause: undefined,
    speed: 1,
    now: 0 as ExerciseTime,
    seq: 0,
    phase: {
      index: 0,
      startedAt: 0 as ExerciseTime,
      endsAt: (plan.phases[0]?.planned ?? 0) as ExerciseTime,
    },
    agenda: [],
    seats: {},
    moved: {},
    injects: {},
    held: {},
    firing: {},
    added: [],
    edits: {},
    editions: {},
    opened: {},
    decisions: {},
    backs: {},
    advice: {},
    asks: [],
    messages: [],
    situation: [],
    entered: [],
    branches: [],
    ...worldOf(scenario),
    clocks: {},
    costs: {},
    ratings: {},
    hotwashShown: false,
  }
}

type World = Pick<ExerciseState, 'facts' | 'systems' | 'cases' | 'meters'>
const worlds = new WeakMap<Scenario, World>()

/** The world as a scenario begins; made once, as no draft writes to what it was given. */
function worldOf(scenario: Scenario): World {
  const before = worlds.get(scenario)
  if (before) return before
  const since = (scenario.phases[0]?.from ?? 0) as ScenarioTime
  const world: World = {
    facts: byId(scenario.facts, ({ initial }) => initial),
    systems: byId(scenario.systems, ({ initial }) => initial),
    cases: byId(scenario.cases, ({ initial }) => initial ?? 'planned'),
    meters: byId(scenario.meters, ({ start }) => ({
      value: start * 1000,
      since,
      rate: 0,
      history: [start],
    })),
  }
  worlds.set(scenario, world)
  return world
}
