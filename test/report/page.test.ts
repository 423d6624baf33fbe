import { describe, expect, test } from 'vitest'
import type {
  DecisionId,
  OptionId,
  ParticipantId,
  SeatId,
  TaskId,
} from '../../shared/kernel/ids.ts'
import { reportPage } from '../../shared/report/html.ts'
import { reportMarkdown } from '../../shared/report/markdown/markdown.ts'
import type { RatingRecord } from '../../shared/scoring/ratings.ts'
import { reportStyle } from '../../shared/report/page/style.ts'
import { drill, goodDrill, silentDrill, startDrill } from '../scoring/drill.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import {
  estimate,
  gives,
  lead,
  legal,
  row,
  says,
  startWeek,
  statement,
  triage,
} from '../scoring/week.ts'
import { luckOf, reportOf } from './about.ts'

const hostile = `"><script>alert('x')</script><img src=x onerror=alert(1)> </title></style>`

/** A play in which every text that people can write is hostile. */
function hostilePlay(): Playthrough {
  const plan = planOf(drill, { parameters: { organisation: hostile }, seed: hostile })
  return new Playthrough(plan)
    .give({ type: 'take-seat', seat: 'lead-seat' as SeatId, participant: 'p' as ParticipantId })
    .start()
    .at(6)
    .give(
      {
        type: 'decide',
        seat: 'lead-seat' as SeatId,
        decision: 'isolate' as DecisionId,
        answer: { kind: 'choice', option: 'cut' as OptionId },
        reason: hostile,
      },
      { type: 'note', by: 'evaluator', text: hostile },
      {
        type: 'add-inject',
        title: hostile,
        body: hostile,
        from: hostile,
        channel: 'pager',
        to: [],
      },
      { type: 'end' },
    )
}

/** One decision of every kind, advice, signatures and questions, all in hostile words. */
function hostileWeek(): Playthrough {
  const ask = { type: 'ask', seat: lead, text: hostile } as const
  return startWeek()
    .give(says('list', 'object', hostile), ask)
    .give({ type: 'reply', ask: 1, text: hostile })
    .give(
      gives(
        'list',
        triage({ ...row('c1', 'defer'), reason: hostile }, row('c2', 'proceed')),
        hostile,
      ),
      gives('count', estimate(1, 9)),
      gives('words', {
        kind: 'statement',
        options: ['all-fine' as OptionId, 'again-at-six' as OptionId],
        words: hostile,
      }),
      { type: 'send-back', seat: legal, decision: 'words' as DecisionId, why: hostile },
      gives('words', statement('all-fine', 'again-at-six')),
      { type: 'sign', seat: legal, decision: 'words' as DecisionId },
    )
    .at(40)
    .give({ type: 'end' })
}
const hostilePage = (): string =>
  reportPage(
    reportOf(hostilePlay(), {
      id: hostile,
      title: hostile,
      notes: true,
      startedAt: hostile,
      names: { ['lead-seat' as SeatId]: hostile },
      log: { engine: hostile, scenario: { hash: hostile } },
    }),
  )

const plays = [
  ['good', goodDrill()],
  ['silent', silentDrill()],
  ['begun', startDrill()],
  ['not begun', new Playthrough(planOf(drill))],
  ['hostile', hostilePlay()],
  ['hostile week', hostileWeek()],
  ['intracare', new Playthrough(planOf(loadScenario('intracare'))).start().at(200)],
] as const

const ratings: readonly RatingRecord[] = [
  {
    kind: 'rated',
    n: 1,
    by: 'a',
    task: 'DQ-1' as TaskId,
    rating: 'M',
    reason: undefined,
    note: hostile,
  },
  { kind: 'cap-lifted', n: 2, by: 'a', cap: hostile, note: hostile },
]

const voids = new Set(['meta', 'br', 'img', 'link', 'hr'])

/** The tags left open at the end, and those closed while another was open. */
function wrongTags(page: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  const body = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/^<!doctype html>/i, '')
  for (const [tag, close, name = '', self] of body.matchAll(/<(\/?)([a-z0-9]+)[^<>]*?(\/?)>/gi)) {
    if (close && open.pop() !== name) wrong.push(tag)
    if (!close && !self && !voids.has(name)) open.push(name)
  }
  return [...wrong, ...open]
}

describe.each(plays)('the page of the %s play', (_name, play) => {
  const page = reportPage(reportOf(play, { luck: luckOf(play), ratings }))

  test('is one document whose every element is closed', () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en-NZ">/)
    expect(wrongTags(page)).toEqual([])
  })
  test('has no script, no handler, no inline style and fetches nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|javascript:/i)
    expect(page.replace(/&[a-z0-9#]+;/g, '')).not.toMatch(/<[^>]*\s(on[a-z]+|style|src)=/i)
    expect(page.match(/<style>/g)).toHaveLength(1)
    expect(page).toContain(`<style>${reportStyle}</style>`)
  })
  test('says that it is an exercise, in the title and on the page', () => {
    expect(page).toMatch(/<title>Exercise only – After-action report – /)
    expect(page).toMatch(/<main class="report">\s*<p class="banner">Exercise only<\/p>/)
  })
  test('has one first heading, and never skips a level', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    expect(page).toMatch(/<h1[^>]*>After-action report<\/h1>/)
  })
  test('gives every table a caption and every heading cell a scope', () => {
    const tables = page.match(/<table>/g)?.length ?? 0
    expect(page.match(/<caption/g) ?? []).toHaveLength(tables)
    expect(page).not.toMatch(/<th(?! scope=)[\s>]/)
  })
  test('has an id once, and an entry of the log behind every link', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)
    expect(links.filter((link) => !ids.some((id) => link === `#${id}`))).toEqual([])
    expect(play.events.filter(({ seq }) => !ids.includes(`e${seq}`))).toEqual([])
  })
})

test('the seed stands in one place only', () => {
  const play = new Playthrough(planOf(drill, { seed: 'seed-7f3a' })).start().give({ type: 'end' })
  expect(reportPage(reportOf(play)).match(/seed-7f3a/g)).toHaveLength(1)
})

test('hostile names, reasons, titles and parameters are only text', () => {
  const page = hostilePage()
  expect(page).not.toContain('<script')
  expect(page).not.toContain('<img')
  expect(page.match(/<\/title>/g)).toHaveLength(1)
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;')
  expect(wrongTags(page)).toEqual([])
})

test('hostile text means nothing in Markdown either', () => {
  const text = reportMarkdown(
    reportOf(hostilePlay(), { names: { ['lead-seat' as SeatId]: '[a](javascript:b) | <b>' } }),
  )
  expect(text).not.toMatch(/(?<!\\)<(script|img|b)/)
  expect(text).not.toContain('[a](javascript')
})

test('a page of play that goes on says that its figures are provisional', () => {
  expect(reportPage(reportOf(startDrill()))).toContain('Every figure is provisional')
  expect(reportPage(reportOf(goodDrill()))).not.toContain('Every figure is provisional')
})

test('what is reported and what is fiction carry their labels', () => {
  const page = reportPage(reportOf(goodDrill()))
  expect(page).toContain('<span class="label label-reported">Reported</span>')
  expect(page).toContain('<span class="label label-fiction">Fiction</span>')
  expect(page).toMatch(/<blockquote>\s*<p>“very slowly”<\/p>\s*<\/blockquote>/)
})
