import { expect, test } from 'vitest'
import type { DecisionId, InjectId, PhaseId, RoleId, SeatId } from '../../shared/kernel/ids.ts'
import { rolesAt } from '../../shared/engine/seats.ts'
import { playMinutes } from '../../shared/kernel/time.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const alert = 'alert' as InjectId
const plan = planOf(small)
const play = () => new Playthrough(plan).start()
const phases = plan.phases.map(({ phase }) => phase.id)
const [first, second] = phases as [PhaseId, PhaseId]
const due = (phase: PhaseId) =>
  plan.injects.filter(({ trigger }) => trigger.kind === 'at' && trigger.phase === phase)

test('R12 a jump does with each inject what the facilitator said of it', () => {
  const at = play().at(1)
  const all = due(first).map(({ id }) => id)
  at.give({ type: 'next-phase', drop: all })
  expect(at.story().filter((line) => line.includes('inject-passed'))).toHaveLength(all.length)
  const given = play().at(1).give({ type: 'next-phase', deliver: all })
  expect(
    given.story().filter((line) => line.includes('inject-delivered')).length,
  ).toBeGreaterThanOrEqual(all.length)
})

test('R12 a jump past a phase passes what that phase holds, too', () => {
  const last = phases.at(-1) as PhaseId
  const at = play().at(1).give({ type: 'next-phase', to: last })
  expect(at.story().filter((line) => line.includes('phase-entered'))).toHaveLength(phases.length)
  for (const phase of phases.slice(0, -1))
    for (const { id } of due(phase))
      expect(['delivered', 'passed', 'cancelled']).toContain(at.state.injects[id]?.kind)
})

test('two facilitators who move on at once move on once', () => {
  const moved = play().at(1).give({ type: 'next-phase', from: first })
  expect(moved.give({ type: 'next-phase', from: first }).refused).toEqual({
    code: 'phase-moved-on',
  })
  expect(moved.state.phase.index).toBe(phases.indexOf(second))
})

test('a jump to the phase that is on is refused', () => {
  expect(play().at(1).give({ type: 'next-phase', to: first }).refused).toEqual({
    code: 'no-such-phase',
  })
})

test('an edit of a text that somebody changed meanwhile is refused', () => {
  const edit = (title: string, over: number) =>
    ({ type: 'edit-inject', inject: alert, title, body: 'Text.', over }) as const
  const edited = play().give(edit('Mine', 0))
  expect(edited.give(edit('Theirs', 0)).refused).toEqual({
    code: 'changed-meanwhile',
    inject: alert,
  })
  const edition = edited.state.editions[alert] ?? 0
  expect(edited.give(edit('Next', edition)).state.edits[alert]?.title).toBe('Next')
})

test('R08 time can be given to one seat: only its open decisions get it', () => {
  const owner = plan.seatOf.get(plan.decision.get('isolate' as DecisionId)?.owners[0] as RoleId)
  const other = plan.config.seats.find(({ id }) => id !== owner)?.id
  const give = (seat: SeatId | undefined) =>
    play()
      .at(6)
      .give({ type: 'give-time', to: { seat: seat as SeatId }, ms: playMinutes(2) })
  expect(give(owner).at(16).story()).toContain('12:00 decision-lapsed isolate')
  expect(give(other).at(16).story()).toContain('10:00 decision-lapsed isolate')
})

test('roles that move take their decisions and messages along, and leave nothing behind', () => {
  const from = plan.seatOf.get(
    plan.decision.get('isolate' as DecisionId)?.owners[0] as RoleId,
  ) as SeatId
  const to = plan.config.seats.find(({ id }) => id !== from)?.id as SeatId
  const moves = (plan.rolesOf.get(from) ?? []).map((role) => ({ role, to }))
  const moved = play().at(6).give({ type: 'move-roles', moves })
  expect(rolesAt(plan, moved.state, from)).toEqual([])
  expect(Object.keys(seatDocs(plan, moved.state, from))).toEqual(['me'])
  expect(Object.keys(seatDocs(plan, moved.state, to))).toContain('decision/isolate')
  expect(moved.decide('isolate', 'cut').refused).toMatchObject({ code: 'not-your-decision' })
  const answer = { kind: 'choice', option: 'cut' } as never
  const decided = moved.give({
    type: 'decide',
    seat: to,
    decision: 'isolate' as DecisionId,
    answer,
    reason: '',
  })
  expect(decided.refused).toBeUndefined()
})

test('the white cell speaks even in a pause; what it says goes out at once', () => {
  const said = play().at(1).give({ type: 'pause' })
  said.give({
    type: 'add-inject',
    title: 'Back in five minutes',
    body: 'Get a coffee.',
    from: 'Exercise control',
    channel: 'pager',
    to: ['lead' as RoleId],
    goes: true,
  })
  expect(said.story().slice(-2)).toEqual([
    '1:00 inject-added added-1',
    '1:00 inject-delivered added-1',
  ])
  expect(said.state.paused).toBe(true)
})

test('R12 after a pause of any length nothing has expired that had not before', () => {
  const paused = play().at(6).give({ type: 'pause', why: 'line-lost' })
  expect(paused.state.pausedBecause).toBe('line-lost')
  const before = paused.events.length
  expect(paused.at(500).refused).toEqual({ code: 'paused' })
  paused.give({ type: 'resume' })
  expect(paused.events.slice(before).map(({ type }) => type)).toEqual(['resumed'])
  expect(paused.state.now).toBe(playMinutes(6))
})
