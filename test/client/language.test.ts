import { readdirSync, readFileSync } from 'node:fs'
import { join as path } from 'node:path'
import { effect } from '@preact/signals'
import { afterEach, expect, test } from 'vitest'
import { common } from '../../client/copy/common.ts'
import { join } from '../../client/copy/join.ts'
import { setLocale } from '../../client/copy/localeWords.ts'
import { localised, standIns } from '../../client/copy/localised.ts'
import { mi } from '../../client/copy/mi/words.ts'
import { player } from '../../client/copy/player.ts'
import { draft, reviewed, type Translated, type Words } from '../../client/copy/translation.ts'
import { storyDate, storyDay } from '../../client/ui/storyTime.ts'
import type { ScenarioTime } from '../../shared/kernel/time.ts'

afterEach(() => setLocale('en'))

const isText = (value: object): value is Translated<unknown> =>
  'reviewed' in value && typeof value.reviewed === 'boolean'

/** Every translated text with its place, as `join.code`. */
function* texts(words: Words, at: string): Generator<readonly [string, Translated<unknown>]> {
  for (const [key, value] of Object.entries(words))
    if (value === undefined) continue
    else if (isText(value)) yield [`${at}.${key}`, value]
    else yield* texts(value, `${at}.${key}`)
}
const all = Object.entries(mi).flatMap(([part, words]) => [...texts(words, part)])

test('R04 the words change with the language at the moment they are read, within parts too', async () => {
  expect([join.code, player.tabs.team, common.inject(7)]).toEqual(['Code', 'Team', 'Inject 7'])
  await setLocale('mi')
  expect([join.code, player.tabs.team, common.inject(7)]).toEqual(['Waehere', 'Tīma', 'Karere 7'])
})

test('R04 whoever shows a word is told when the language changes', async () => {
  const shown: string[] = []
  const stop = effect(() => void shown.push(player.send))
  await setLocale('mi')
  stop()
  expect(shown).toEqual(['Send decision', 'Tukuna te whakatau'])
})

test('R04 what has no translation is said in English', async () => {
  await setLocale('mi')
  expect(localised('nothing-of-this-name', { hello: 'Hello' }).hello).toBe('Hello')
  expect(player.nothingOpenLead).toMatch(/^New questions come here/)
})

test('R04 days and months are named in te reo as Intl names them, with the zone of the story', async () => {
  await setLocale('mi')
  for (let day = 0; day < 365; day += 1) {
    const when = (Date.UTC(2026, 0, 1) + day * 86_400_000) as ScenarioTime
    const intl = new Intl.DateTimeFormat('mi-NZ', {
      timeZone: 'Pacific/Auckland',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    })
    expect(storyDay(when, 'Pacific/Auckland')).toBe(intl.format(when).replace(',', ''))
  }
})

test('R04 at 03:00 on 5 April 2026 the clocks go back, in either language', async () => {
  const before = (Date.parse('2026-04-05T03:00:00+13:00') - 1) as ScenarioTime
  const after = Date.parse('2026-04-05T03:00:00+13:00') as ScenarioTime
  const said = () => [before, after].map((when) => storyDate(when, 'Pacific/Auckland'))
  expect(said()).toEqual(['Sun 5 Apr 2026 NZDT', 'Sun 5 Apr 2026 NZST'])
  await setLocale('mi')
  expect(said()).toEqual(['Rāt 5 Āpe 2026 NZDT', 'Rāt 5 Āpe 2026 NZST'])
})

test('R04 every text in te reo says whether a fluent speaker has confirmed it', async ({
  annotate,
}) => {
  const waiting = all.filter(([, { reviewed: confirmed }]) => !confirmed)
  await annotate(`${waiting.length} of ${all.length} texts in te reo Māori need a fluent reviewer`)
  expect(all.length).toBeGreaterThan(300)
  expect([draft('x').reviewed, reviewed('x').reviewed]).toEqual([false, true])
})

/** Every English text with its place, whether it has one in te reo, and what it says; functions say nothing. */
function* sources(
  english: object,
  words: Words | undefined,
  at: string,
): Generator<{ place: string; done: boolean; text: unknown }> {
  for (const [key, text] of Object.entries(english)) {
    const found = words?.[key]
    const done = found !== undefined && isText(found)
    if (typeof text === 'object' && text !== null && !Array.isArray(text))
      yield* sources(text, found === undefined || isText(found) ? undefined : found, `${at}.${key}`)
    else yield { place: `${at}.${key}`, done, text }
  }
}
const folder = path(import.meta.dirname, '../../client/copy')
async function english() {
  const found: { place: string; done: boolean; text: unknown }[] = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(path(folder, file), 'utf8')
    for (const [, name = '', part = ''] of source.matchAll(
      /export const (\w+)[^=]*= localised\(\s*'(\w+)'/g,
    )) {
      const module = (await import(path(folder, file))) as Readonly<Record<string, object>>
      const words: Readonly<Record<string, Words>> = mi
      found.push(...sources(module[name] ?? {}, words[part], part))
    }
  }
  return found
}

/** Labels, headings, buttons and states; a sentence ends like one, or is longer. */
const isFixedWord = (text: unknown): boolean =>
  typeof text === 'string' && text.length <= 30 && !/[.:!?…]$/.test(text)

test('R04 every label, heading, button and state has a word in te reo; sentences still in English are counted', async ({
  annotate,
}) => {
  const found = await english()
  const waiting = found.filter(({ done }) => !done)
  await annotate(
    `${waiting.length} of ${found.length} texts are English still:\n${waiting.map(({ place }) => place).join('\n')}`,
  )
  expect(found.length).toBeGreaterThan(1500)
  expect(waiting.filter(({ text }) => isFixedWord(text)).map(({ place }) => place)).toEqual([])
})

test('R04 English that stands in is known as such; what a language has, or was handed on, is not', async () => {
  const copy = localised('player', {
    send: 'Send decision',
    lonely: 'Nobody translated this',
    lonelyOf: (name: string) => `${name} waits`,
    mixed: () => `${player.send}!`,
    handed: (title: string) => title,
  })
  expect([copy.lonely, copy.lonelyOf('Mei')]).toHaveLength(2)
  expect(standIns.has('Nobody translated this')).toBe(false)
  await setLocale('mi')
  expect([
    copy.send,
    copy.lonely,
    copy.lonelyOf('Mei'),
    copy.mixed(),
    copy.handed('Te mahi'),
  ]).toEqual([
    'Tukuna te whakatau',
    'Nobody translated this',
    'Mei waits',
    'Tukuna te whakatau!',
    'Te mahi',
  ])
  expect(['Nobody translated this', 'Mei waits'].filter((text) => !standIns.has(text))).toEqual([])
  expect(
    ['Tukuna te whakatau', 'Tukuna te whakatau!', 'Te mahi'].filter((text) => standIns.has(text)),
  ).toEqual([])
})

test('R04 no text in te reo is empty, and each has macrons as single signs', () => {
  const wrong = all.filter(([, { text }]) => {
    const said = typeof text === 'function' ? String(text) : JSON.stringify(text)
    return said.trim() === '' || said !== said.normalize('NFC')
  })
  expect(wrong.map(([place]) => place)).toEqual([])
})

test('R04 every part of the copy speaks in the language chosen', () => {
  const plain = [/^facilitator[A-Z]/, /^locale/, /^locali[sz]/, /^translation/]
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !plain.some((part) => part.test(name)),
  )
  const silent = files.filter(
    (name) => !readFileSync(path(folder, name), 'utf8').includes('localised('),
  )
  expect(silent).toEqual([])
})
