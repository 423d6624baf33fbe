import { expect, test } from 'vitest'
import { phaseSpans } from '../../client/facilitator/msel/phaseSpans.ts'
import {
  axisHeight,
  freeSide,
  layOutTimeline,
  markSize,
  xOf,
  type Placed,
} from '../../client/facilitator/msel/timelineLayout.ts'
import type { PhaseId } from '../../shared/kernel/ids.ts'
import type { ScenarioTime } from '../../shared/kernel/time.ts'
import type { ClockDoc } from '../../shared/wire/views.ts'
import { log, played } from './consoleDocs.ts'

const hour = played(60)
const lanes = ['notice', 'care', 'tell']
/** Forty injects in bunches over an hour, every eighth without a time. */
const crowd: readonly Placed[] = Array.from({ length: 40 }, (_, nth) => ({
  id: `i${nth}`,
  lane: lanes[nth % lanes.length] ?? '',
  at: nth % 8 === 7 ? undefined : played(Math.floor(nth / 6) * 9),
}))
const widths = [360, 700, 1200]

test.each(widths)('at %i px no mark covers another of its lane or leaves it', (width) => {
  const layout = layOutTimeline({ width, labels: 100 }, lanes, crowd, hour)
  expect(layout.marks).toHaveLength(crowd.length)
  for (const lane of layout.lanes) {
    const marks = layout.marks.filter(({ id }) =>
      crowd.some((one) => one.id === id && one.lane === lane.id),
    )
    for (const mark of marks) {
      expect(mark.y - markSize / 2).toBeGreaterThanOrEqual(lane.top)
      expect(mark.y + markSize / 2).toBeLessThanOrEqual(lane.top + lane.height)
      for (const other of marks)
        if (other !== mark)
          expect(Math.hypot(mark.x - other.x, mark.y - other.y)).toBeGreaterThanOrEqual(markSize)
    }
  }
})

test('lanes follow one another below the hours, and the whole is as high as its lanes', () => {
  const { lanes: placed, height } = layOutTimeline({ width: 700, labels: 100 }, lanes, crowd, hour)
  let top = axisHeight
  for (const lane of placed) {
    expect(lane.top).toBe(top)
    top += lane.height
  }
  expect(height).toBe(top)
})

test('injects without a time stand in a gutter; without any there is none', () => {
  const all = layOutTimeline({ width: 700, labels: 100 }, lanes, crowd, hour)
  for (const { id, x } of all.marks)
    expect(x > all.gutter.left).toBe(crowd.find((one) => one.id === id)?.at === undefined)
  const timed = crowd.filter(({ at }) => at !== undefined)
  const { gutter, plot } = layOutTimeline({ width: 700, labels: 100 }, lanes, timed, hour)
  expect(gutter.left).toBe(gutter.right)
  expect(plot.right).toBe(700)
})

test('time runs from left to right and stays inside the plot', () => {
  const plot = { left: 100, right: 700 }
  const places = [-1, 0, 30, 60, 90].map((minutes) => xOf(played(minutes), plot, hour))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBe(places[1])
  expect(places[3]).toBe(places[4])
  expect(places.every((x) => x > plot.left && x < plot.right)).toBe(true)
})

test('a title stands at the side where it covers no mark, or nowhere', () => {
  const alone = (at: readonly number[]) => {
    const placed = at.map((minutes, nth) => ({ id: `i${nth}`, lane: 'care', at: played(minutes) }))
    const layout = layOutTimeline({ width: 700, labels: 100 }, ['care'], placed, hour)
    const mark = layout.marks.find(({ id }) => id === 'i0')
    return mark && freeSide(mark, 150, layout)
  }
  expect(alone([5])).toBe('right')
  expect(alone([58])).toBe('left')
  expect(alone([30, 20, 40])).toBeUndefined()
})

const phase = (id: string, minutes: number) => ({
  id: id as PhaseId,
  title: id,
  brief: '',
  planned: played(minutes),
  from: 0 as ScenarioTime,
  to: 1 as ScenarioTime,
})
const phases = [phase('one', 10), phase('two', 20), phase('three', 5)]
const clock = (phaseNumber: number, startedAt: number, planned: number): ClockDoc => ({
  status: 'running',
  paused: false,
  speed: 1,
  phase: 'two' as PhaseId,
  phaseTitle: 'two',
  phaseNumber,
  phaseCount: 3,
  phaseStartedAt: played(startedAt),
  phasePlanned: planned,
  from: 0 as ScenarioTime,
  to: 1 as ScenarioTime,
  endsAt: played(35),
})
const ends = (spans: ReturnType<typeof phaseSpans>) =>
  spans.map(({ from, to }) => [from / 60_000, to / 60_000])

test('before the start phases lie as planned', () => {
  expect(ends(phaseSpans(phases, undefined, []))).toEqual([
    [0, 10],
    [10, 30],
    [30, 35],
  ])
})

test('a phase left early ends where the next began, and a longer one moves those after it', () => {
  const began = log({ kind: 'phase', title: 'one' }, { kind: 'phase', title: 'two' })
  const spans = phaseSpans(phases, clock(2, 4, played(25)), began)
  expect(ends(spans)).toEqual([
    [0, 4],
    [4, 29],
    [29, 34],
  ])
  expect(spans.map(({ current }) => current)).toEqual([false, true, false])
})
