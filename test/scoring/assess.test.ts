import { describe, expect, test } from 'vitest'
import { assess } from '../../shared/scoring/assess.ts'
import type { Assessment, ExposedFinding, Finding } from '../../shared/scoring/assessment.ts'
import type { Playthrough } from '../support/exercise.ts'
import { goodDrill, silentDrill, startDrill } from './drill.ts'

const judged = ({ plan, events }: Playthrough): Assessment => assess(plan, events)
const finding = (play: Playthrough, task: string): Finding => {
  const found = judged(play).findings.find((each) => each.task === task)
  if (!found) throw new Error(`No task ${task}`)
  return found
}
const exposed = (play: Playthrough, task: string): ExposedFinding => {
  const found = finding(play, task)
  if (!found.exposed) throw new Error(`${task} did not come up`)
  return found
}
const dimension = (play: Playthrough, id: string) =>
  judged(play).dimensions.find((each) => each.id === id)

describe('a task', () => {
  test('is rated by the first rule that holds when it was answered', () => {
    expect(exposed(goodDrill(), 'DQ-1').rating).toBe('P')
    const half = startDrill().at(6).decide('isolate', 'half').give({ type: 'end' })
    expect(exposed(half, 'DQ-1').rating).toBe('S')
  })
  test('is rated on what was known at that moment, not on what came later', () => {
    expect(exposed(goodDrill(), 'DQ-3').rating).toBe('P')
    const later = startDrill().at(11).decide('isolate', 'cut').give({ type: 'end' })
    expect(exposed(later, 'DQ-3').rating).toBe('M')
  })
  test('is U when it came up and nobody answered', () => {
    const silent = exposed(silentDrill(), 'DQ-1')
    expect(silent).toMatchObject({ rating: 'U', decidedAt: undefined, timeliness: 0 })
  })
  test('does not count when its decision was never put to the team', () => {
    expect(finding(goodDrill(), 'DQ-4')).toMatchObject({ exposed: false, evidence: [] })
    const fired = startDrill().at(1).fire('spare').decide('extra', 'fine').give({ type: 'end' })
    expect(exposed(fired, 'DQ-4').rating).toBe('P')
  })
  test('does not count when its own condition does not hold at the end', () => {
    expect(finding(goodDrill(), 'DQ-5').exposed).toBe(false)
    const watched = startDrill().at(6).decide('isolate', 'watch').give({ type: 'end' })
    expect(exposed(watched, 'DQ-5').rating).toBe('U')
  })
  test('of a standing action came up when its duty began, and not before', () => {
    expect(exposed(startDrill().at(8), 'CI-1').evidence).not.toEqual([])
    const early = startDrill()
    const found = (task: string) =>
      assess(early.plan, early.events).findings.find((each) => each.task === task)
    expect(found('CI-1')?.exposed).toBe(false)
    expect(assess(early.plan, []).findings.some((each) => each.exposed)).toBe(false)
  })
  test('takes the last answer to a standing action', () => {
    const again = startDrill()
      .at(6)
      .decide('notify', 'wait')
      .at(7)
      .decide('notify', 'insurer')
      .give({ type: 'end' })
    expect(exposed(again, 'CI-1').rating).toBe('P')
    expect(exposed(again, 'CI-1').decidedAt?.at).toBe(7 * 60_000)
  })
  test('says why in words made from the play', () => {
    expect(exposed(goodDrill(), 'DQ-1').why).toBe(
      'Isolate: “Cut it off”. All of it. “Cut off” was met after 12 min (target 30 min, limit 2 h).',
    )
    expect(exposed(silentDrill(), 'DQ-1').why).toBe(
      'Isolate: no answer in the time given. “Cut off” was not met before play ended (target 30 min, limit 2 h).',
    )
    expect(exposed(goodDrill(), 'CM-2').why).toBe('First hour: 2 of 3 ticked.')
    expect(finding(goodDrill(), 'DQ-4').why).toBe('“Extra” was not put to the team.')
    expect(finding(goodDrill(), 'DQ-5').why).toBe('The situation behind “Isolate” did not arise.')
  })
})

