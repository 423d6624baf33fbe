import { Router } from 'express'
import { drillMinutes } from '../../shared/drill/length.ts'
import { drillWords } from '../../shared/drill/words.ts'
import { filled } from '../../shared/engine/filled.ts'
import { engineVersion, type LogHeader } from '../../shared/log/log.ts'
import { rated } from '../../shared/scoring/rated.ts'
import { recordsOf } from '../../shared/scoring/recordsOf.ts'
import {
  drillMessage,
  type DrillCreated,
  type DrillFinding,
  type DrillsAnswer,
} from '../../shared/wire/drills.ts'
import { newId, newKey } from '../door/keys.ts'
import { readPackage, type Package } from '../library/library.ts'
import { subjectOf } from '../desks/subject.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { afterEnd, type Allowed } from './afterEnd.ts'
import { bodyOf } from '../door/body.ts'
import { drillDocs } from './drillResults.ts'
import { HttpError } from '../door/errors.ts'
import { create } from './exercises.ts'

/** Drills that one exercise may have; a loop in a browser must not fill the disk. */
const most = 50

/**
 * `GET …/drills` lists what came up, the worst first, and the drills that were made; `POST …/drills` makes one, an
 * exercise with a code and keys of its own. For the facilitator; evaluators may read.
 */
export function drillRoutes(site: Site): Router {
  return Router()
    .get('/api/exercises/:id/drills', async (request, response) => {
      const allowed = await afterEnd(site, request)
      const { kind } = allowed.holder
      if (kind !== 'facilitator' && kind !== 'evaluator') throw notAllowed()
      response.json(await answerOf(site, allowed))
    })
    .post('/api/exercises/:id/drills', async (request, response) => {
      const allowed = await afterEnd(site, request)
      if (allowed.holder.kind !== 'facilitator') throw notAllowed()
      await site.facilitators.check(request)
      const { tasks, action } = bodyOf(request, drillMessage)
      const { record, debrief } = allowed
      if (debrief.drills.length >= most)
        throw new HttpError(409, 'full', 'This exercise has as many drills as it can hold.')
      if (action !== undefined && !debrief.actions.some(({ n }) => n === action))
        throw new HttpError(404, 'no-such-thing', 'There is no such action.', 'action')
      const about = await subjectOf(site, record)
      const drill = await site.backroom.do('drill', about, { tasks })
      if (!drill.ok) throw new HttpError(422, drill.why, drillWords.refused[drill.why], 'tasks')
      const read = readPackage(drill.drill.files)
      if (!read.ok)
        throw new Error(`A drill of ${record.header.exercise}: ${read.problems.join('; ')}`)
      const made = await create(site, read.pack, headerFor(record, read.pack))
      const { exercise } = record.header
      await site.store.addDebrief(exercise, new Date().toISOString(), {
        kind: 'drill-made',
        exercise: made.id,
        tasks,
        action,
      })
      const now = await answerOf(site, await afterEnd(site, request))
      response.status(201).json({ made, now } satisfies DrillCreated)
    })
}

const notAllowed = (): HttpError =>
  new HttpError(403, 'not-allowed', 'Only the facilitator may do this.')

/** The same people at the same table, for ten minutes; nothing of it is luck. */
function headerFor({ header }: ExerciseRecord, { scenario, hash }: Package): LogHeader {
  return {
    format: 'hotwash-log/1',
    exercise: newId(),
    scenario: { id: scenario.id, version: scenario.version, hash },
    engine: engineVersion,
    config: {
      ...header.config,
      seed: newKey(),
      minutes: drillMinutes.whole,
      mode: 'clock',
      purpose: 'practice',
    },
    createdAt: new Date().toISOString(),
  }
}

const order = ['U', 'M', 'S', 'P']

async function answerOf(site: Site, { record, debrief }: Allowed): Promise<DrillsAnswer> {
  const plan = await planOf(site, record)
  const events = await site.store.events(record.header.exercise)
  const { final } = rated(plan, events, recordsOf(events))
  const findings = final.findings.flatMap((finding): DrillFinding[] => {
    if (!finding.exposed) return []
    const { task, title, rating, evidence } = finding
    return [{ task, title: filled(plan, title), rating, evidence }]
  })
  return {
    findings: findings.toSorted((a, b) => order.indexOf(a.rating) - order.indexOf(b.rating)),
    drills: await drillDocs(site, debrief.drills),
  }
}
