import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { common } from '../../client/copy/common.ts'
import { setLocale } from '../../client/copy/localeWords.ts'
import { locales } from '../../client/language/locale.ts'
import { stateIcons } from '../../client/ui/stateIcons.ts'

afterEach(() => setLocale('en'))
const css = readFileSync(join(import.meta.dirname, '../../client/theme.css'), 'utf8')

/** The colours of a theme, by token; the light one changes what the dark one says. */
function tokens(theme: 'dark' | 'light'): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const blocks = [/:root \{([^}]*)\}/, /:root\[data-theme='light'\] \{([^}]*)\}/]
  for (const block of theme === 'dark' ? blocks.slice(0, 1) : blocks)
    for (const [, name = '', value = ''] of (block.exec(css)?.[1] ?? '').matchAll(
      /--([\w-]+): ([^;]+);/g,
    ))
      found.set(name, value)
  return found
}
const colour = (all: ReadonlyMap<string, string>, name: string): string => {
  const value = all.get(name) ?? ''
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  return other === undefined ? value : colour(all, other)
}

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** WCAG 2.2, contrast ratio of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

const states = ['normal', 'slow', 'down', 'isolated', 'paper', 'checking'] as const
const grounds = ['bg', 'panel', 'panel-2', 'floor', 'room']
const texts: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => [['text', ground] as const, ['muted', ground] as const]),
  ...['bg', 'panel', 'panel-2'].map((ground) => ['accent', ground] as const),
  ['accent-ink', 'accent'],
  ['inject-ink', 'inject'],
  ['avatar-ink', 'avatar'],
  ...states.flatMap((state) => [
    [state, `${state}-bg`] as const,
    [state, 'panel'] as const,
    [state, 'panel-2'] as const,
  ]),
]
const marks: readonly (readonly [string, string])[] = ['bg', 'panel', 'panel-2'].flatMap(
  (ground) => [['edge', ground] as const, ['focus', ground] as const, ['inject', ground] as const],
)

test.each(['dark', 'light'] as const)(
  'R13 in the %s theme every text has 4.5:1 and every mark 3:1',
  (theme) => {
    const all = tokens(theme)
    const low = (pairs: typeof texts, least: number): string[] =>
      pairs.flatMap(([ink, ground]) => {
        const ratio = contrast(colour(all, ink), colour(all, ground))
        return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}`]
      })
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect([...low(texts, 4.5), ...low(marks, 3)]).toEqual([])
  },
)

test('R13 without any colour each state still has a shape and a word of its own, in both languages', async () => {
  expect(Object.keys(stateIcons).toSorted()).toEqual([...states].toSorted())
  expect(new Set(Object.values(stateIcons).map((icon) => JSON.stringify(icon))).size).toBe(6)
  for (const language of locales) {
    await setLocale(language)
    expect(new Set(states.map((state) => common.state[state])).size).toBe(6)
  }
})
