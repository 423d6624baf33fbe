import { expect, test } from 'vitest'
import { playTimeOf, shownPlayTime } from '../../client/paper/playTime.ts'

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
