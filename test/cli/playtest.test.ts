import { expect, test } from 'vitest'
import { hotwash } from './hotwash.ts'

test('a playtest gives its verdict as JSON; threads change nothing', () => {
  const words = ['playtest', 'first-light', '--runs', '240', '--json']
  const { code, out, errors } = hotwash(...words, '--workers', '2')
  expect(code).toBe(0)
  expect(errors).not.toMatch(/exercises/)
  const verdict = JSON.parse(out)
  expect(verdict).toMatchObject({
    unreachable: expect.any(Array),
    neverOpened: expect.any(Array),
    dominating: expect.any(Array),
    dominated: expect.any(Array),
    idle: expect.any(Array),
  })
  const quartiles = { p25: expect.any(Number), p50: expect.any(Number), p75: expect.any(Number) }
  for (const team of ['expert', 'hesitant', 'silent', 'random', 'reckless'])
    expect(verdict.scores[team]).toEqual(quartiles)
  expect(hotwash(...words, '--workers', '1').out).toBe(out)
})

test('without --json people can read it', () => {
  const { out } = hotwash('playtest', 'first-light', '--runs', '30')
  expect(out).toMatch(/^first-light at 20 minutes with 2 seats, \d+ exercises\n\nOverall score/)
  expect(out).toMatch(/Injects nobody met/)
})
