import type { Deed } from '../desk/deeds.ts'
import { deedAt, keysOn } from '../desk/keyMap.ts'

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

/** Screen readers keep single keys for themselves: these two always work, also with the single keys off. */
const forReaders = ({ alt, shift, code, ctrl, meta }: KeyPress): Deed | undefined => {
  if (!alt || !shift || ctrl || meta) return undefined
  return code === 'KeyP' ? 'pause' : code === 'KeyK' ? 'keys' : undefined
}

/** Shift makes letters capital; with a sign it is how the sign is typed. */
const modified = ({ ctrl, meta, alt, shift, key }: KeyPress): boolean =>
  ctrl || meta || alt || (shift && (key.length > 1 || key === ' ' || /\p{L}/u.test(key)))

const wanted = ({ editable, on, key }: KeyPress): boolean =>
  editable || fields.has(on) || (key === ' ' && pressable.has(on))

/**
 * The deed a key press asks for; undefined in fields, with modifiers, and when the key already means
 * something to what has the focus. Alt+Shift+P pauses too, because screen readers keep Space for themselves.
 */
export function deedOf(press: KeyPress): Deed | undefined {
  const always = forReaders(press)
  if (always) return always
  if (!keysOn.value || press.repeat || modified(press) || wanted(press)) return undefined
  return deedAt(press.key.toLowerCase())
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
