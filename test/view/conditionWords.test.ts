import { expect, test } from 'vitest'
import type { Condition } from '../../shared/scenario/condition.ts'
import { conditionWords } from '../../shared/view/conditionWords.ts'
import { loadScenario, planOf } from '../support/exercise.ts'

const intracare = planOf(loadScenario('intracare'))
const plan = planOf(loadScenario('first-light'))
const words = (condition: unknown) => conditionWords(plan, condition as Condition)

const firstMove = { kind: 'chosen', decision: 'first-move', options: ['carry-on'] }
const wrong = { kind: 'fact', fact: 'list-wrong', is: [true] }

test('what an inject waits for names the decision, never the options', () => {
  expect(words(firstMove)).toBe('after certain answers to “First move”')
  expect(words({ kind: 'decision', decision: 'first-move', is: 'answered' })).toBe(
    'after “First move” is answered',
  )
})

test('yes-or-no facts hold or do not', () => {
  expect(words(wrong)).toBe('if “Names and times were really mixed up” holds')
  expect(words({ ...wrong, is: [false] })).toBe(
    'if “Names and times were really mixed up” does not hold',
  )
})

test('the opposite of a condition reads as a sentence', () => {
  expect(words({ kind: 'not', of: wrong })).toBe(
    'unless “Names and times were really mixed up” holds',
  )
  expect(words({ kind: 'not', of: firstMove })).toBe('before certain answers to “First move”')
})

test('the same words are said once, and long lists are cut with a count', () => {
  expect(words({ kind: 'any', of: [firstMove, { ...firstMove, options: ['pause'] }] })).toBe(
    'after certain answers to “First move”',
  )
  const after = (hour: number) => ({ kind: 'after', time: Date.UTC(2026, 5, 14, 19 + hour) })
  expect(words({ kind: 'all', of: [after(0), after(1), after(2), after(3)] })).toBe(
    'from Mon 15 Jun, 07:00 on, and from Mon 15 Jun, 08:00 on, and 2 more',
  )
})

test('every inject of IntraCare that waits says so in a line or two', () => {
  const long = intracare.scenario.injects.flatMap(({ id, trigger }) => {
    const said = trigger.kind === 'when' ? conditionWords(intracare, trigger.condition) : ''
    return said.length > 220 ? [`${id}: ${said}`] : []
  })
  expect(long).toEqual([])
})
