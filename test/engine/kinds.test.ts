import { describe, expect, test } from 'vitest'
import { holds } from '../../shared/engine/condition.ts'
import { meterValue } from '../../shared/engine/meter.ts'
import { storyTime } from '../../shared/engine/storyTime.ts'
import type { Answer } from '../../shared/kernel/answer.ts'
import type { DecisionId, SeatId } from '../../shared/kernel/ids.ts'
import { playMinutes } from '../../shared/kernel/time.ts'
import type { Condition } from '../../shared/scenario/condition.ts'
import { planOf, Playthrough } from '../support/exercise.ts'
import { kinds } from '../support/kindsScenario.ts'

const lead = 'lead-seat' as SeatId
const legal = 'legal-seat' as SeatId
const play = (config = {}) => new Playthrough(planOf(kinds, config)).start()
const give = (decision: string, answer: object, seat = lead) =>
  ({
    type: 'decide',
    seat,
    decision: decision as DecisionId,
    answer: answer as Answer,
    reason: '',
  }) as const
const trust = ({ plan, state }: Playthrough) => {
  const line = state.meters['trust' as never]
  return line ? meterValue(line, storyTime(plan, state)) / 1000 : undefined
}
const is = ({ plan, state }: Playthrough, condition: object) =>
  holds(plan, state, condition as Condition)
const ranking = (...options: string[]) => ({ kind: 'ranking', options })
const statement = (...options: string[]) => ({ kind: 'statement', options, words: 'So it is.' })
const row = (id: string, action: string, call = false) => ({ case: id, action, call, reason: '' })
const triage = (...rows: object[]) => ({ kind: 'triage', rows })
const estimate = (low: number, high: number, confidence = 80) => ({
  kind: 'estimate',
  low,
  high,
  confidence,
})

describe('ranking', () => {
  test('what comes first has its effects, and conditions can read the order', () => {
    const ranked = play().give(give('order', ranking('money', 'people', 'files')))
    expect(trust(ranked)).toBe(75)
    expect(is(ranked, { kind: 'ranked', decision: 'order', option: 'people', within: 2 })).toBe(
      true,
    )
    expect(is(ranked, { kind: 'ranked', decision: 'order', option: 'files', within: 2 })).toBe(
      false,
    )
  })

  test('every option has to have its place', () => {
    const part = play().give(give('order', ranking('money', 'people')))
    expect(part.refused).toMatchObject({ code: 'pick-between', min: 3, max: 3 })
  })
})

describe('triage', () => {
  test('each procedure goes where it was sent', () => {
    const done = play().give(give('list', triage(row('c1', 'relocate'), row('c2', 'defer', true))))
    expect(done.state.cases).toEqual({ c1: 'relocated', c2: 'deferred' })
    const urgent = { kind: 'triaged', decision: 'list', urgency: ['U1'], atLeast: 1, atMost: 9 }
    expect(is(done, { ...urgent, action: ['relocate'] })).toBe(true)
    expect(is(done, { ...urgent, action: ['defer'] })).toBe(false)
    expect(is(done, { ...urgent, urgency: ['U3'], action: ['defer'], call: true })).toBe(true)
  })

  test.each([
    ['a procedure left out', [row('c1', 'defer')], { code: 'cases-missing', cases: ['c2'] }],
    ['an unknown procedure', [row('c9', 'defer')], { code: 'no-such-case', case: 'c9' }],
    ['one named twice', [row('c1', 'defer'), row('c1', 'defer')], { code: 'no-such-case' }],
    [
      'more moved than there is room',
      [row('c1', 'relocate'), row('c2', 'relocate')],
      { code: 'slots-full', slots: 1 },
    ],
  ])('%s is refused', (_what, rows, refusal) => {
    expect(play().give(give('list', triage(...rows))).refused).toMatchObject(refusal)
  })
})

