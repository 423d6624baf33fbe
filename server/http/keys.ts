import { Router, type Request } from 'express'
import { newKeyFor, type GivenKey } from '../../shared/wire/session.ts'
import { hashOfKey, keyOfHeader, newKey } from '../door/keys.ts'
import { shutOut } from '../rooms/exerciseRooms.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord, Holder } from '../store/exerciseStore.ts'
import { access } from './access.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError, noExercise } from '../door/errors.ts'

/** `POST /api/exercises/:id/keys` gives a new key of one kind; those before stop at once, and their lines close. */
export const keyRoutes = (site: Site): Router =>
  Router().post('/api/exercises/:id/keys', async (request, response) => {
    const record = await inCharge(site, request)
    const exercise = record.header.exercise
    const { kind, seat, add } = bodyOf(request, newKeyFor)
    const holder = await holderOf(site, record, { kind, seat })
    const key = newKey()
    await site.store.giveKey(exercise, { hash: hashOfKey(key), holder }, { instead: !add })
    if (!add) await shutOut(exercise, holder)
    site.log.info({ exercise, kind, add }, 'a key was given out')
    const given: GivenKey = { kind, key }
    response.status(201).json(given)
  })

/** The exercise for its facilitator, or for whoever may run exercises on this server. */
async function inCharge(site: Site, request: Request<{ id: string }>): Promise<ExerciseRecord> {
  if (keyOfHeader(request.get('authorization')) === undefined) {
    await site.facilitators.check(request)
    const record = await site.store.exercise(request.params.id)
    if (!record) throw noExercise()
    return record
  }
  const { record, holder } = await access(site, request)
  if (holder.kind !== 'facilitator')
    throw new HttpError(403, 'wrong-key', 'Only the facilitator may change keys.')
  return record
}

async function holderOf(
  { store }: Site,
  { header }: ExerciseRecord,
  { kind, seat }: { readonly kind: Holder['kind']; readonly seat: string | undefined },
): Promise<Holder> {
  if (kind !== 'seat') return { kind }
  const taken = await store.participants(header.exercise)
  const person = taken.find((each) => each.seat === seat)
  if (person) return { kind, seat: person.seat }
  const message = 'Nobody has this seat. People take it with the code.'
  throw new HttpError(409, 'seat-free', message, 'seat')
}
