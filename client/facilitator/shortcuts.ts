import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import type { Deed } from './deeds.ts'

export type Shortcut = {
  readonly deed: Deed
  /** `KeyboardEvent.key`, lower case. */
  readonly key: string
  /** What stands on the button. */
  readonly shown: string
}

/** The keys of the console, one for each deed. */
export const shortcuts: readonly Shortcut[] = [
  { deed: 'pause', key: ' ', shown: copy.space },
  { deed: 'fire', key: 'n', shown: 'N' },
  { deed: 'hold', key: 'h', shown: 'H' },
  { deed: 'skip', key: 's', shown: 'S' },
  { deed: 'edit', key: 'e', shown: 'E' },
  { deed: 'add', key: 'a', shown: 'A' },
  { deed: 'time', key: 't', shown: 'T' },
  { deed: 'phase', key: 'j', shown: 'J' },
  { deed: 'note', key: 'o', shown: 'O' },
  { deed: 'reply', key: 'r', shown: 'R' },
  { deed: 'earlier', key: 'arrowleft', shown: '←' },
  { deed: 'later', key: 'arrowright', shown: '→' },
  { deed: 'keys', key: '?', shown: '?' },
]

export const shortcutFor = (deed: Deed): Shortcut | undefined =>
  shortcuts.find((shortcut) => shortcut.deed === deed)

/** What a key press means where nothing else wants it. */
export type KeyPress = {
  readonly key: string
  /** The physical key, such as `KeyP`: Alt changes `key` on some keyboards. */
  readonly code: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly repeat: boolean
  /** Where the press went, as the tag's name in capitals, and whether it takes text. */
  readonly on: string
  readonly editable: boolean
}

const fields = new Set(['INPUT', 'TEXTAREA', 'SELECT'])
const pressable = new Set(['BUTTON', 'A', 'SUMMARY'])

const isPauseForReaders = ({ alt, shift, code, ctrl, meta }: KeyPress): boolean =>
  alt && shift && code === 'KeyP' && !ctrl && !meta

const modified = ({ ctrl, meta, alt, shift, key }: KeyPress): boolean =>
  ctrl || meta || alt || (shift && key !== '?')

const wanted = ({ editable, on, key }: KeyPress): boolean =>
  editable || fields.has(on) || (key === ' ' && pressable.has(on))

/**
 * The deed a key press asks for; undefined in fields, with modifiers, and when the key already means
 * something to what has the focus. Alt+Shift+P pauses too, because screen readers keep Space for themselves.
 */
export function deedOf(press: KeyPress): Deed | undefined {
  if (isPauseForReaders(press)) return 'pause'
  if (press.repeat || modified(press) || wanted(press)) return undefined
  return shortcuts.find((shortcut) => shortcut.key === press.key.toLowerCase())?.deed
}

/** Listens on the page; returns how to stop. Keys rest while a dialog is open. */
export function listen(act: (deed: Deed) => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : document.body
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    const deed = deedOf({
      key: event.key,
      code: event.code,
      ctrl: event.ctrlKey,
      meta: event.metaKey,
      alt: event.altKey,
      shift: event.shiftKey,
      repeat: event.repeat && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight',
      on: target.tagName,
      editable: target.isContentEditable,
    })
    if (!deed) return
    event.preventDefault()
    act(deed)
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