describe('statement', () => {
  const said = (p: Playthrough, ...blocks: string[]) =>
    p
      .give(give('words', statement(...blocks)))
      .give({ type: 'sign', seat: legal, decision: 'words' as DecisionId })

  test('is judged on what was known when it was made', () => {
    const early = said(play(), 'known', 'all-fine', 'who')
    expect(early.events.find(({ type }) => type === 'decision-made')).toMatchObject({
      signedBy: legal,
      faults: [
        { option: 'all-fine', fault: 'beyond-known' },
        { option: 'who', fault: 'names-holder' },
      ],
    })
    expect(is(early, { kind: 'statement', decision: 'words', fault: 'beyond-known' })).toBe(true)
    const later = said(play().at(6).decide('isolate', 'cut'), 'all-fine')
    expect(is(later, { kind: 'statement', decision: 'words', fault: 'beyond-known' })).toBe(false)
  })

  test('a promise in it comes due, and costs trust when it is not kept', () => {
    const kept = said(play(), 'again-at-six')
      .at(9)
      .give(give('count', estimate(1, 2)))
      .at(19)
    expect(kept.story().join('\n')).not.toContain('clock-missed')
    const broken = said(play(), 'again-at-six').at(11)
    expect(broken.story()).toContain('10:00 clock-missed six')
    expect(trust(broken)).toBe(71 - 2)
  })
})

test('an estimate is held against the truth of its branch', () => {
  const covers = { kind: 'estimated', decision: 'count', covers: true }
  expect(is(play().give(give('count', estimate(300, 500))), covers)).toBe(true)
  const other = play()
    .at(6)
    .decide('isolate', 'cut')
    .give(give('count', estimate(300, 500)))
  expect(is(other, covers)).toBe(false)
  expect(play().give(give('count', estimate(500, 300))).refused).toMatchObject({
    code: 'out-of-range',
    min: 0,
    max: 1000,
  })
})

describe('time to undo', () => {
  const undo = { type: 'undo', seat: lead, decision: 'isolate' as DecisionId } as const
  const asked = (config = {}) => play({ undoSeconds: 10, ...config }).at(6)

  test('a sent answer counts after ten seconds', () => {
    const sent = asked().decide('isolate', 'cut')
    expect(sent.state.facts['isolated' as never]).toBe(false)
    expect(sent.at(6.2).state.facts['isolated' as never]).toBe(true)
    expect(sent.story()).toContain('6:10 decision-made isolate')
  })

  test('it can be taken back before, and not after', () => {
    const back = asked().decide('isolate', 'cut').at(6.1).give(undo).at(9)
    expect(back.state.decisions['isolate' as never]).toMatchObject({ kind: 'open' })
    expect(asked().decide('isolate', 'cut').at(6.5).give(undo).refused).toMatchObject({
      code: 'too-late-to-undo',
    })
  })

  test('one taken back after its deadline lapses at once', () => {
    const late = asked({ undoSeconds: 600 }).at(9).decide('isolate', 'cut').at(14).give(undo)
    expect(late.story()).toContain('14:00 decision-lapsed isolate')
  })

  test('the end of play lets a sent answer count', () => {
    expect(asked().decide('isolate', 'cut').give({ type: 'end' }).story()).toContain(
      '6:00 decision-made isolate',
    )
  })

  test('ten seconds are ten seconds for people, whatever the speed', () => {
    const fast = asked().give({ type: 'set-speed', speed: 8 }).decide('isolate', 'cut').at(8)
    expect(fast.story()).toContain('7:20 decision-made isolate')
  })
})

describe('a second signature', () => {
  const sent = (config = {}) => play(config).give(give('words', statement('known')))
  const words = 'words' as DecisionId

  test('without it, the answer does not count', () => {
    expect(sent().at(15).state.decisions[words]).toMatchObject({ kind: 'sent', awaits: ['legal'] })
  })

  test('the sender cannot sign; the other seat can, or sends it back with a reason', () => {
    expect(sent().give({ type: 'sign', seat: lead, decision: words }).refused).toMatchObject({
      code: 'not-yours-to-sign',
    })
    const back = sent().give({ type: 'send-back', seat: legal, decision: words, why: 'Too much.' })
    expect(back.state.decisions[words]).toMatchObject({ kind: 'open' })
  })

  test('where one person holds both parts, nobody is waited for', () => {
    const seats = kinds.teams.find(({ size }) => size === 1)?.seats ?? []
    const alone = play({ seats }).give(give('words', statement('known'), 'both-seat' as SeatId))
    expect(alone.state.decisions[words]).toMatchObject({ kind: 'answered' })
  })
})

