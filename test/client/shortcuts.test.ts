import { afterEach, expect, test } from 'vitest'
import {
  deeds,
  keyMap,
  restoreStandardKeys,
  setKey,
  setKeysOn,
} from '../../client/facilitator/desk/keyMap.ts'
import { deedOf, type KeyPress } from '../../client/facilitator/keys/shortcuts.ts'

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

afterEach(() => {
  restoreStandardKeys()
  setKeysOn(true)
})

test('every deed has a key of its own', () => {
  expect(new Set(deeds.map((deed) => keyMap.value[deed])).size).toBe(deeds.length)
})

test('each key asks for its deed, in either case of the letter', () => {
  for (const deed of deeds) expect(deedOf(press(keyMap.value[deed]))).toBe(deed)
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

test('a key can be changed; the deed that had it takes the old one', () => {
  expect(setKey('fire', 'X')).toBeUndefined()
  expect(deedOf(press('x'))).toBe('fire')
  expect(deedOf(press('n'))).toBeUndefined()
  expect(setKey('fire', 'h')).toBe('hold')
  expect(deedOf(press('h'))).toBe('fire')
  expect(deedOf(press('x'))).toBe('hold')
  expect(setKey('fire', 'F5')).toBe(false)
  expect(deedOf(press('h'))).toBe('fire')
})

test('with the single keys off nothing happens by them, and readers still pause and find the list', () => {
  setKeysOn(false)
  for (const deed of deeds) expect(deedOf(press(keyMap.value[deed]))).toBeUndefined()
  expect(deedOf(press('P', { code: 'KeyP', alt: true, shift: true }))).toBe('pause')
  expect(deedOf(press('K', { code: 'KeyK', alt: true, shift: true }))).toBe('keys')
})
