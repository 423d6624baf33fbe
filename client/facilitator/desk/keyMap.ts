import { signal } from '@preact/signals'
import { facilitatorCopy as copy } from '../../copy/facilitator.ts'
import type { Deed } from './deeds.ts'

/** A deed's key as `KeyboardEvent.key` in lower case. */
export type KeyMap = { readonly [Name in Deed]: string }

export const standardKeys: KeyMap = {
  pause: ' ',
  fire: 'n',
  'fire-to': 'f',
  hold: 'h',
  skip: 's',
  edit: 'e',
  add: 'a',
  withdraw: 'w',
  undo: 'u',
  time: 't',
  phase: 'j',
  note: 'o',
  speak: 'm',
  reply: 'r',
  earlier: 'arrowleft',
  later: 'arrowright',
  keys: '?',
}
export const deeds = Object.keys(standardKeys) as readonly Deed[]

type Kept = { readonly on?: unknown; readonly keys?: unknown }
const kept = 'hotwash:keys'

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && (Array.from(value).length === 1 || value.startsWith('arrow'))

/** The keys kept on this device; whatever cannot be read leaves the standard ones. */
function read(): { readonly on: boolean; readonly keys: KeyMap } {
  try {
    const { on, keys } = JSON.parse(localStorage.getItem(kept) ?? '{}') as Kept
    const own = Object.entries(typeof keys === 'object' && keys !== null ? keys : {})
    const fitting = own.filter(([deed, key]) => Object.hasOwn(standardKeys, deed) && isKey(key))
    const all: KeyMap = { ...standardKeys, ...Object.fromEntries(fitting) }
    const unique = new Set(Object.values(all)).size === deeds.length
    return { on: on !== false, keys: unique ? all : standardKeys }
  } catch {
    return { on: true, keys: standardKeys }
  }
}

const start = read()
export const keysOn = signal(start.on)
export const keyMap = signal<KeyMap>(start.keys)

function keep(): void {
  try {
    localStorage.setItem(kept, JSON.stringify({ on: keysOn.value, keys: keyMap.value }))
  } catch {
    // A browser that keeps nothing still has the keys until it is closed.
  }
}

export const deedAt = (key: string): Deed | undefined =>
  deeds.find((deed) => keyMap.value[deed] === key)

const shown: Readonly<Record<string, string>> = {
  get ' '() {
    return copy.space
  },
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
}

/** What stands on the button. */
export const keyShown = (deed: Deed): string => {
  const key = keyMap.value[deed]
  return shown[key] ?? key.toUpperCase()
}

export function setKeysOn(on: boolean): void {
  keysOn.value = on
  keep()
}

/**
 * Gives a deed another key. A deed that had it takes the old one and is returned; `false` when the key cannot be
 * used.
 */
export function setKey(deed: Deed, key: string): Deed | undefined | false {
  const wanted = key.toLowerCase()
  if (!isKey(wanted)) return false
  const other = deedAt(wanted)
  const before = keyMap.value[deed]
  keyMap.value = {
    ...keyMap.value,
    ...(other && { [other]: before }),
    [deed]: wanted,
  }
  keep()
  return other === deed ? undefined : other
}

export function restoreStandardKeys(): void {
  keyMap.value = standardKeys
  keep()
}
