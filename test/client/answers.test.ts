import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answerOf,
  blankParts,
  isBlank,
  numberOf,
  partsOf,
  problemOf,
  type Parts,
} from '../../client/player/answers.ts'
import { placed } from '../../client/player/order.ts'
import { changed, shownCases, slotsLeft, sortRest } from '../../client/player/triage.ts'
import type { Answer, DecisionKind } from '../../shared/kernel/answer.ts'
import type { CaseId, OptionId } from '../../shared/kernel/ids.ts'
import type { CaseDoc, DecisionDoc } from '../../shared/wire/seat.ts'

const [a, b, c] = ['a', 'b', 'c'] as unknown as [OptionId, OptionId, OptionId]
const [c1, c2, c3] = ['c1', 'c2', 'c3'] as unknown as [CaseId, CaseId, CaseId]
const cases = [
  { id: c1, urgency: 'U1' },
  { id: c2, urgency: 'U2' },
  { id: c3, urgency: 'U1' },
] as unknown as readonly CaseDoc[]
const asked = (kind: DecisionKind, more: object = {}) =>
  ({ kind, pick: [2, 2], cases: [], ...more }) as unknown as DecisionDoc
const given = (parts: Partial<Parts>): Parts => ({ ...blankParts, ...parts })

const answers: readonly Answer[] = [
  { kind: 'choice', option: a },
  { kind: 'checklist', options: [a, b] },
  { kind: 'ranking', options: [b, a] },
  { kind: 'triage', rows: [{ case: c1, action: 'defer', call: true, reason: 'Can wait.' }] },
  { kind: 'statement', options: [b], words: 'More at six.' },
  { kind: 'estimate', low: 0.5, high: 80_000, confidence: 80 },
]

test.each(answers.map((answer) => [answer.kind, answer] as const))(
  'a %s goes on the form and comes off it unchanged',
  (kind, answer) => {
    expect(answerOf(kind, partsOf(answer))).toEqual(answer)
    expect(isBlank(partsOf(answer))).toBe(false)
    expect(answerOf(kind, blankParts)).toBeUndefined()
  },
)

test('half an estimate is no answer yet, but the form is not blank', () => {
  const half = given({ low: '200' })
  expect(answerOf('estimate', half)).toBeUndefined()
  expect(isBlank(half)).toBe(false)
})

test.each([
  ['80,000', 80_000],
  ['80 000', 80_000],
  ['-3.5', -3.5],
  ['', undefined],
  ['1e9', undefined],
  ['about 20', undefined],
])('%j is read as %s', (text, value) => expect(numberOf(text)).toBe(value))

test('what is missing is said in words', () => {
  const bounds = { estimate: { unit: 'people', min: 0, max: 100 } }
  const estimate = (parts: Partial<Parts>) => problemOf(asked('estimate', bounds), given(parts))
  expect(problemOf(asked('choice'), blankParts)).toMatch(/one option/)
  expect(problemOf(asked('checklist'), given({ options: [a] }))).toMatch(/at least 2/)
  expect(problemOf(asked('checklist'), given({ options: [a, b, c] }))).toMatch(/2 at most/)
  expect(problemOf(asked('ranking'), given({ options: [a] }))).toMatch(/in order/)
  expect(problemOf(asked('ranking'), given({ options: [a, b] }))).toBe('')
  expect(problemOf(asked('statement', { pick: [0, 3] }), blankParts)).toMatch(/write it/)
  expect(problemOf(asked('statement', { pick: [0, 3] }), given({ words: 'x' }))).toBe('')
  expect(problemOf(asked('triage', { cases }), blankParts)).toMatch(/3 procedures/)
  expect(estimate({ high: '5' })).toMatch(/lowest/)
  expect(estimate({ low: '9', high: '5' })).toMatch(/above/)
  expect(estimate({ low: '9', high: '500' })).toMatch(/between 0 and 100/)
  expect(estimate({ low: '9', high: '50' })).toMatch(/how sure/)
  expect(estimate({ low: '9', high: '50', confidence: 0 })).toBe('')
})

test('an item put at a place stands there, and nothing else is lost or doubled', () => {
  expect(placed([a, b, c], c, 0)).toEqual([c, a, b])
  expect(placed([a, b], c, 9)).toEqual([a, b, c])
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(9)), fc.nat(9), fc.integer(), (list, item, at) => {
      const next = placed(list, item, at)
      expect(next.filter((each) => each !== item)).toEqual(list.filter((each) => each !== item))
      expect(next.filter((each) => each === item)).toHaveLength(1)
    }),
  )
})

test('a procedure keeps its call and reason when its action changes; places are counted', () => {
  const first = changed([], c1, { action: 'relocate' })
  const called = changed(first, c1, { call: true, reason: 'Kidney' })
  expect(changed(called, c1, { action: 'defer' })).toEqual([
    { case: c1, action: 'defer', call: true, reason: 'Kidney' },
  ])
  expect(changed([], c2, { call: true })).toEqual([])
  expect(slotsLeft({ slots: 2 }, called)).toBe(1)
})

test('sorting the rest leaves what is sorted alone and moves no more than there is room for', () => {
  const first = changed([], c2, { action: 'defer' })
  const rest = sortRest({ slots: 1 }, first, { cases, action: 'relocate' })
  expect(rest.map((row) => [row.case, row.action])).toEqual([
    [c2, 'defer'],
    [c1, 'relocate'],
  ])
  expect(shownCases(cases, rest, 'unsorted').map(({ id }) => id)).toEqual([c3])
  expect(shownCases(cases, rest, 'U1').map(({ id }) => id)).toEqual([c1, c3])
})
