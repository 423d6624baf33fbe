import { describe, expect, test } from 'vitest'
import type { InjectId, ParticipantId, SeatId } from '../../shared/kernel/ids.ts'
import { goodDrill, silentDrill, startDrill } from '../scoring/drill.ts'
import type { Playthrough } from '../support/exercise.ts'
import { reportOf } from './about.ts'

const inject = (play: Playthrough, number: number) =>
  reportOf(play).injects.find((each) => each.number === number)
const decision = (play: Playthrough, title: string) =>
  reportOf(play).decisions.find((each) => each.title === title)
const taken = (play: Playthrough): Playthrough =>
  play.give({
    type: 'take-seat',
    seat: 'lead-seat' as SeatId,
    participant: 'p1' as ParticipantId,
  })

describe('the overview', () => {
  test('says which exercise it was, with the parameters filled in', () => {
    const { overview } = reportOf(goodDrill())
    expect(overview).toMatchObject({
      title: 'Drill at Test Clinic',
      organisation: 'Test Clinic',
      seed: 'test',
      minutes: 60,
      played: 40 * 60_000,
      ended: 'facilitator',
      scenario: { id: 'drill', version: '1.0.0', hash: 'the-hash' },
    })
  })
  test('counts and hashes the events, so that another log is another report', () => {
    const [good, silent] = [reportOf(goodDrill()), reportOf(silentDrill())]
    expect(good.overview.events.hash).toBe(reportOf(goodDrill()).overview.events.hash)
    expect(good.overview.events.hash).not.toBe(silent.overview.events.hash)
  })
  test('is provisional while play runs', () => {
    expect(reportOf(startDrill().at(6))).toMatchObject({
      finished: false,
      overview: { ended: 'still running' },
    })
    expect(reportOf(goodDrill()).finished).toBe(true)
  })
  test('names people only when it is given their names', () => {
    const names = { ['lead-seat' as SeatId]: 'Mere' }
    const play = taken(goodDrill())
    expect(JSON.stringify(reportOf(play))).not.toContain('Mere')
    expect(reportOf(play, { names }).overview.team[0]).toMatchObject({ name: 'Mere', taken: true })
    expect(reportOf(play, { names }).decisions[0]?.answers[0]?.name).toBe('Mere')
    expect(reportOf(play, { names }).overview.team[1]).toMatchObject({ taken: false })
  })
  test('never shows who a participant is by id', () => {
    expect(JSON.stringify(reportOf(taken(goodDrill())))).not.toContain('"p1"')
  })
})

describe('the summary', () => {
  test('has at most three strengths and three areas, the weightiest first', () => {
    const { summary } = reportOf(silentDrill())
    expect(summary.strengths).toEqual([])
    expect(summary.areas.map(({ title }) => title)).toEqual([
      'Cut it off',
      'Keep a log',
      'Say what is known',
    ])
  })
  test('names no area where everything was done in full and in time', () => {
    const { summary } = reportOf(goodDrill())
    expect(summary.areas).toEqual([])
    expect(summary.strengths.map(({ rating }) => rating)).toEqual(['P', 'P', 'P'])
  })
  test('counts what was done well but late as an area, never as a strength', () => {
    const late = startDrill()
      .at(10)
      .decide('isolate', 'cut')
      .decide('hours', 'log', 'call')
      .decide('notify', 'insurer')
      .at(11)
      .decide('speak', 'truth')
      .at(40)
      .give({ type: 'end' })
    const { summary } = reportOf(late)
    expect(summary.areas.map(({ title }) => title)).toContain('Cut it off')
    expect(summary.strengths.map(({ title }) => title)).not.toContain('Cut it off')
  })
})

