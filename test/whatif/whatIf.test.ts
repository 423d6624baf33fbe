import { expect, test } from 'vitest'
import type { DecisionId, OptionId, RoleId, SeatId } from '../../shared/kernel/ids.ts'
import { playMinutes, type ExerciseTime } from '../../shared/kernel/time.ts'
import { replay } from '../../shared/log/replay.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { policies } from '../../shared/simulate/policy.ts'
import { termsOf } from '../../shared/report/terms.ts'
import { askedIn } from '../../shared/whatif/asked.ts'
import type { Change, Follow } from '../../shared/whatif/change.ts'
import { partingOf } from '../../shared/whatif/parting.ts'
import { whatIf } from '../../shared/whatif/whatIf.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { small } from '../support/smallScenario.ts'

const book = new Playbook(planOf(loadScenario('intracare'), { minutes: 150 }))
const play = playOut(book, 'what-if', policies.expert)
const declare = 'declare' as DecisionId
const choice = (option: string) => ({ kind: 'choice' as const, option: option as OptionId })

const ask = (change: Partial<Change> & Pick<Change, 'decision'>, follow: Follow = 'recorded') =>
  whatIf(
    play.plan,
    play.entries,
    { answer: undefined, at: undefined, ...change },
    { follow, book: () => book },
  )
function told(...asked: Parameters<typeof ask>) {
  const result = ask(...asked)
  if (!result.ok) throw new Error(result.refusal.code)
  return result
}

test('the recorded answer at the recorded time changes nothing, to the byte', () => {
  const { whatIf: nothing, events } = told({ decision: declare })
  expect(nothing.parting).toBeUndefined()
  expect(events.simulated).toEqual(replay(play.plan, play.entries).events)
  expect(nothing.simulated).toEqual(nothing.recorded)
})

test('another answer parts the two weeks at that decision and moves the scores', () => {
  const { whatIf: found } = told({ decision: declare, answer: choice('quiet') })
  const given = play.events.find(
    (event) => event.type === 'decision-made' && event.decision === declare,
  )
  expect(found.parting?.seq).toBe(given?.seq)
  expect(found.parting?.recorded?.text).toContain('Declare now')
  expect(found.parting?.simulated?.text).toContain('Let IT look quietly')
  expect(found.simulated.score.overall).toBeLessThan(found.recorded.score.overall ?? 0)
  expect(found).toMatchObject({ simulation: true, follow: 'recorded', seed: 'what-if' })
})

test('where answers were only sent when the weeks part, both are told', () => {
  const other = play.events.map((event) =>
    event.type === 'decision-sent' ? { ...event, answer: choice('not-this-one') } : event,
  )
  const parting = partingOf(play.events, other, termsOf(play.plan, play.state))
  expect(parting?.recorded?.text).toMatch(/it does not count yet\. It says: \w+/)
  expect(parting?.simulated?.text).toContain('It says: not-this-one.')
})

test('an answer that was never given lapses, and other decisions stand', () => {
  const { whatIf: found, events } = told({ decision: declare, answer: 'not answered' })
  expect(found.instead).toEqual({ labels: [], at: undefined })
  expect(
    events.simulated.some(
      (event) => event.type === 'decision-lapsed' && event.decision === declare,
    ),
  ).toBe(true)
  const made = (side: 'recorded' | 'simulated') =>
    events[side].filter((event) => event.type === 'decision-made').length
  expect(made('simulated')).toBeGreaterThan(made('recorded') / 2)
})

test('the same answer later is the same answer at that time', () => {
  const { opened } = askedIn(play.plan, play.entries, book).decisions.find(
    ({ id }) => id === declare,
  ) ?? { opened: { at: 0 } }
  const at = (opened.at + playMinutes(5)) as ExerciseTime
  const { whatIf: found } = told({ decision: declare, at })
  expect(found.instead).toEqual({ labels: found.was.labels, at })
})

test('inputs that do not fit any more are left out and listed with their entry', () => {
  // Whoever shuts everything down at once is asked other things afterwards.
  const all = askedIn(play.plan, play.entries, book).decisions.flatMap(({ id, options, kind }) =>
    kind === 'choice'
      ? options.map((option) => told({ decision: id, answer: choice(option.id) }).whatIf)
      : [],
  )
  const skipped = all.flatMap((found) => found.skipped)
  expect(skipped.length).toBeGreaterThan(0)
  for (const { n, what, why } of skipped) {
    expect(play.entries[n - 1]).toBeDefined()
    expect(what).toMatch(/\w/)
    expect(why).toMatch(/^[a-z-]+$/)
  }
})

test('a machine team that follows plays on from there, and leaves the changed decision alone', () => {
  const { whatIf: found, events } = told({ decision: declare, answer: choice('quiet') }, 'silent')
  const seq = found.parting?.seq ?? 0
  expect(events.simulated.slice(0, seq - 1)).toEqual(events.recorded.slice(0, seq - 1))
  const later = events.simulated
    .slice(seq)
    .filter((event) => event.type === 'decision-made' && event.at > (found.instead.at ?? 0))
  expect(later).toEqual([])
  expect(told({ decision: declare, answer: choice('quiet') }, 'silent')).toEqual(
    told({ decision: declare, answer: choice('quiet') }, 'silent'),
  )
})

test('what cannot be answered then is refused with the engine’s own reason', () => {
  const never = { decision: 'no-such' as DecisionId, answer: choice('a') }
  expect(ask(never)).toMatchObject({ ok: false, refusal: { code: 'no-such-decision' } })
  expect(ask({ decision: declare, answer: choice('nonsense') })).toMatchObject({
    ok: false,
    refusal: { code: 'no-such-option' },
  })
  const late = (play.state.now + 1) as ExerciseTime
  expect(ask({ decision: declare, at: late })).toMatchObject({
    ok: false,
    refusal: { code: 'ended' },
  })
  expect(ask({ decision: declare, at: 0 as ExerciseTime })).toMatchObject({
    ok: false,
    refusal: { code: expect.stringMatching(/decision-not-open|not-started/) },
  })
})

test('after a swap of roles the other answer comes from whoever had the decision at that moment', () => {
  const [lead, legal] = ['lead-seat' as SeatId, 'legal-seat' as SeatId]
  const isolate = 'isolate' as DecisionId
  const swap = (['lead', 'legal'] as const).map((role) => ({
    role: role as RoleId,
    to: role === 'lead' ? legal : lead,
  }))
  const swapped = new Playthrough(planOf(small))
    .start()
    .at(6)
    .give({ type: 'move-roles', moves: swap })
    .at(7)
    .give({ type: 'decide', seat: legal, decision: isolate, answer: choice('cut'), reason: '' })
    .at(8)
    .give({ type: 'end' })
  expect(swapped.refused).toBeUndefined()
  const answeredBy = (change: Partial<Change>) => {
    const found = whatIf(
      swapped.plan,
      swapped.entries,
      { decision: isolate, answer: choice('watch'), at: undefined, ...change },
      { follow: 'recorded', book: () => book },
    )
    return found.ok
      ? found.events.simulated.flatMap((event) =>
          event.type === 'decision-made' ? [event.seat] : [],
        )
      : found.refusal
  }
  expect(answeredBy({})).toEqual([legal])
  expect(answeredBy({ at: playMinutes(5.5) })).toEqual([lead])
})
