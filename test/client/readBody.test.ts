import { expect, test } from 'vitest'
import {
  blocks,
  consoleOf,
  displayOf,
  mailOf,
  pageOf,
} from '../../client/player/channel/readBody.ts'
import { loadScenario } from '../support/exercise.ts'

test('a mail is its headers and its text', () => {
  expect(mailOf('From: a\nTo: b\nSubject: c: d\n\nHello.\n\nBye.')).toEqual({
    headers: [
      ['From', 'a'],
      ['To', 'b'],
      ['Subject', 'c: d'],
    ],
    body: 'Hello.\n\nBye.',
  })
  expect(mailOf('Hello.\n\nBye.')).toEqual({ headers: [], body: 'Hello.\n\nBye.' })
})

test('an alert console is its head, its alerts and what people say', () => {
  const read = consoleOf('CONSOLE · Friday\n09:21 high WS02: reads: files\nmore\n\n"Call me."')
  expect(read.head).toBe('CONSOLE · Friday')
  expect(read.rows).toEqual([
    { time: '09:21', severity: 'high', host: 'WS02', text: 'reads: files' },
  ])
  expect(read.body).toBe('more\n\n"Call me."')
})

test('speech is told from what happens around it', () => {
  expect(blocks('He comes in.\n\n"Wait.').map(({ spoken }) => spoken)).toEqual([false, true])
})

test('a pager shows its first line, and only when that is one', () => {
  expect(displayOf('PAGER 14:15 · SOON\n\nRest.')).toEqual({
    display: 'PAGER 14:15 · SOON',
    body: 'Rest.',
  })
  expect(displayOf('A runner comes.\n\nRest.').display).toBe('')
})

test('the listing of a screenshot is told from what is said about it', () => {
  const read = pageOf('A page:\n\n"Name · health · NZ" with a clock.\n\nThey: "We · do not know."')
  expect(read.page).toEqual(['Name · health · NZ'])
  expect(read.note).toBe('A page:\n\nwith a clock.\n\nThey: "We · do not know."')
})

test('no word of IntraCare is lost in the shape of its channel', () => {
  const words = (text: string): string => text.replaceAll(/["“”\s]/g, '')
  for (const { body, channel } of loadScenario('intracare').injects) {
    const whole = words(body)
    const parts = {
      email: () =>
        mailOf(body)
          .headers.map(([a, b]) => `${a}:${b}`)
          .join('') + mailOf(body).body,
      alert: () => {
        const { head, rows, body: rest } = consoleOf(body)
        const lines = rows.map((row) => `${row.time}${row.severity}${row.host}:${row.text}`)
        return head + lines.join('') + rest
      },
      pager: () => displayOf(body).display + displayOf(body).body,
    }
    const read = Object.hasOwn(parts, channel) ? parts[channel as keyof typeof parts]() : undefined
    if (read !== undefined) expect(words(read)).toBe(whole)
    if (channel === 'dark-web') {
      const { page, note } = pageOf(body)
      expect(words(page.join('') + note).length).toBe(whole.length)
    }
  }
})
