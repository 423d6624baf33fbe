import { meterValue } from '../engine/meter.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import { storyTime } from '../engine/storyTime.ts'
import { heldDownBy, placeState, systemState } from '../engine/world.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { Inject } from '../scenario/scenario.ts'
import type {
  CasesDoc,
  ClockDoc,
  ExerciseDoc,
  MeterDoc,
  PinDoc,
  PlaceDoc,
  PlanDoc,
  SystemDoc,
} from '../wire/views.ts'
import { filled } from '../engine/filled.ts'
import { titleOf } from './injectText.ts'

/** What everybody at the table may know, apart from who sits where and the log. */
export function tableDocs(plan: Plan, state: ExerciseState): Record<string, unknown> {
  const pin = pinDoc(plan, state)
  return {
    clock: clockDoc(plan, state),
    plan: planDoc(plan),
    cases: casesDoc(plan, state),
    ...(pin && { pin }),
    ...Object.fromEntries([
      ...plan.scenario.systems.map((system) => [
        `system/${system.id}`,
        {
          id: system.id,
          state: systemState(plan, state, system.id),
          because: heldDownBy(plan, state, system),
        } satisfies SystemDoc,
      ]),
      ...plan.scenario.places.map((place) => {
        const shown = placeState(plan, state, place)
        const line = filled(plan, place.lines[shown] ?? place.lines.normal ?? '')
        return [`place/${place.id}`, { id: place.id, state: shown, line } satisfies PlaceDoc]
      }),
      ...plan.scenario.meters.map(({ id }) => [`meter/${id}`, meterDoc(plan, state, id)]),
    ]),
  }
}

/** What an exercise is, for its title bar; it never changes. */
export function exerciseDoc(plan: Plan, id: string): ExerciseDoc {
  const { scenario, config, length } = plan
  return {
    id,
    scenario: scenario.id,
    title: scenario.title,
    organisation: filled(plan, '{{organisation}}'),
    disclaimer: filled(plan, scenario.disclaimer),
    timeZone: scenario.timeZone,
    minutes: length.minutes,
    play: length.play,
    mode: config.mode,
    roles: scenario.roles.map((role) => ({ id: role.id, title: role.title, short: role.short })),
  }
}

function clockDoc(plan: Plan, state: ExerciseState): ClockDoc {
  const { index, startedAt, endsAt } = state.phase
  const entry = plan.phases[index]
  if (!entry) throw new Error(`No phase ${index}`)
  const rest = plan.phases.slice(index + 1).reduce((sum, { planned }) => sum + planned, 0)
  return {
    status: state.status,
    paused: state.paused,
    speed: state.speed,
    phase: entry.phase.id,
    phaseTitle: entry.phase.title,
    phaseNumber: index + 1,
    phaseCount: plan.phases.length,
    phaseStartedAt: startedAt,
    phasePlanned: entry.planned,
    from: entry.phase.from,
    to: entry.phase.to,
    endsAt: (endsAt + rest) as ExerciseTime,
  }
}

function planDoc(plan: Plan): PlanDoc {
  const { floor, corridors, places, systems, meters } = plan.scenario
  return {
    floor,
    corridors: corridors.map(({ name, at }) => ({ name, at })),
    places: places.map(({ id, name, short, art, beds, at, uses }) => ({
      id,
      short,
      art,
      beds,
      at,
      uses,
      name: filled(plan, name),
    })),
    systems: systems.map(({ id, name, plain }) => ({ id, name: filled(plan, name), plain })),
    meters: meters.map(({ id, title }) => ({ id, title })),
  }
}

function casesDoc(plan: Plan, state: ExerciseState): CasesDoc {
  const counts = { planned: 0, proceeding: 0, relocated: 0, deferred: 0, done: 0 }
  for (const { id } of plan.scenario.cases) counts[state.cases[id] ?? 'planned'] += 1
  return counts
}

function meterDoc(plan: Plan, state: ExerciseState, id: MeterDoc['id']): MeterDoc {
  const line = state.meters[id]
  if (!line) throw new Error(`No meter ${id}`)
  const value = Math.round(meterValue(line, storyTime(plan, state)) / 1000)
  return { id, value, at: state.now, history: line.history }
}

/** The inject delivered last: where and to whom; its title only when it went to every role. */
function pinDoc(plan: Plan, state: ExerciseState): PinDoc | undefined {
  let last: { readonly inject: Inject; readonly status: PinStatus } | undefined
  for (const inject of [...plan.injects, ...state.added]) {
    const status = state.injects[inject.id]
    if (status?.kind === 'delivered' && (!last || status.at >= last.status.at))
      last = { inject, status }
  }
  if (!last) return undefined
  const { inject, status } = last
  const toAll = plan.scenario.roles.every(({ id }) => status.to.includes(id))
  return {
    inject: inject.id,
    number: inject.number,
    place: inject.place,
    to: status.to,
    at: status.at,
    when: status.when,
    title: toAll ? titleOf(plan, state, inject) : undefined,
  }
}
type PinStatus = Extract<ExerciseState['injects'][Inject['id']], { readonly kind: 'delivered' }>
