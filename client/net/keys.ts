/** What a key opens. A seat's key opens one seat from any device. */
export type KeyKind = 'seat' | 'facilitator' | 'evaluator' | 'observer' | 'screen'
export type CreatedKeys = Readonly<
  Record<'facilitator' | 'evaluator' | 'observer' | 'screen', string>
>

const place = (id: string, kind: KeyKind) => `hotwash/key/${id}/${kind}`

function read(store: 'localStorage' | 'sessionStorage', key: string): string | undefined {
  try {
    return window[store].getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function write(key: string, value: string): void {
  for (const store of ['sessionStorage', 'localStorage'] as const) {
    try {
      window[store].setItem(key, value)
    } catch {
      // A full or closed store loses only the way back after the tab is closed.
    }
  }
}

export const keepKey = (id: string, kind: KeyKind, key: string): void => write(place(id, kind), key)

/**
 * The key to an exercise: from the address (`#<key>`), else kept in this tab, else on this device.
 * A key in the address is kept.
 */
export function keyFor(id: string, kind: KeyKind): string | undefined {
  const given = location.hash.slice(1)
  if (/^[\w-]{16,}$/.test(given)) {
    keepKey(id, kind, given)
    return given
  }
  return read('sessionStorage', place(id, kind)) ?? read('localStorage', place(id, kind))
}

/** The keys of an exercise that were made on this device, for its links; all four where the exercise was made. */
export function createdKeys(id: string): Partial<CreatedKeys> | undefined {
  const text = read('localStorage', `hotwash/keys/${id}`)
  return text === undefined ? undefined : (JSON.parse(text) as Partial<CreatedKeys>)
}

/** A key that replaces the one this device had. */
export function keepNewKey(id: string, kind: keyof CreatedKeys, key: string): void {
  write(`hotwash/keys/${id}`, JSON.stringify({ ...createdKeys(id), [kind]: key }))
  keepKey(id, kind, key)
}

export function keepCreatedKeys(id: string, keys: CreatedKeys): void {
  write(`hotwash/keys/${id}`, JSON.stringify(keys))
  for (const kind of ['facilitator', 'evaluator', 'observer', 'screen'] as const)
    keepKey(id, kind, keys[kind])
}
