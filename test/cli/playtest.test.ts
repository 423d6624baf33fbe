import { expect, test } from 'vitest'
import { progress } from '../../server/cli/progress.ts'
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

test('a long one says on a terminal how far it is and how long it will still take, and nowhere else', () => {
  const said = (isTTY: boolean): string => {
    let text = ''
    const write = (some: string): boolean => ((text += some), true)
    const show = progress({ isTTY, write } as never, 'exercises', 400)
    show.add(100)
    show.end()
    return text
  }
  expect(said(true)).toMatch(/100 of 400 exercises, 25 %, \d+ s left/)
  expect(said(false)).toBe('')
})

test('without --json people can read it', () => {
  const { out } = hotwash('playtest', 'first-light', '--runs', '30')
  expect(out).toMatch(/^first-light at 20 minutes with 2 seats, \d+ exercises\n\nOverall score/)
  expect(out).toMatch(/Injects nobody met/)
})
