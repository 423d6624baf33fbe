import { useEffect, useState } from 'preact/hooks'
import { keyFor, type KeyKind } from './keys.ts'
import type { Session } from './session.ts'

type Open = (id: string, key: string) => Session<never>
let sample: Open | undefined

/** In a dev build with `?sample`, pages show sample documents instead of a server's. */
export const playSample = (open: Open): void => {
  sample = open
}

/** Opens an exercise with a key; the line is made in the background and remade when it breaks. */
export function openSession<Desk>(id: string, key: string): Session<Desk> {
  if (import.meta.env.DEV && sample) return sample(id, key) as unknown as Session<Desk>
  throw new Error(`No line to ${id} yet`)
}

/** The page's session, opened once and closed with the page; undefined without a key. */
export function useSession<Desk>(id: string, kind: KeyKind): Session<Desk> | undefined {
  const [session] = useState(() => {
    const key = import.meta.env.DEV && sample ? kind : keyFor(id, kind)
    return key === undefined ? undefined : openSession<Desk>(id, key)
  })
  useEffect(() => () => session?.close(), [session])
  return session
}
