const prefix = 'hotwash/shared/'

/** Takes the key out of the address, so that a projector or a screenshot does not show it, and keeps it here. */
export function sharedKey(id: string): string | undefined {
  const key = location.hash.slice(1)
  try {
    if (!/^[\w-]{16,}$/.test(key)) return localStorage.getItem(prefix + id) ?? undefined
    localStorage.setItem(prefix + id, key)
    history.replaceState(null, '', location.pathname)
  } catch {
    // Without a store the key stays in the address, so that a reload still works.
  }
  return key === '' ? undefined : key
}

export type SharedLink = { readonly id: string; readonly key: string }

/** The links that were opened on this device. */
export function linksHere(): readonly SharedLink[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ id: name.slice(prefix.length), key: localStorage.getItem(name) ?? '' }))
  } catch {
    return []
  }
}

export const addressOf = ({ id, key }: SharedLink): string =>
  `${location.origin}/shared/${encodeURIComponent(id)}#${key}`

/** Every link in a text, whatever stands around it. */
export const linksIn = (text: string): readonly SharedLink[] =>
  [...text.matchAll(/\/shared\/([\w-]{4,40})#([\w-]{16,200})/g)].map(([, id = '', key = '']) => ({
    id,
    key,
  }))
