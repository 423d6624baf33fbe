import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escaped, html, raw } from '../../shared/report/page/markup.ts'
import { plain } from '../../shared/report/markdown/markdownText.ts'
import { playClock, storyClock } from '../../shared/report/storyClock.ts'
import { dollars } from '../../shared/report/words.ts'

test('foreign text cannot leave an element or an attribute', () => {
  const text = `<img src=x onerror="a('b')">&amp;`
  expect(html`<p title="${text}">${text}</p>`.markup).toBe(
    '<p title="&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;amp;">&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;amp;</p>',
  )
})

test('whatever the text, no sign of markup is left in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`<>"'&;#3a \u0000\u202E\uD800`) }), (text) => {
      expect(escaped(text).replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>"'&]/)
    }),
  )
})

test('signs that nobody sees, and those that turn the line around, are taken out', () => {
  expect(escaped('a\u0000b\u202Ec\u2066d\u200Fe')).toBe('abcd\u200Fe')
  expect(escaped('tab\tand\nline')).toBe('tab\tand\nline')
})

test('markup goes into markup as it is; lists one after the other; undefined leaves nothing', () => {
  expect(html`<p>${[html`<b>${'<'}</b>`, 7, undefined, raw('<i></i>')]}</p>`.markup).toBe(
    '<p><b>&lt;</b>7<i></i></p>',
  )
})

test('text in Markdown stays on its line and means nothing', () => {
  expect(plain('# a *b* [c](d)\n| <e> `f`')).toBe('\\# a \\*b\\* \\[c\\](d) \\| \\<e\\> \\`f\\`')
})

test('story times follow the zone over the end of daylight time', () => {
  const clock = storyClock('Pacific/Auckland')
  expect(clock.moment(Date.parse('2026-03-20T09:40+13:00'))).toBe('Fri 20 Mar 09:40')
  expect(clock.moment(Date.parse('2026-04-05T00:00+13:00'))).toBe('Sun 5 Apr 00:00')
  expect(clock.moment(Date.parse('2026-04-05T12:00+12:00'))).toBe('Sun 5 Apr 12:00')
  expect(clock.date(Date.parse('2026-04-05T12:00+12:00'))).toBe('5 April 2026')
  expect(clock.isoDate(Date.parse('2026-11-24T09:00+13:00'))).toBe('2026-11-24')
})

test('play times and amounts', () => {
  expect(playClock(3_909_999)).toBe('1:05:09')
  expect([dollars(0), dollars(950), dollars(1234567)]).toEqual(['NZ$0', 'NZ$950', 'NZ$1,234,567'])
})
