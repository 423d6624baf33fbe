import { expect, test } from 'vitest'
import { choicesOfPlay, choicesOfProfile, optionsIn, type Play } from '../../shared/loss/choices.ts'
import { model } from '../support/loss.ts'

const counted = (play: Partial<Play>, decision: string) =>
  choicesOfPlay(model, { answers: [], opened: [], limits: [], ...play }).find(
    (each) => each.decision === decision,
  )
const answer = (decision: string, option: string, when = 0) => ({
  decision,
  option,
  when,
  evidence: [7],
})
const limit = (clock: string) => ({ clock, limit: 1000, evidence: [3] })

test('an answer counts as it was given, and names the entry that shows it', () => {
  expect(counted({ answers: [answer('media', 'no-evidence')] }, 'media')).toMatchObject({
    option: 'no-evidence',
    how: 'answered',
    evidence: [7],
  })
})

test('a notice after the limit of its clock counts as a late one, and names both entries', () => {
  const play = { answers: [answer('insurer', 'notify', 1001)], limits: [limit('insurer')] }
  expect(counted(play, 'insurer')).toMatchObject({ option: 'wait', how: 'late', evidence: [3, 7] })
  const inTime = { answers: [answer('insurer', 'notify', 1000)], limits: [limit('insurer')] }
  expect(counted(inTime, 'insurer')).toMatchObject({ option: 'notify', how: 'answered' })
})

test('lateness does not make a worse answer better', () => {
  const play = { answers: [answer('insurer', 'spend-first', 1001)], limits: [limit('insurer')] }
  expect(counted(play, 'insurer')).toMatchObject({ option: 'spend-first', how: 'answered' })
})

test('a decision that was opened and never answered counts as what not deciding came to', () => {
  const opened = [{ decision: 'insurer', evidence: [2] }]
  expect(counted({ opened }, 'insurer')).toMatchObject({
    option: 'spend-first',
    how: 'unanswered',
    evidence: [2],
  })
})

test('a decision that never came up, or an option the model does not know, counts as in the reports', () => {
  expect(counted({}, 'contain')).toMatchObject({ option: 'shutdown', how: 'not-asked' })
  expect(counted({ answers: [answer('contain', 'pray')] }, 'contain')?.option).toBe('shutdown')
})

test('a profile names an option for every decision', () => {
  const poor = choicesOfProfile(model, 'poor')
  expect(optionsIn(poor)).toEqual(model.profiles.poor.choices)
  expect(poor.map(({ decision }) => decision)).toEqual(Object.keys(model.decisions))
})
