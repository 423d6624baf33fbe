import { closeRoom } from '../rooms/exerciseRooms.ts'
import type { Logger } from '../config/logger.ts'
import type { PrivacyStore } from '../store/privacyStore.ts'

const day = 24 * 60 * 60 * 1000
const hour = 60 * 60 * 1000

/** Deletes exercises that ended so many days ago, now and every hour; 0 days: never. Returns how to stop it. */
export function keepFor(days: number, privacy: PrivacyStore, log: Logger): () => void {
  if (days === 0) return () => undefined
  const sweep = (): void => {
    deleteOlder(days, privacy, log).catch((error: unknown) =>
      log.error({ err: error }, 'old exercises could not be deleted'),
    )
  }
  sweep()
  const timer = setInterval(sweep, hour)
  timer.unref()
  return () => clearInterval(timer)
}

/** Deletes every exercise that ended more than so many days ago. */
export async function deleteOlder(days: number, privacy: PrivacyStore, log: Logger): Promise<void> {
  for (const exercise of await privacy.endedBefore(Date.now() - days * day)) {
    await closeRoom(exercise)
    await privacy.forget(exercise)
    log.info({ exercise }, 'an exercise was deleted as its time was over')
  }
}