describe('the timeline', () => {
  test('shows each inject as planned and as played', () => {
    expect(inject(goodDrill(), 1)).toMatchObject({
      status: 'fired',
      by: 'schedule',
      plannedAs: 'at a time',
      planned: Date.parse('2026-04-04T10:00+13:00'),
      stamp: { at: 5 * 60_000, when: Date.parse('2026-04-04T10:00+13:00') },
      to: ['everyone'],
    })
    expect(inject(goodDrill(), 3)).toMatchObject({ status: 'not reached', plannedAs: 'in reserve' })
  })
  test('shows what the facilitator skipped, edited, added or fired', () => {
    const play = startDrill()
      .give(
        { type: 'skip', inject: 'confirm' as InjectId },
        { type: 'edit-inject', inject: 'spare' as InjectId, title: 'Another title', body: 'New' },
        { type: 'add-inject', title: 'Own', body: 'Own', from: 'Us', channel: 'pager', to: [] },
      )
      .fire('spare')
      .give({ type: 'end' })
    expect(inject(play, 2)?.status).toBe('skipped')
    expect(inject(play, 3)).toMatchObject({
      title: 'Another title',
      edited: true,
      by: 'facilitator',
    })
    expect(inject(play, 4)).toMatchObject({ title: 'Own', plannedAs: 'added in play' })
  })
  test('shows each answer with its labels, reason, seat and time', () => {
    const play = startDrill()
      .at(7)
      .give({
        type: 'decide',
        seat: 'lead-seat' as SeatId,
        decision: 'isolate' as never,
        answer: { kind: 'choice', option: 'half' as never },
        reason: 'Half is safer.',
      })
    expect(decision(play, 'Isolate')).toMatchObject({
      status: 'answered',
      answers: [
        {
          labels: ['Cut half of it'],
          reason: 'Half is safer.',
          seat: 'Lead seat',
          late: false,
          took: 2 * 60_000,
        },
      ],
    })
  })
  test('keeps an answer that was replaced, and marks a late one', () => {
    const play = startDrill()
      .decide('notify', 'wait')
      .decide('notify', 'insurer')
      .at(12)
      .decide('isolate', 'cut')
    expect(decision(play, 'Tell the insurer')?.answers.map(({ labels }) => labels)).toEqual([
      ['Not yet'],
      ['Yes'],
    ])
    expect(decision(play, 'Isolate')).toMatchObject({
      status: 'answered',
      answers: [{ late: true }],
    })
    expect(decision(silentDrill(), 'Isolate')?.status).toBe('lapsed')
    expect(decision(silentDrill(), 'Extra')?.status).toBe('not asked')
  })
})

describe('the world', () => {
  test('obligations are told against target and limit', () => {
    const result = (play: Playthrough) => reportOf(play).obligations[1]?.status
    expect(result(goodDrill())).toBe('met in time')
    expect(result(silentDrill())).toBe('not met')
    expect(result(startDrill().at(3).give({ type: 'end' }))).toBe('not started')
    expect(result(startDrill().at(6).give({ type: 'end' }))).toBe('not yet due')
    expect(result(startDrill().at(12).decide('notify', 'insurer'))).toBe('met late')
    expect(result(startDrill().at(25).decide('notify', 'insurer'))).toBe('met after the limit')
  })
  test('costs are told by head, each amount with its event, and sum to the state’s', () => {
    const play = goodDrill()
    expect(reportOf(play).costs.map(({ head, amount }) => [head, amount])).toEqual([
      ['response', 1500],
      ['notification', 12000],
    ])
    for (const { head, amount } of reportOf(play).costs) expect(play.state.costs[head]).toBe(amount)
  })
  test('meters are told over play', () => {
    const [trust] = reportOf(silentDrill()).meters
    expect(trust).toMatchObject({ title: 'Trust', start: 80, lowest: trust?.end })
    expect(trust?.end).toBeLessThan(80)
    expect(trust?.points.at(-1)?.at).toBe(40 * 60_000)
  })
})

describe('what is reported', () => {
  test('each quote that reached the team stands with its source; the rest is fiction or derived', () => {
    const { truth } = reportOf(startDrill().at(11).fire('spare').give({ type: 'end' }))
    expect(truth.reported).toEqual([
      {
        quote: '“very slowly”',
        source: 'A paper',
        publisher: 'The publisher',
        inject: 'Inject 1 “Files are gone”',
      },
    ])
    expect(truth.derived).toEqual([
      { inject: 'Inject 2 “It is confirmed”', from: 'The first inject' },
    ])
    expect(truth.fiction).toEqual(['Inject 3 “Something extra”'])
    expect(reportOf(startDrill()).truth.reported).toEqual([])
  })
  test('a text edited in play that lost its quote is fiction', () => {
    const play = startDrill().give({
      type: 'edit-inject',
      inject: 'alert' as InjectId,
      title: 'Files are gone',
      body: 'No quote any more.',
    })
    play.at(6)
    expect(reportOf(play).truth.reported).toEqual([])
    expect(reportOf(play).injects.find(({ number }) => number === 1)?.provenance).toBe('fiction')
  })
})

test('every event of the play has its line in the log', () => {
  const play = taken(goodDrill())
  const { log } = reportOf(play)
  expect(log.map(({ seq }) => seq)).toEqual(play.events.map(({ seq }) => seq))
  expect(log.filter(({ text }) => text.trim() === '')).toEqual([])
})

test('what was noted is told only when asked for', () => {
  const play = startDrill().give({ type: 'note', by: 'evaluator', text: 'Slow to start.' })
  expect(reportOf(play).log.at(-1)?.text).toBe('Note by the evaluator.')
  expect(JSON.stringify(reportOf(play))).not.toContain('Slow to start.')
  expect(reportOf(play, { notes: true }).log.at(-1)?.text).toContain('Slow to start.')
})

test('the report survives being sent as JSON', () => {
  const aar = reportOf(goodDrill())
  expect(JSON.parse(JSON.stringify(aar))).toEqual(JSON.parse(JSON.stringify(reportOf(goodDrill()))))
  expect(aar.format).toBe('hotwash-aar/1')
})
