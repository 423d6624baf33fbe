import { matchMaker, type IRoomCache } from '@colyseus/core'
import { openRoom } from './exerciseRooms.ts'
import type { Site } from '../site.ts'

/**
 * Exercises that were being played by a process that is gone run on here without waiting for anyone. What the
 * framework still lists of that process is struck out first.
 */
export async function openOrphans({ store, log, peers }: Site): Promise<void> {
  for (const exercise of await store.orphans(peers.living)) {
    try {
      await forgetTheDead(exercise)
      await openRoom(exercise)
    } catch (error) {
      log.error({ exercise, err: error }, 'an exercise could not be resumed')
    }
  }
}

async function forgetTheDead(exercise: string): Promise<void> {
  const listed = (await matchMaker.getRoomById(exercise)) as IRoomCache | undefined
  if (listed && listed.processId !== matchMaker.processId)
    await matchMaker.healthCheckProcessId(listed.processId)
}
