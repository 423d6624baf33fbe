import { Router } from 'express'
import { prepare } from '../../shared/engine/plan.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { filled } from '../../shared/engine/filled.ts'
import type { ScenarioSummary } from '../../shared/wire/api.ts'
import type { Package } from '../library/library.ts'
import type { Site } from '../site.ts'

/** `GET /api/scenarios`: what can be played. */
export function scenarioRoutes({ library }: Site): Router {
  const summaries = [...library.values()].map(summaryOf)
  return Router().get('/api/scenarios', (_request, response) => {
    response.json(summaries)
  })
}

function summaryOf({ scenario, hash }: Package): ScenarioSummary {
  const fill = textsOf(scenario)
  return {
    id: scenario.id,
    title: fill(scenario.title),
    summary: fill(scenario.summary),
    version: scenario.version,
    hash,
    disclaimer: fill(scenario.disclaimer),
    organisation: scenario.parameters['organisation']?.value ?? '',
    injects: scenario.injects.length,
    decisions: scenario.decisions.length,
    lengths: scenario.lengths.map(({ minutes, briefing, play, hotwash }) => ({
      minutes,
      briefing,
      play,
      hotwash,
    })),
    teams: scenario.teams.map(({ size, seats }) => ({
      size,
      seats: seats.map(({ id, title }) => ({ id, title })),
    })),
  }
}

/** Fills a scenario's texts with its own parameters. */
function textsOf(scenario: Scenario): (text: string) => string {
  const [length] = scenario.lengths
  const [team] = scenario.teams
  if (!length || !team) return (text) => text
  const plan = prepare(scenario, {
    seed: '',
    minutes: length.minutes,
    seats: team.seats,
    mode: 'clock',
    parameters: {},
  })
  return (text) => filled(plan, text)
}
