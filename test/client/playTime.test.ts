import { expect, test } from 'vitest'
import { givenAtOf, playTimeOf, shownPlayTime } from '../../client/player/playTime.ts'

test.each([
  ['0:42', 42],
  ['1:05', 65],
  ['T+0:07', 7],
  ['90', 90],
  ['0:60', undefined],
  ['soon', undefined],
  ['', undefined],
])('%s is read as %s minutes of play', (text, minutes) => {
  expect(playTimeOf(text)).toBe(minutes === undefined ? undefined : minutes * 60_000)
})

test('a moment of play is shown as people write it', () => {
  expect(shownPlayTime(65 * 60_000 + 59_999)).toBe('1:05')
})

test('in the minute in which it was asked, the moment it was asked is meant; an earlier minute stays wrong', () => {
  const asked = 42 * 60_000 + 17_000
  expect(givenAtOf('0:42', asked)).toBe(asked)
  expect(givenAtOf('0:43', asked)).toBe(43 * 60_000)
  expect(givenAtOf('0:41', asked)).toBe(41 * 60_000)
  expect(givenAtOf('0:42', undefined)).toBe(42 * 60_000)
  expect(givenAtOf('later', asked)).toBe(undefined)
})
