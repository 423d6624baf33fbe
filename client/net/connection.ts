import { useEffect, useState } from 'preact/hooks'
import { keyFor, type KeyKind } from './keys.ts'
import { liveSession } from './liveSession.ts'
import type { Session } from './session.ts'

type Open = (id: string, key: string) => Session<never>
let sample: Open | undefined

/** In a dev build with `?sample`, pages show sample documents instead of a server's. */
export const playSample = (open: Open): void => {
  sample = open
}

/** Opens an exercise with a key; the line is made in the background and remade when it breaks. */
export function openSession<Desk extends object>(id: string, key: string): Session<Desk> {
  if (import.meta.env.DEV && sample) return sample(id, key) as unknown as Session<Desk>
  return liveSession<Desk>(id, key)
}

/** The page's session, opened once and closed with the page; undefined without a key. */
export function useSession<Desk extends object>(
  id: string,
  kind: KeyKind,
): Session<Desk> | undefined {
  const [session] = useState(() => {
    const key = import.meta.env.DEV && sample ? kind : keyFor(id, kind)
    return key === undefined ? undefined : openSession<Desk>(id, key)
  })
  useEffect(() => () => session?.close(), [session])
  return session
}
