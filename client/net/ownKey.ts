import type { TakenWatch } from '../../shared/wire/api.ts'
import type { WatcherKind } from '../../shared/wire/watching.ts'
import { keyFor } from './keys.ts'

/** A watcher's own key on this device; the invitation it came from is kept elsewhere (net/keys.ts). */
const place = (id: string, kind: WatcherKind): string => `hotwash/watch/${id}/${kind}`

export function ownKey(id: string, kind: WatcherKind): string | undefined {
  try {
    return localStorage.getItem(place(id, kind)) ?? undefined
  } catch {
    return undefined
  }
}

export function keepOwnKey({ id, kind, key }: TakenWatch): void {
  try {
    localStorage.setItem(place(id, kind), key)
  } catch {
    // Without a store the page works until it is closed.
  }
}

/** The invitation in the address or kept here, with which one gets a key of one's own. */
export const invitation = (id: string, kind: WatcherKind): string | undefined => keyFor(id, kind)
