import type { Request } from 'express'
import { debriefOf } from '../../shared/debrief/debrief.ts'
import type { DebriefPart } from '../../shared/kernel/debriefParts.ts'
import type { DebriefDoc } from '../../shared/wire/debrief.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord, Holder } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { HttpError } from '../door/errors.ts'

export type Allowed = {
  readonly record: ExerciseRecord
  readonly holder: Holder
  readonly debrief: DebriefDoc
}

/**
 * What belongs to the talk after the end: refused (403) before it, and to everybody but the facilitator and the
 * evaluators until the facilitator has opened `part`.
 */
export async function afterEnd(
  site: Site,
  request: Request<{ id: string }>,
  part?: DebriefPart,
): Promise<Allowed> {
  const { record, holder } = await access(site, request)
  if (record.status !== 'ended') {
    throw new HttpError(403, 'not-ended', 'This opens when the exercise has ended.')
  }
  const debrief = debriefOf(await site.store.debrief(record.header.exercise))
  const leads = holder.kind === 'facilitator' || holder.kind === 'evaluator'
  if (part !== undefined && !leads && !debrief.opened.includes(part)) {
    throw new HttpError(403, 'not-opened', 'The facilitator has not opened this yet.')
  }
  return { record, holder, debrief }
}
