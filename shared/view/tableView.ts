import { meterValue } from '../engine/meter.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import { storyTime } from '../engine/storyTime.ts'
import { heldDownBy, placeState, systemState } from '../engine/world.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
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
import { filled, organisationOf } from '../engine/filled.ts'
import { titleOf } from './injectText.ts'
import { situationDocs } from './teamView.ts'
import { docsOf, type Docs, type View } from './part.ts'

/** What everybody at the table may know, apart from who sits where and the log. */
export const tableDocs = (plan: Plan, state: ExerciseState): Docs =>
  docsOf(tableParts(plan, state), undefined)

export function tableParts(plan: Plan, state: ExerciseState): View {
  const { status, paused, pausedBecause, speed, phase, systems, cases, injects, edits } = state
  return [
    {
      name: 'clock',
      reads: [status, paused, pausedBecause, speed, phase],
      docs: () => ({ clock: clockDoc(plan, state) }),
    },
    { name: 'plan', reads: [], docs: () => ({ plan: planDoc(plan) }) },
    {
      name: 'situation',
      reads: [state.situation],
      docs: () => situationDocs(plan, state),
    },
    { name: 'cases', reads: [cases], docs: () => ({ cases: casesDoc(plan, state) }) },
    { name: 'pin', reads: [injects, edits], docs: () => pinDocs(plan, state) },
    { name: 'systems', reads: [systems], docs: () => systemDocs(plan, state) },
    { name: 'meters', reads: [state], docs: () => meterDocs(plan, state) },
  ]
}

function systemDocs(plan: Plan, state: ExerciseState): Docs {
  const docs: Record<string, unknown> = {}
  for (const system of plan.scenario.systems) {
    const because = heldDownBy(plan, state, system)
    const { id } = system
    docs[`system/${id}`] = { id, state: systemState(plan, state, id), because } satisfies SystemDoc
  }
  for (const place of plan.scenario.places) {
    const shown = placeState(plan, state, place)
    const line = filled(plan, place.lines[shown] ?? place.lines.normal ?? '')
    docs[`place/${place.id}`] = { id: place.id, state: shown, line } satisfies PlaceDoc
  }
  return docs
}

function meterDocs(plan: Plan, state: ExerciseState): Docs {
  const now = storyTime(plan, state)
  return Object.fromEntries(
    plan.scenario.meters.map(({ id }) => [`meter/${id}`, meterDoc(state, id, now)]),
  )
}

function pinDocs(plan: Plan, state: ExerciseState): Docs {
  const pin = pinDoc(plan, state)
  return pin ? { pin } : {}
}

/** What an exercise is, for its title bar; it never changes. */
export function exerciseDoc(plan: Plan, id: string): ExerciseDoc {
  const { scenario, config, length } = plan
  return {
    id,
    scenario: scenario.id,
    title: scenario.title,
    organisation: organisationOf(plan),
    disclaimer: filled(plan, scenario.disclaimer),
    timeZone: scenario.timeZone,
    minutes: length.minutes,
    play: length.play,
    mode: config.mode,
    purpose: config.purpose ?? 'practice',
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
    pausedBecause: state.pausedBecause,
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

function meterDoc(state: ExerciseState, id: MeterDoc['id'], now: ScenarioTime): MeterDoc {
  const line = state.meters[id]
  if (!line) throw new Error(`No meter ${id}`)
  return {
    id,
    value: Math.round(meterValue(line, now) / 1000),
    at: line.since,
    history: line.history,
  }
}

/** The inject delivered last: where; its title only when it went to every role. */
function pinDoc(plan: Plan, state: ExerciseState): PinDoc | undefined {
  const last = latest(state, state.added, latest(state, plan.injects, undefined))
  if (!last) return undefined
  const { inject, status } = last
  const toAll = plan.scenario.roles.every(({ id }) => status.to.includes(id))
  return {
    inject: inject.id,
    number: inject.number,
    place: inject.place,
    title: toAll ? titleOf(plan, state, inject) : undefined,
  }
}
type Pinned = { readonly inject: Inject; readonly status: PinStatus }
type PinStatus = Extract<ExerciseState['injects'][Inject['id']], { readonly kind: 'delivered' }>

function latest(
  state: ExerciseState,
  injects: readonly Inject[],
  before: Pinned | undefined,
): Pinned | undefined {
  let last = before
  for (const inject of injects) {
    const status = state.injects[inject.id]
    if (status?.kind === 'delivered' && (!last || status.at >= last.status.at))
      last = { inject, status }
  }
  return last
}
