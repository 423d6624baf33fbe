import type { Readiness } from '../readiness/shape.ts'
import { storyClock } from '../report/storyClock.ts'

/**
 * The outcome of an exercise in the shape of a flat incident record, each text saying that it is fiction. Dates are
 * days of the story in its own time zone; there is no day that the play did not reach.
 */
export function outcomeRecord(readiness: Readiness): Readonly<Record<string, unknown>> {
  const { overview, clocks, score, safety, timeZone } = readiness
  const { isoDate: day } = storyClock(timeZone)
  const met = clocks.filter(({ status }) => status.startsWith('met'))
  const title = (rows: typeof clocks): string => rows.map((row) => row.title).join('; ') || 'none'
  return {
    exercise_only: true,
    title: `Exercise only: ${overview.title}`,
    type: 'Cyber exercise',
    ...(overview.story && { date_detected: day(overview.story.from) }),
    description:
      `EXERCISE ONLY. Fiction played by a team around the scenario ${overview.scenario.id} ${overview.scenario.version}; ` +
      `none of it happened. ${overview.story ? `The story ran from ${day(overview.story.from)} to ${day(overview.story.to)}.` : ''}`.trim(),
    affected_entities: [
      {
        name: `${overview.organisation ?? 'An invented organisation'} (as played)`,
        industry: 'Healthcare',
        type: 'Exercise',
      },
    ],
    impact: {
      operational_impact: safety
        ? `Safety ledger of the exercise: ${safety.expectedHarm} expected harm events (a training model)`
        : 'Not modelled in this scenario',
    },
    response: { done: title(met), not_done: title(clocks.filter((row) => !met.includes(row))) },
    investigation_status: readiness.finished ? 'Exercise ended' : 'Exercise running',
    exercise: {
      id: overview.id,
      scenario_hash: overview.scenario.hash,
      seed: overview.seed,
      events_hash: overview.events.hash,
      score: score.overall ? Math.round(score.overall.score * 100) / 100 : null,
      caps: score.caps.map(({ id }) => id),
    },
    references: [{ source: 'Hotwash exercise log' }],
  }
}