describe('a clock', () => {
  test('counts in timeliness, from the moment it started, in story time', () => {
    expect(exposed(goodDrill(), 'DQ-1').timeliness).toBe(1)
    const slow = startDrill().at(10).decide('isolate', 'cut').give({ type: 'end' })
    expect(exposed(slow, 'DQ-1').timeliness).toBeCloseTo(1 - 30 / 90)
    expect(exposed(slow, 'DQ-1').rating).toBe('P')
  })
  test('of a duty lowers the task itself and stays out of timeliness', () => {
    const tell = (minute: number) =>
      exposed(startDrill().at(minute).decide('notify', 'insurer').give({ type: 'end' }), 'CI-1')
    expect(tell(6)).toMatchObject({ rating: 'P', chosen: 'P', timeliness: undefined })
    expect(tell(12)).toMatchObject({ rating: 'S', chosen: 'P' })
    expect(tell(25)).toMatchObject({ rating: 'M', chosen: 'P' })
    expect(tell(25).why).toContain('That lowers the rating from P to M.')
  })
  test('is left out when play ended before its target', () => {
    const short = startDrill().at(6).decide('notify', 'wait').give({ type: 'end' })
    expect(exposed(short, 'DQ-1').timeliness).toBeUndefined()
    expect(exposed(short, 'CI-1').rating).toBe('M')
  })
})

describe('a dimension', () => {
  test('is the weighted mean of its tasks that came up', () => {
    const half = startDrill()
      .at(6)
      .decide('isolate', 'half')
      .decide('hours', 'rest')
      .at(40)
      .give({ type: 'end' })
    expect(dimension(half, 'DQ')).toMatchObject({ kind: 'scored', tasks: 5, exposed: 3 })
    expect(dimension(half, 'DQ')).toHaveProperty('score', (3 * 75 + 2 * 40 + 0) / 6)
  })
  test('has no score with fewer than three tasks, and the others take its weight', () => {
    const { overall } = judged(goodDrill())
    expect(dimension(goodDrill(), 'CI')).toMatchObject({ kind: 'suppressed', exposed: 1 })
    expect(overall).toMatchObject({ raw: 100, score: 100, leftOut: ['CI'] })
    expect(overall?.shares).toEqual({ DQ: 37.5, TI: 37.5, CM: 25 })
  })
  test('is 0 for a team that never answers', () => {
    expect(judged(silentDrill()).overall?.score).toBe(0)
  })
})

describe('a cap', () => {
  const denying = () =>
    startDrill()
      .at(6)
      .decide('isolate', 'cut')
      .decide('hours', 'log', 'call')
      .at(11)
      .decide('speak', 'denial')
      .at(40)
      .give({ type: 'end' })

  test('is shown with its reason, its proof, and what it took away', () => {
    const { caps, overall } = judged(denying())
    const denial = denying().events.find(
      (event) => event.type === 'decision-made' && event.decision === 'speak',
    )
    expect(caps).toHaveLength(1)
    expect(caps[0]).toMatchObject({ id: 'denial', evidence: [denial?.seq] })
    expect(caps[0]?.lowered.map(({ of, to }) => [of, to])).toEqual([['overall', 50]])
    expect(overall?.raw).toBeGreaterThan(50)
    expect(overall?.score).toBe(50)
  })
  test('is shown too when it lowered nothing', () => {
    const watched = startDrill().at(6).decide('isolate', 'watch').at(40).give({ type: 'end' })
    expect(judged(watched).caps).toMatchObject([{ id: 'harm', lowered: [] }])
  })
  test('counts from when its condition last began to hold, and not once it has stopped', () => {
    const play = startDrill().decide('notify', 'wait').decide('notify', 'insurer')
    expect(judged(play).caps).toEqual([])
    play.decide('notify', 'wait')
    expect(judged(play).caps).toMatchObject([{ id: 'waiting', evidence: [play.events.length] }])
  })
  test('is absent when nothing calls for it', () => {
    expect(judged(goodDrill()).caps).toEqual([])
  })
})
