import { describe, expect, test } from 'vitest'
import type { Answer } from '../../shared/kernel/answer.ts'
import type { MeterId, OptionId } from '../../shared/kernel/ids.ts'
import { assess } from '../../shared/scoring/assess.ts'
import type { Playthrough } from '../support/exercise.ts'
import { saying, triaging } from './answering.ts'
import { came, intracare, played } from './weekPlayed.ts'

describe('the backlog after 30 March', () => {
  const putOff = Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
      `triage-${day}`,
      (play: Playthrough) => triaging(play, `triage-${day}`),
    ]),
  )
  const home: Answer = {
    kind: 'checklist',
    options: ['image-test', 'paper-entered', 'joint-signoff'] as OptionId[],
  }
  const backOn = {
    contain: 'segment',
    patients: 'tiered',
    'media-statement': saying('known', 'unknown', 'what-you-can-do'),
    restore: 'clean-rebuild',
    'go-live': home,
  }
  const after = (plan: string) => played({ ...putOff, ...backOn, lists: plan })
  const ledger = ({ plan, events }: Playthrough) => assess(plan, events).safety
  const plans = ['weekends', 'partner', 'fold-in'] as const
  const plays = plans.map((plan) => after(plan))

  test('the plan for the lists says how long those put off still wait, and who of them too long', () => {
    const told = plays.map((play) => ledger(play)?.backlog)
    expect(told.map((each) => each?.waiting)).toEqual([28, 28, 28])
    expect(told.map((each) => each?.perWeek)).toEqual([10, 8, 4])
    const done = told.map((each) => new Date(each?.done ?? 0).toISOString().slice(0, 10))
    expect(done).toEqual(['2026-04-17', '2026-04-21', '2026-05-15'])
    const late = plays.map((play) => ledger(play)?.cases.filter((each) => each.late).length ?? 0)
    expect(late[0]).toBeLessThan(late[2] ?? 0)
    expect(ledger(after('weekends'))?.expectedHarm).toBeLessThan(
      ledger(after('fold-in'))?.expectedHarm ?? 0,
    )
  })

  test('places go by urgency first, then by the day that was planned', () => {
    const cases = ledger(after('fold-in'))?.cases ?? []
    const end = (id: string) => {
      const found = cases.find((each) => String(each.case) === id)
      const planned = intracare.cases.find((each) => String(each.id) === id)?.planned ?? 0
      return planned + (found?.waited ?? 0) * 86_400_000
    }
    const ends = (...classes: readonly string[]) =>
      intracare.cases.filter(({ urgency }) => classes.includes(urgency)).map(({ id }) => end(id))
    expect(Math.max(...ends('U1', 'U2'))).toBeLessThan(Math.min(...ends('U4')))
    expect(ends('U4')).toEqual(ends('U4').toSorted((a, b) => a - b))
    expect(cases.every(({ evidence }) => evidence.length > 2)).toBe(true)
  })

  test('extra lists cost staff, none cost trust, places elsewhere cost money; each is told in April', () => {
    const [weekends, partner, foldIn] = plays.map(({ state }) => ({
      trust: state.meters['trust' as MeterId]?.rate ?? 0,
      staff: state.meters['staff' as MeterId]?.rate ?? 0,
      spent: state.costs.response ?? 0,
    }))
    expect(weekends?.staff).toBeLessThan(foldIn?.staff ?? 0)
    expect(foldIn?.trust).toBeLessThan(partner?.trust ?? 0)
    expect(partner?.spent).toBeGreaterThan(weekends?.spent ?? 0)
    expect(plays.map((play) => came(play, 'i83')?.variant)).toEqual([1, 2, undefined])
  })

  test('while systems stay on paper nobody has a place, and all wait to the end', () => {
    const paper = played({
      ...putOff,
      contain: 'shutdown',
      restore: 'wait-perfect',
      lists: 'weekends',
    })
    expect(ledger(paper)?.backlog).toBeUndefined()
    expect(came(paper, 'i83')?.variant).toBe(0)
    expect(ledger(paper)?.expectedHarm).toBeGreaterThan(
      ledger(after('weekends'))?.expectedHarm ?? Infinity,
    )
  })
})
