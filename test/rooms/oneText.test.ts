import { expect, test } from 'vitest'
import { oneText } from '../../server/rooms/oneText.ts'

test('whatever was kept before, the text is the one that was given', () => {
  const texts = Array.from({ length: 7_000 }, (_each, nth) =>
    JSON.stringify({ nth, title: 'Wāhi' }),
  )
  for (const text of [...texts, ...texts.toReversed(), ...texts.slice(0, 3_000)])
    expect(oneText(text)).toBe(text)
})
