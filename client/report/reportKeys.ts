import { keyFor, type KeyKind } from '../net/keys.ts'

const kinds: readonly KeyKind[] = ['facilitator', 'evaluator', 'seat', 'observer']
const place = (id: string): string => `hotwash/report/${id}`

function kept(id: string): string | undefined {
  try {
    return localStorage.getItem(place(id)) ?? undefined
  } catch {
    return undefined
  }
}

/** Takes a key out of the address, so that a projector or a screenshot does not show it, and keeps it here. */
function takeFromAddress(id: string): string | undefined {
  const key = location.hash.slice(1)
  if (!/^[\w-]{16,}$/.test(key)) return undefined
  try {
    localStorage.setItem(place(id), key)
    history.replaceState(null, '', location.pathname)
  } catch {
    // Without a store the key stays in the address, so that a reload still works.
  }
  return key
}

/** Every key this page may try, the one in the address first. */
export function reportKeys(id: string): readonly string[] {
  const keys = [takeFromAddress(id), kept(id), ...kinds.map((kind) => keyFor(id, kind))]
  return [...new Set(keys.filter((key) => key !== undefined))]
}
