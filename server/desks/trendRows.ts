import { trendOf, type TrendRow } from '../../shared/report/trend.ts'
import type { DebriefDoc } from '../../shared/wire/debrief.ts'
import { subjectOf } from './subject.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'

/** The linked exercises and this one, oldest first. */
export async function trendRows(
  site: Site,
  record: ExerciseRecord,
  { earlier }: DebriefDoc,
): Promise<readonly TrendRow[]> {
  const records = await Promise.all(earlier.map((id) => site.store.exercise(id)))
  const known = records.filter((each) => each?.status === 'ended').filter((each) => !!each)
  const rows = await Promise.all(known.map((each) => rowOf(site, each)))
  return trendOf(rows, await rowOf(site, record))
}

const rowOf = async (site: Site, record: ExerciseRecord): Promise<TrendRow> =>
  site.backroom.do('trend', await subjectOf(site, record), {
    createdAt: record.header.createdAt,
  })
