import { drillResult } from '../../shared/drill/result.ts'
import type { ActionDoc, DebriefDoc, DrillLink } from '../../shared/wire/debrief.ts'
import type { DrillDoc } from '../../shared/wire/drills.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'

/** How each drill of an exercise stands, the newest last. */
export async function drillDocs(
  site: Site,
  drills: readonly DrillLink[],
): Promise<readonly DrillDoc[]> {
  const docs = await Promise.all(drills.map((link) => drillDoc(site, link)))
  return docs.filter((doc) => doc !== undefined)
}

async function drillDoc(
  site: Site,
  { exercise, tasks, action }: DrillLink,
): Promise<DrillDoc | undefined> {
  const record = await site.store.exercise(exercise)
  if (!record) return undefined
  const { status, code, header } = record
  const result =
    status === 'ended'
      ? drillResult(await planOf(site, record), await site.store.events(exercise))
      : undefined
  return { exercise, code, tasks, action, madeAt: header.createdAt, status, result }
}

/** Whether a drill of this action, or of the task it answers, was passed. */
export async function drillPassed(
  site: Site,
  { drills }: DebriefDoc,
  { n, task }: ActionDoc,
): Promise<boolean> {
  const own = drills.filter(
    (drill) => drill.action === n || (task !== undefined && drill.tasks.includes(task)),
  )
  return (await drillDocs(site, own)).some(({ result }) => result?.passed === true)
}
