import { matchMaker } from '@colyseus/core'
import type { Site } from '../site.ts'
import { closedBecause } from './closedBecause.ts'

/**
 * Closes every room here whose exercise the store no longer knows as this process': another has taken it over,
 * somebody was erased from it on the command line, or it was deleted. Pages come back to what is kept now.
 */
export async function letGoOfLost({
  store,
  peers,
  here,
  log,
}: Pick<Site, 'store' | 'peers' | 'here' | 'log'>): Promise<void> {
  const held = [...here].filter(([, how]) => how === 'held').map(([exercise]) => exercise)
  if (held.length === 0) return
  const owned = new Set(await store.owned(peers.process))
  for (const exercise of held) {
    if (owned.has(exercise) || here.get(exercise) !== 'held') continue
    log.info({ exercise }, 'an exercise is let go of: what is kept of it was changed elsewhere')
    await matchMaker.getLocalRoomById(exercise)?.disconnect(closedBecause.renewed)
  }
}
