import { randomInt } from 'node:crypto'
import { Router } from 'express'
import { engineVersion, type LogHeader } from '../../shared/log/log.ts'
import type { Team } from '../../shared/scenario/scenario.ts'
import { filled } from '../../shared/engine/filled.ts'
import {
  assessSeeds,
  createExercise,
  type CreatedExercise,
  type CreateExercise,
  type ExerciseSummary,
} from '../../shared/wire/api.ts'
import type { ExerciseRow } from '../../shared/wire/session.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { hashOfKey, newCode, newId, newKey } from '../door/keys.ts'
import type { Package } from '../library/library.ts'
import { functionDesks } from '../store/exerciseStore.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import { access } from './access.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError } from '../door/errors.ts'

type Wanted = CreateExercise & {
  readonly mode: 'clock' | 'facilitator'
  readonly purpose: 'practice' | 'assess'
  readonly aloneSeconds: number
}

/**
 * `POST /api/exercises` makes one and `GET` lists them, for facilitators who are signed in; `GET /api/exercises/:id`
 * tells a key holder what it is.
 */
export function exerciseRoutes(site: Site): Router {
  return Router()
    .get('/api/exercises', async (request, response) => {
      await site.facilitators.check(request)
      response.json((await site.store.exercises()).map(rowOf))
    })
    .post('/api/exercises', async (request, response) => {
      await site.facilitators.check(request)
      const wanted = bodyOf(request, createExercise) as Wanted
      const pack = site.library.get(wanted.scenario)
      if (!pack) {
        const known = [...site.library.keys()].join(', ')
        const message = `There is no scenario ${JSON.stringify(wanted.scenario)}. There is: ${known}.`
        throw new HttpError(404, 'no-such-scenario', message, 'scenario')
      }
      const created = await create(site, pack, headerOf(site, pack, wanted))
      response.status(201).location(`/api/exercises/${created.id}`).json(created)
    })
    .get('/api/exercises/:id', async (request, response) => {
      const { record, holder } = await access(site, request)
      const plan = await planOf(site, record)
      const { exercise, scenario, config, createdAt } = record.header
      const summary: ExerciseSummary = {
        id: exercise,
        scenario,
        title: filled(plan, plan.scenario.title),
        status: record.status,
        minutes: config.minutes,
        mode: config.mode,
        createdAt,
        you: holder,
        ...(holder.kind === 'facilitator' && { code: record.code }),
      }
      response.json(summary)
    })
}

const rowOf = ({ header, status }: ExerciseRecord): ExerciseRow => ({
  id: header.exercise,
  scenario: header.scenario.id,
  organisation: header.config.parameters['organisation'] ?? '',
  status,
  minutes: header.config.minutes,
  createdAt: header.createdAt,
})

function headerOf(
  { undoSeconds, graceSeconds }: Site,
  { scenario, hash }: Package,
  wanted: Wanted,
): LogHeader {
  const { minutes, organisation, seed, mode, purpose, aloneSeconds } = wanted
  const lengths = scenario.lengths.map((length) => length.minutes)
  if (!lengths.includes(minutes)) {
    const message = `This scenario can be played in ${orList(lengths)} minutes.`
    throw new HttpError(400, 'bad-input', message, 'minutes')
  }
  if (organisation !== undefined && !scenario.parameters['organisation']) {
    const message = 'This scenario does not let its organisation be renamed.'
    throw new HttpError(400, 'bad-input', message, 'organisation')
  }
  return {
    format: 'hotwash-log/1',
    exercise: newId(),
    scenario: { id: scenario.id, version: scenario.version, hash },
    engine: engineVersion,
    config: {
      seed: seed ?? (purpose === 'assess' ? anyAssessSeed() : newKey()),
      minutes,
      seats: teamOf(scenario.teams, wanted.roles).seats,
      mode,
      purpose,
      undoSeconds,
      ...(aloneSeconds > 0 && { aloneSeconds }),
      ...(graceSeconds > 0 && { graceSeconds }),
      parameters: organisation === undefined ? {} : { organisation },
    },
    createdAt: new Date().toISOString(),
  }
}

const anyAssessSeed = (): string => assessSeeds[randomInt(assessSeeds.length)] ?? assessSeeds[0]

/** The team of that many seats; the largest when none was asked for. */
function teamOf(teams: readonly Team[], size: number | undefined): Team {
  const sizes = teams.map((team) => team.size).toSorted((a, b) => a - b)
  const team = teams.find((each) => each.size === (size ?? sizes.at(-1)))
  if (team) return team
  throw new HttpError(400, 'bad-input', `This scenario seats ${orList(sizes)} people.`, 'roles')
}

const orList = (items: readonly number[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`

/** Keeps a new exercise under keys and a code of its own. */
export async function create(
  { store, log }: Site,
  { files }: Package,
  header: LogHeader,
): Promise<CreatedExercise> {
  const keys = { facilitator: newKey(), evaluator: newKey(), observer: newKey(), screen: newKey() }
  const hashed = functionDesks.map((kind) => ({ hash: hashOfKey(keys[kind]), holder: { kind } }))
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const code = newCode()
    if (!(await store.create({ header, code, keys: hashed, files }))) continue
    log.info({ exercise: header.exercise, scenario: header.scenario.id }, 'an exercise was made')
    return { id: header.exercise, code, keys }
  }
  throw new Error('No free join code was found')
}
