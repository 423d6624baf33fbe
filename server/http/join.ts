import { Router, type Request } from 'express'
import type { ParticipantId } from '../../shared/kernel/ids.ts'
import { readCode } from '../../shared/kernel/joinCode.ts'
import { filled } from '../../shared/engine/filled.ts'
import { lookUp, takeSeat, watchByCode, type Lobby, type TakenSeat } from '../../shared/wire/api.ts'
import { hashOfKey, newId, newKey } from '../door/keys.ts'
import { takeSeatIn } from '../rooms/exerciseRooms.ts'
import { planOf } from '../library/ofExercise.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError } from '../door/errors.ts'
import { limitGuessing } from '../door/guessing.ts'
import { letIn } from './watch.ts'

/** `POST /api/join` shows the seats behind a code; `POST /api/join/seat` takes one, `/watch` none; both give a key. */
export function joinRoutes(site: Site): Router {
  const guessing = limitGuessing(10, 60_000)

  const exerciseOf = async (request: Request, typed: string): Promise<ExerciseRecord> => {
    await guessing.check(request)
    const read = readCode(typed)
    const record = read.kind === 'code' ? await site.store.exerciseByCode(read.code) : undefined
    if (record) return record
    await guessing.wrong(request)
    const message = 'No exercise has this code. Check it with the facilitator.'
    throw new HttpError(404, 'no-such-code', message, 'code')
  }

  return Router()
    .post('/api/join', async (request, response) => {
      const { code } = bodyOf(request, lookUp)
      response.json(await lobbyOf(site, await exerciseOf(request, code)))
    })
    .post('/api/join/seat', async (request, response) => {
      const { code, name, seat: wanted } = bodyOf(request, takeSeat)
      const record = await exerciseOf(request, code)
      const seat = record.header.config.seats.find(({ id }) => id === wanted)
      if (!seat) {
        throw new HttpError(404, 'no-such-seat', 'This exercise has no such part.', 'seat')
      }
      const id = record.header.exercise
      const key = newKey()
      const taken = await takeSeatIn(id, {
        participant: { id: newId() as ParticipantId, seat: seat.id, name },
        keyHash: hashOfKey(key),
      })
      refuse(taken, seat.title)
      const answer: TakenSeat = { id, seat: seat.id, key }
      response.status(201).json(answer)
    })
    .post('/api/join/watch', async (request, response) => {
      const { code, name } = bodyOf(request, watchByCode)
      const record = await exerciseOf(request, code)
      if (!watchable(record)) {
        const message =
          'This exercise lets nobody watch by the code. Ask the facilitator for a link.'
        throw new HttpError(403, 'not-by-code', message)
      }
      response.status(201).json(await letIn(record.header.exercise, 'observer', name))
    })
}

/** A code on the wall lets nobody read everybody's messages where a team is assessed. */
const watchable = ({ header, status }: ExerciseRecord): boolean =>
  header.config.purpose !== 'assess' && status !== 'ended'

function refuse(taken: Awaited<ReturnType<typeof takeSeatIn>>, title: string): void {
  if (taken === 'taken') {
    const message = `Somebody else is ${title} already. Pick another part, or ask the facilitator.`
    throw new HttpError(409, 'seat-taken', message, 'seat')
  }
  if (taken.ok) return
  if (taken.refused.code === 'ended') {
    throw new HttpError(409, 'ended', 'This exercise has ended.')
  }
  throw new HttpError(503, taken.refused.code, 'The seat could not be kept. Try again in a moment.')
}

async function lobbyOf(site: Site, record: ExerciseRecord): Promise<Lobby> {
  const plan = await planOf(site, record)
  const participants = await site.store.participants(record.header.exercise)
  return {
    id: record.header.exercise,
    title: filled(plan, plan.scenario.title),
    organisation: plan.scenario.parameters['organisation'] ? filled(plan, '{{organisation}}') : '',
    status: record.status,
    watching: watchable(record),
    seats: plan.config.seats.map(({ id, title, short, roles }) => ({
      id,
      title,
      short,
      roles: plan.scenario.roles
        .filter((role) => roles.includes(role.id))
        .map((role) => ({ id: role.id, title: role.title })),
      taken: participants.findLast((each) => each.seat === id)?.name,
    })),
  }
}
