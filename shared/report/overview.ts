import type { ExerciseEvent } from '../engine/event.ts'
import type { Plan } from '../engine/plan.ts'
import { canonical, hashOf } from '../kernel/canonical.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { AboutReport, Overview } from './shape/aarShape.ts'
import type { Terms } from './terms.ts'

/** Which exercise it was: scenario, team, length, versions, and the seed (shown here only). */
export function overviewOf(
  plan: Plan,
  events: readonly ExerciseEvent[],
  about: AboutReport,
  terms: Terms,
): Overview {
  const { scenario, config } = plan
  const started = events.find((event) => event.type === 'started')
  const last = events.at(-1)
  return {
    id: about.id,
    title: about.title ?? terms.fill(scenario.title),
    scenario: {
      id: scenario.id,
      title: terms.fill(scenario.title),
      version: scenario.version,
      hash: about.log.scenario.hash,
      summary: terms.fill(scenario.summary),
      disclaimer: terms.fill(scenario.disclaimer),
    },
    organisation: config.parameters['organisation'] ?? scenario.parameters['organisation']?.value,
    engine: about.log.engine,
    events: { count: events.length, hash: hashOf(canonical(events)) },
    seed: config.seed,
    mode: config.mode,
    minutes: config.minutes,
    startedAt: about.startedAt,
    played: last?.at ?? (0 as ExerciseTime),
    story: started && last ? { from: started.when, to: last.when } : undefined,
    ended: events.findLast((event) => event.type === 'ended')?.by ?? 'still running',
    team: teamOf(plan, events, terms),
  }
}

function teamOf(plan: Plan, events: readonly ExerciseEvent[], terms: Terms): Overview['team'] {
  const taken = new Set(
    events.flatMap((event) => (event.type === 'seat-taken' ? [event.seat] : [])),
  )
  return plan.config.seats.map(({ id, title, roles }) => ({
    seat: terms.fill(title),
    roles: terms.roles(roles),
    name: terms.name(id),
    taken: taken.has(id),
  }))
}
