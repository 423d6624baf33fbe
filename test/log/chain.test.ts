import { describe, expect, test } from 'vitest'
import { brokenLink, chained, chainHead, chainStart } from '../../shared/log/chain.ts'

const start = chainStart({ exercise: 'one' })
const links = chained(start, [{ n: 1 }, { n: 2 }, { n: 3 }])

describe('a chain of records', () => {
  test('is whole as it was made', () => {
    expect(brokenLink(start, links)).toBeUndefined()
  })
  test('breaks where a record was changed', () => {
    const changed = links.map((link, at) => (at === 1 ? { ...link, record: { n: 9 } } : link))
    expect(brokenLink(start, changed)).toBe(1)
  })
  test('breaks where a record was dropped or moved', () => {
    expect(brokenLink(start, links.slice(1))).toBe(0)
    expect(
      brokenLink(
        start,
        [links[0], links[2], links[1]].flatMap((link) => link ?? []),
      ),
    ).toBe(1)
  })
  test('breaks at once under another header', () => {
    expect(brokenLink(chainStart({ exercise: 'two' }), links)).toBe(0)
  })
  test('has a head of its own for every length', () => {
    expect(
      new Set([0, 1, 2, 3].map((length) => chainHead(start, links.slice(0, length)))).size,
    ).toBe(4)
  })
})
