import { ServerError, type AuthContext } from '@colyseus/core'
import { z } from 'zod'
import { hashOfKey, keyOfHeader } from '../door/keys.ts'
import type { ExerciseStore, Holder } from '../store/exerciseStore.ts'
import { openRoom } from './exerciseRooms.ts'

export type Auth = { readonly exercise: string; readonly holder: Holder }

const joinOptions = z.strictObject({ exercise: z.string().min(1).max(80) })

/**
 * The door of every room, which is open when somebody may come in. The key comes in the Authorization header of the matchmaking request, never in a
 * URL. Refuses with the HTTP codes of shared/wire/api.ts: 400 bad options, 403 wrong key, 404 no such exercise.
 */
export const doorkeeper =
  (store: ExerciseStore) =>
  async (_token: unknown, options: unknown, context: AuthContext): Promise<Auth> => {
    const asked = joinOptions.safeParse(options)
    if (!asked.success) throw new ServerError(400, 'Say which exercise: { exercise: id }.')
    const { exercise } = asked.data
    const key = keyOfHeader(context.headers.get('authorization'))
    const holder = key && (await store.holderOf(exercise, hashOfKey(key)))
    if (holder) {
      await openRoom(exercise)
      return { exercise, holder }
    }
    if (await store.exercise(exercise)) {
      throw new ServerError(403, 'This key does not open this exercise.')
    }
    throw new ServerError(404, 'There is no such exercise.')
  }
