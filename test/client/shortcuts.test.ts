import { expect, test } from 'vitest'
import { deedOf, shortcuts, type KeyPress } from '../../client/facilitator/shortcuts.ts'

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrl: false,
  meta: false,
  alt: false,
  shift: false,
  repeat: false,
  on: 'BODY',
  editable: false,
  ...rest,
})

test('every deed has a key of its own', () => {
  expect(new Set(shortcuts.map(({ key }) => key)).size).toBe(shortcuts.length)
  expect(new Set(shortcuts.map(({ deed }) => deed)).size).toBe(shortcuts.length)
})

test('each key asks for its deed, in either case of the letter', () => {
  for (const { key, deed } of shortcuts) expect(deedOf(press(key))).toBe(deed)
  expect(deedOf(press('N'))).toBe('fire')
  expect(deedOf(press('R'))).toBe('reply')
})

test('keys rest in fields and where text is edited', () => {
  for (const on of ['INPUT', 'TEXTAREA', 'SELECT'])
    expect(deedOf(press('n', { on }))).toBeUndefined()
  expect(deedOf(press('n', { editable: true }))).toBeUndefined()
})

test('keys with a modifier belong to the browser, and a key held down fires once', () => {
  for (const modifier of ['ctrl', 'meta', 'alt', 'shift'])
    expect(deedOf(press('n', { [modifier]: true }))).toBeUndefined()
  expect(deedOf(press('?', { shift: true }))).toBe('keys')
  expect(deedOf(press('n', { repeat: true }))).toBeUndefined()
})

test('Space presses the button that has the focus instead of pausing', () => {
  expect(deedOf(press(' ', { on: 'BUTTON' }))).toBeUndefined()
  expect(deedOf(press('n', { on: 'BUTTON' }))).toBe('fire')
  expect(deedOf(press(' '))).toBe('pause')
})

test('Alt+Shift+P pauses even in a field, whatever letter the keyboard makes of it', () => {
  const forReaders = press('Þ', { code: 'KeyP', alt: true, shift: true, on: 'TEXTAREA' })
  expect(deedOf(forReaders)).toBe('pause')
  expect(deedOf({ ...forReaders, ctrl: true })).toBeUndefined()
})
