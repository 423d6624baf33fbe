import { describe, expect, test } from 'vitest'
import type { DecisionId, QuestionId, TaskId } from '../../shared/kernel/ids.ts'
import { aarDocument } from '../../shared/report/document/aarDocument.ts'
import { reportPage } from '../../shared/report/html.ts'
import { reportMarkdown } from '../../shared/report/markdown/markdown.ts'
import { goodDrill } from '../scoring/drill.ts'
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
import type { Playthrough } from '../support/exercise.ts'
import { reportOf } from './about.ts'

const decision = (play: Playthrough, title: string) =>
  reportOf(play).decisions.find((each) => each.title === title)
const answer = (play: Playthrough, title: string) => decision(play, title)?.answers.at(-1)
const words = 'words' as DecisionId
const sign = { type: 'sign', seat: legal, decision: words } as const
const texts = (play: Playthrough): readonly string[] => [
  reportPage(reportOf(play)),
  reportMarkdown(reportOf(play)),
]

describe('each kind of answer', () => {
  test('a triage is told procedure by procedure', () => {
    const play = startWeek().give(
      gives('list', triage(row('c1', 'relocate', true), row('c2', 'defer'))),
    )
    expect(answer(play, 'List')?.triage).toEqual([
      {
        label: 'Case 1',
        procedure: 'Scan',
        urgency: 'U1',
        action: 'relocate',
        call: true,
        reason: '',
      },
      {
        label: 'Case 2',
        procedure: 'Scan',
        urgency: 'U3',
        action: 'defer',
        call: false,
        reason: '',
      },
    ])
    expect(reportPage(reportOf(play))).toContain('List: what was decided for each procedure')
  })
  test('a triage answered twice has two tables with names of their own', () => {
    const again = gives('list', triage(row('c1', 'defer'), row('c2', 'defer')))
    const page = reportPage(reportOf(startWeek().give(again).at(1).give(again)))
    expect(page).toContain('for each procedure, answer 1')
    expect(page).toContain('for each procedure, answer 2')
  })
  test('a statement is told with its own words and its faults', () => {
    const play = startWeek().give(gives('words', statement('known', 'all-fine', 'who')), sign)
    expect(answer(play, 'Words')).toMatchObject({
      words: 'We are sorry.',
      signedBy: 'Legal',
      faults: [
        '“Nothing was taken” said more than was known then',
        '“We think we know who” points at whoever may hold the data',
      ],
    })
    for (const text of texts(play)) {
      expect(text).toContain('said more than was known then')
      expect(text).toContain('We are sorry.')
    }
  })
  test('an estimate is held against the truth at the end', () => {
    const wrong = startWeek().give(gives('count', estimate(1, 90, 70)))
    expect(answer(wrong, 'Count')?.estimate).toMatchObject({
      truth: 400,
      held: false,
      unit: 'people',
    })
    expect(reportOf(wrong).calibration).toEqual({
      estimates: 1,
      held: 0,
      confidence: 70,
      brier: 0.49,
    })
    const right = startWeek()
      .give(gives('count', estimate(1, 150)))
      .at(6)
      .decide('isolate', 'cut')
    expect(answer(right, 'Count')?.estimate).toMatchObject({ truth: 100, held: true })
    for (const text of texts(right)) expect(text).toContain('1 of 1 range given held the truth')
    expect(reportOf(goodDrill()).calibration).toBeUndefined()
  })
})

describe('who had a part in an answer', () => {
  test('advice stands beside the answer, with its reason', () => {
    const play = startWeek().give(
      says('list', 'object', 'Case 1 cannot wait.'),
      gives('list', triage(row('c1', 'defer'), row('c2', 'defer')), 'No slot.'),
    )
    expect(decision(play, 'List')?.advice).toMatchObject([
      { seat: 'Legal', stance: 'object', why: 'Case 1 cannot wait.' },
    ])
    expect(reportOf(play).together.conflicts).toMatchObject([{ outcome: 'explained' }])
    for (const text of texts(play)) expect(text).toContain('Case 1 cannot wait.')
  })
  test('what was sent, sent back and signed is told in order', () => {
    const play = startWeek()
      .give(gives('words', statement('all-fine')))
      .give({ type: 'send-back', seat: legal, decision: words, why: 'Not known.' })
      .give(gives('words', statement('known')), sign)
    expect(decision(play, 'Words')?.passage.map(({ text }) => text)).toEqual([
      'Decision 5 “Words” sent by Lead; it does not count yet.',
      'Decision 5 “Words” sent back by Legal: Not known.',
      'Decision 5 “Words” sent by Lead; it does not count yet.',
      'Decision 5 “Words” signed by Legal.',
    ])
    expect(decision(play, 'Words')?.answers).toHaveLength(1)
  })
  test('a request for information stands with its reply', () => {
    const ask = { type: 'ask', seat: lead, question: 'backup' as QuestionId, text: '' } as const
    const play = startWeek().give(ask).at(6).give(ask)
    expect(reportOf(play).asks).toMatchObject([
      { seat: 'Lead', to: 'The provider', text: 'Is the backup good?', reply: { by: 'script' } },
      { reply: undefined },
    ])
    for (const text of texts(play)) expect(text).toContain('We do not know.')
  })
})

