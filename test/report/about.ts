import { afterActionReport } from '../../shared/report/aar.ts'
import type { Aar, AboutReport } from '../../shared/report/aarShape.ts'
import type { Playthrough } from '../support/exercise.ts'

export const about: AboutReport = {
  id: 'exercise-1',
  startedAt: '2026-06-15T21:00:00Z',
  log: { engine: '1', scenario: { hash: 'the-hash' } },
}

export const reportOf = (
  { plan, events }: Pick<Playthrough, 'plan' | 'events'>,
  more: Partial<AboutReport> = {},
): Aar => afterActionReport(plan, events, { ...about, ...more })
