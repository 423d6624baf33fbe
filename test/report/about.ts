import { afterActionReport } from '../../shared/report/aar.ts'
import type { Aar, AboutReport } from '../../shared/report/shape/aarShape.ts'
import { luckSeeds, outcomePercentile, type LuckFinding } from '../../shared/report/luck.ts'
import type { Playthrough } from '../support/exercise.ts'

export const about: AboutReport = {
  id: 'exercise-1',
  startedAt: '2026-06-15T21:00:00Z',
  log: { engine: '1', scenario: { hash: 'the-hash' } },
}

/** The luck of a play, from few replays. */
export const luckOf = ({ plan, entries }: Playthrough): LuckFinding =>
  outcomePercentile(plan.scenario, plan.config, entries, luckSeeds('other', 5))

export const reportOf = (
  { plan, events }: Pick<Playthrough, 'plan' | 'events'>,
  more: Partial<AboutReport> = {},
): Aar => afterActionReport(plan, events, { ...about, ...more })
