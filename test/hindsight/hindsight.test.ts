import { expect, test } from 'vitest'
import type { DecisionId, OptionId, RoleId, SeatId } from '../../shared/kernel/ids.ts'
import { playMinutes, type ExerciseTime } from '../../shared/kernel/time.ts'
import { hindsightOf } from '../../shared/hindsight/hindsight.ts'
import { snapshotAt } from '../../shared/hindsight/snapshot.ts'
import { inputsOf } from '../../shared/log/log.ts'
import { Course } from '../../shared/engine/course.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { facilitatorDocs } from '../../shared/view/facilitatorView.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { tableDocs } from '../../shared/view/tableView.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))
const play = playOut(book, 'hindsight', policies.expert)
const back = hindsightOf(play.plan, play.entries)
const at = (time: number, desk: string) =>
  snapshotAt(play.plan, play.entries, {
    exercise: 'x',
    time: time as ExerciseTime,
    desk: desk as SeatId | 'facilitator',
    names: {},
  })

test('a moment has the very documents that the live pages had', () => {
  for (const minute of [5, 33, 71, 119]) {
    const time = playMinutes(minute)
    const course = new Course(play.plan)
    for (const input of inputsOf(
      play.entries.filter((entry) => entry.at <= time),
      time,
    ))
      course.give(input)
    expect(at(time, 'facilitator').desk).toEqual(facilitatorDocs(play.plan, course.state))
    expect(at(time, 'facilitator').table).toMatchObject(tableDocs(play.plan, course.state))
    const seat = play.plan.config.seats[1]?.id ?? ('' as SeatId)
    expect(at(time, seat).desk).toEqual(seatDocs(play.plan, course.state, seat))
  }
})

test('nothing of a later moment is on an earlier desk', () => {
  const early = at(playMinutes(20), 'facilitator')
  const lines = Object.keys(early.table).filter((key) => key.startsWith('log/'))
  expect(lines.length).toBeGreaterThan(0)
  for (const key of lines) expect(Number(key.slice(4))).toBeLessThanOrEqual(early.seq)
  expect(early.seq).toBeLessThan(at(playMinutes(40), 'facilitator').seq)
})

test('before the start and after the end there is a picture too', () => {
  expect(at(0, 'facilitator').table['clock']).toBeDefined()
  expect(at(back.end + 600_000, 'facilitator').table['clock']).toMatchObject({ status: 'ended' })
})

test('marks stand in order and name every inject, decision and phase', () => {
  expect(back.marks.map(({ seq }) => seq)).toEqual(
    back.marks.map(({ seq }) => seq).toSorted((a, b) => a - b),
  )
  const count = (type: string) => play.events.filter((event) => event.type === type).length
  const marked = (kind: string) => back.marks.filter((mark) => mark.kind === kind).length
  expect(marked('inject')).toBe(count('inject-delivered'))
  expect(marked('decision')).toBe(count('decision-made'))
  expect(marked('phase')).toBe(count('phase-entered'))
})

test('what a seat knew is what had reached it, and opened is said with its entry', () => {
  expect(back.knew.length).toBeGreaterThan(20)
  for (const knew of back.knew) {
    const roles = play.plan.rolesOf.get(knew.seat) ?? []
    for (const had of knew.had) {
      const event = play.events[had.seq - 1]
      expect(event).toMatchObject({ type: 'inject-delivered', at: had.at })
      expect(event?.type === 'inject-delivered' && event.to.some((to) => roles.includes(to))).toBe(
        true,
      )
      expect(had.seq).toBeLessThan(knew.seq)
      if (had.opened)
        expect(play.events[had.opened.seq - 1]).toMatchObject({
          type: 'inject-opened',
          seat: knew.seat,
        })
    }
    for (const missed of knew.missed) {
      const event = play.events[missed.seq - 1]
      expect(event?.type === 'inject-delivered' && event.to.some((to) => roles.includes(to))).toBe(
        false,
      )
    }
  }
})

test('advice that a seat got on its decision is told with who gave it', () => {
  const told = back.knew.flatMap(({ told: all }) => all)
  expect(told.some(({ kind, from }) => kind === 'advice' && from !== '')).toBe(true)
})

test('after a swap of roles a seat has what came to its roles then and now, and the others what came to theirs', () => {
  const [lead, legal] = ['lead-seat' as SeatId, 'legal-seat' as SeatId]
  const swapped = new Playthrough(planOf(small))
    .start()
    .at(6)
    .give({
      type: 'move-roles',
      moves: [
        { role: 'lead' as RoleId, to: legal },
        { role: 'legal' as RoleId, to: lead },
      ],
    })
    .give({
      type: 'decide',
      seat: legal,
      decision: 'isolate' as DecisionId,
      answer: { kind: 'choice', option: 'cut' as OptionId },
      reason: '',
    })
  expect(swapped.refused).toBeUndefined()
  const [knew] = hindsightOf(swapped.plan, swapped.entries).knew
  expect(knew?.seat).toBe(legal)
  expect(knew?.had.map(({ number }) => number)).toEqual([1])
  expect(knew?.missed).toEqual([])
})