describe('advice and questions', () => {
  test('those asked are heard before it counts, with a word why', () => {
    const advice = {
      type: 'advise',
      decision: 'list' as DecisionId,
      stance: 'object',
      why: 'Case 1 cannot wait.',
    } as const
    const heard = play().give({ ...advice, seat: legal })
    expect(is(heard, { kind: 'advised', decision: 'list', stance: 'object' })).toBe(true)
    expect(play().give({ ...advice, seat: lead }).refused).toMatchObject({
      code: 'not-asked-to-advise',
    })
  })

  test('a prepared question is answered by what holds when the answer is due, and costs attention', () => {
    const asked = play().give({
      type: 'ask',
      seat: lead,
      question: 'backup' as never,
      text: '',
    })
    expect(trust(asked)).toBe(79)
    expect(asked.at(5).state.asks[0]?.reply).toMatchObject({
      by: 'script',
      text: 'We do not know.',
      at: playMinutes(4),
    })
  })

  test('the facilitator can answer own words, once', () => {
    const reply = { type: 'reply', ask: 1, text: 'Two people.' } as const
    const asked = play().give({ type: 'ask', seat: legal, text: 'How many?' }, reply)
    expect(asked.state.asks[0]?.reply).toMatchObject({ by: 'facilitator', text: 'Two people.' })
    expect(asked.give(reply).refused).toMatchObject({ code: 'no-such-question' })
  })
})

test('a branch settled before the start is not drawn, and cannot be settled later', () => {
  const set = { type: 'set-fact', fact: 'vector' as never, value: 'web' } as const
  for (let n = 0; n < 12; n += 1) {
    const settled = new Playthrough(planOf(kinds, { seed: `s${n}` })).give(set).start()
    expect(settled.state.facts['vector' as never]).toBe('web')
  }
  expect(play().give(set).refused).toMatchObject({ code: 'already-started' })
  const wrong = new Playthrough(planOf(kinds)).give({ ...set, value: 'magic' })
  expect(wrong.refused).toMatchObject({ code: 'no-such-fact' })
})

test('a branch settled by hand can be given back to luck before the start, and not later', () => {
  const set = { type: 'set-fact', fact: 'vector' as never, value: 'web' } as const
  const unset = { type: 'unset-fact', fact: 'vector' as never } as const
  const drawn = (seed: string, ...before: (typeof set | typeof unset)[]) =>
    new Playthrough(planOf(kinds, { seed })).give(...before).start().state.facts['vector' as never]
  for (const seed of ['s1', 's2', 's3', 's4', 's5', 's6'])
    expect(drawn(seed, set, set, unset)).toBe(drawn(seed))
  const never = new Playthrough(planOf(kinds)).give(unset)
  expect(never.refused).toMatchObject({ code: 'no-such-fact' })
  const late = new Playthrough(planOf(kinds)).give(set).start().give(unset)
  expect(late.refused).toMatchObject({ code: 'already-started' })
})

test('a standing answer stays in force until the next one counts', () => {
  const two = play({ undoSeconds: 10 }).decide('tell', 'insurer').at(1).decide('tell', 'police')
  const chosen = { kind: 'chosen', decision: 'tell', options: ['insurer'] }
  expect(is(two, chosen)).toBe(true)
  expect(is(two.at(2), chosen)).toBe(false)
})

test('a second thought on a standing answer costs attention, and names the answer it replaces', () => {
  const one = play().decide('tell', 'insurer')
  const [first] = one.events.filter(({ type }) => type === 'decision-made')
  const before = trust(one) ?? 0
  const again = one.decide('tell', 'insurer')
  expect(trust(again)).toBe(before - 2)
  expect(again.events.at(-1)).toMatchObject({ type: 'decision-made', replaces: first?.seq })
})
