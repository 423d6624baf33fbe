import fc from 'fast-check'
import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import { firstNumber } from '../../shared/kernel/arc4.ts'

test('the first number of a text is the one that seedrandom gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      expect(firstNumber(text)).toBe(seedrandom(text)())
    }),
    { numRuns: 2_000 },
  )
})

test('texts at the bounds of a key give the numbers of seedrandom too', () => {
  for (const length of [0, 1, 255, 256, 257, 512, 513])
    expect(firstNumber('é'.repeat(length))).toBe(seedrandom('é'.repeat(length))())
})
