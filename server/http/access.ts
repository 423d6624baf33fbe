import type { Request } from 'express'
import { hashOfKey, keyOfHeader } from '../door/keys.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord, Holder } from '../store/exerciseStore.ts'
import { HttpError, noExercise } from '../door/errors.ts'

/** The exercise of the path and whose key was sent. Refuses unknown exercises (404) and wrong keys (403). */
export async function access(
  { store }: Site,
  request: Request<{ id: string }>,
): Promise<{ readonly record: ExerciseRecord; readonly holder: Holder }> {
  const { id } = request.params
  const record = await store.exercise(id)
  if (!record) throw noExercise()
  const key = keyOfHeader(request.get('authorization'))
  const holder = key === undefined ? undefined : await store.holderOf(id, hashOfKey(key))
  if (!holder) throw new HttpError(403, 'wrong-key', 'This key does not open this exercise.')
  return { record, holder }
}