describe('promises', () => {
  const promised = () => startWeek().give(gives('words', statement('again-at-six')), sign)
  const promise = (play: Playthrough) => reportOf(play).obligations.find((each) => each.promise)

  test('are told apart from duties, kept or broken', () => {
    const kept = promised()
      .at(4)
      .give(gives('count', estimate(1, 2)))
      .at(40)
    expect(promise(kept)).toMatchObject({ status: 'met in time', missed: undefined })
    expect(reportPage(reportOf(kept))).toContain('Promises the team made itself')
    const broken = promised().at(40)
    expect(promise(broken)?.status).toBe('not met')
    for (const text of texts(broken)) expect(text).toContain('broken')
  })
  test('name the entry in which the limit passed', () => {
    const broken = promised().at(40)
    const missed = broken.events.find(({ type }) => type === 'clock-missed')?.seq
    expect(promise(broken)?.missed).toBe(missed)
    expect(promise(broken)?.evidence).toContain(missed)
    expect(reportOf(broken).log.find(({ seq }) => seq === missed)?.text).toContain(
      'passed its limit',
    )
  })
})

describe('the safety ledger in the report', () => {
  test('carries its caution and never an amount', () => {
    const play = startWeek().at(40).give({ type: 'end' })
    for (const text of texts(play)) expect(text).toContain('Fiction for training. The model')
    expect(reportOf(play).limits.join(' ')).toContain('needs clinical review')
    for (const text of texts(goodDrill())) expect(text).not.toContain('Patient-safety ledger')
  })
})

test('framework references stand with the caution that they prove nothing', () => {
  const play = goodDrill()
  const tasks = play.plan.scenario.tasks.map((task) => ({ ...task, frameworks: ['CSF RS.MA-01'] }))
  const plan = { ...play.plan, scenario: { ...play.plan.scenario, tasks } }
  const page = reportPage(reportOf({ plan, events: play.events }))
  expect(page).toContain('It does not say that the framework is met')
  expect(page).toContain('CSF: NIST Cybersecurity Framework 2.0.')
  expect(page).not.toContain('HIPC:')
  const { blocks } = aarDocument(reportOf({ plan, events: play.events }))
  expect(JSON.stringify(blocks)).toMatch(
    /It does not say that[^]*CSF RS\.MA-01[^]*Cut it off \(P\)/,
  )
  expect(page).toMatch(/CSF RS\.MA-01[\s\S]*Cut it off \(P\)/)
  expect(reportPage(reportOf(play))).not.toContain('Frameworks that tasks touch')
})

test('evaluators’ letters stand beside the rules’ own; who wrote them does not', () => {
  const play = goodDrill()
  const aar = reportOf(play, {
    ratings: [
      {
        kind: 'rated',
        n: 1,
        by: 'evaluator-7',
        task: 'DQ-1' as TaskId,
        rating: 'S',
        reason: 'free-text-reasoning',
        note: 'Left one door open.',
      },
    ],
  })
  expect(aar.evaluators?.tasks).toEqual([
    {
      id: 'DQ-1',
      title: 'Cut it off',
      auto: 'P',
      final: 'S',
      by: 'evaluators',
      notes: ['Evaluator 1: S, free text reasoning: Left one door open.'],
      evidence: [],
    },
  ])
  expect(aar.evaluators?.split[0]).toEqual({ dimension: 'Decision quality', auto: 2, human: 1 })
  expect(aar.score.overall?.raw).toBeLessThan(100)
  const page = reportPage(aar)
  expect(page).toContain('Left one door open.')
  expect(page).toContain('Indicative only')
  expect(page).not.toContain('evaluator-7')
  expect(reportPage(reportOf(play))).not.toContain('By the rules')
})
