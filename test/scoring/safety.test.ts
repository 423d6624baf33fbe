import { describe, expect, test } from 'vitest'
import { harmOf } from '../../shared/scoring/harm.ts'
import { assess } from '../../shared/scoring/assess.ts'
import { loadScenario, planOf, Playthrough, scenarioFrom } from '../support/exercise.ts'
import { kindsFiles } from '../support/kindsScenario.ts'
import { gives, row, startWeek, triage } from './week.ts'

const kindsText = kindsFiles[0]?.text ?? ''
const ledger = ({ plan, events }: Playthrough) => {
  const { safety } = assess(plan, events)
  if (!safety) throw new Error('No ledger')
  return safety
}
const caseOf = (play: Playthrough, id: string) =>
  ledger(play).cases.find((each) => String(each.case) === id)
const ended = (play: Playthrough): Playthrough => play.at(40).give({ type: 'end' })
const decided = (first: Parameters<typeof row>, second: Parameters<typeof row>): Playthrough =>
  ended(startWeek().give(gives('list', triage(row(...first), row(...second)))))

describe('harm of one procedure', () => {
  const harm = (part: Partial<Parameters<typeof harmOf>[0]>) =>
    harmOf({
      urgency: 'U1',
      over: 0,
      ended: 'put off',
      withoutPriors: false,
      called: false,
      ...part,
    })
  test('is nothing while waiting is safe', () => {
    expect(harm({})).toBe(0)
  })
  test('grows by urgency with each day over the safe delay', () => {
    expect(harm({ over: 2 })).toBe(0.2592)
    expect(harm({ over: 2, urgency: 'U2' })).toBe(0.0392)
    expect(harm({ over: 2, urgency: 'U4' })).toBe(0.001)
  })
  test('of waiting is less by two fifths after a call', () => {
    expect(harm({ over: 2, called: true })).toBe(0.1555)
  })
  test('of going ahead is ten times as much without earlier images', () => {
    expect(harm({ ended: 'went ahead' })).toBe(0.002)
    expect(harm({ ended: 'went ahead', withoutPriors: true })).toBe(0.02)
    expect(harm({ ended: 'moved' })).toBe(0.004)
  })
})

describe('the ledger', () => {
  test('counts a procedure put off as waiting until play ended, from its planned time', () => {
    const play = decided(['c1', 'defer'], ['c2', 'defer'])
    expect(caseOf(play, 'c1')).toMatchObject({ ended: 'put off', waited: 1.3, late: true })
    expect(caseOf(play, 'c2')).toMatchObject({ ended: 'put off', waited: 1.3, late: false })
    expect(ledger(play)).toMatchObject({ urgentBreaches: 1, uncontacted: 2, withoutPriors: 0 })
  })
  test('ends that wait when systems worked again', () => {
    const file = kindsText.replace(
      '    body: NIGHT-BODY\n',
      '    body: NIGHT-BODY\n    effects: [{ system: identity, to: normal }]\n',
    )
    const play = new Playthrough(planOf(scenarioFrom([{ name: 'back.yaml', text: file }])))
      .start()
      .give(gives('list', triage(row('c1', 'defer'), row('c2', 'defer'))))
      .at(6)
      .decide('isolate', 'cut')
    const back = ended(play).events.find(
      (event) => event.type === 'inject-delivered' && String(event.inject) === 'night',
    )
    expect(caseOf(play, 'c1')).toMatchObject({ ended: 'put off', waited: 1.2 })
    expect(caseOf(play, 'c1')?.evidence).toContain(back?.seq)
  })
  test('counts one that nobody decided on to the end', () => {
    const play = ended(startWeek())
    expect(caseOf(play, 'c1')).toMatchObject({ ended: 'undecided', late: true })
    expect(caseOf(play, 'c1')?.evidence).toEqual([
      play.events.find(({ type }) => type === 'started')?.seq,
      play.events.at(-1)?.seq,
    ])
  })
  test('knows who was rung', () => {
    const play = decided(['c1', 'defer', true], ['c2', 'relocate'])
    expect(ledger(play).uncontacted).toBe(1)
    expect(caseOf(play, 'c1')?.called).toBe(true)
    const quiet = caseOf(decided(['c1', 'defer'], ['c2', 'relocate']), 'c1')
    expect(caseOf(play, 'c1')?.harm).toBeLessThan(quiet?.harm ?? 0)
  })
  test('takes the last word on a procedure', () => {
    const play = startWeek()
      .give(gives('list', triage(row('c1', 'defer', true), row('c2', 'defer'))))
      .at(2)
      .give(gives('list', triage(row('c1', 'relocate'), row('c2', 'defer'))))
    expect(caseOf(ended(play), 'c1')).toMatchObject({ ended: 'moved', waited: 0, called: false })
  })
  test('sees that earlier images could not be read while systems were out', () => {
    const well = decided(['c1', 'proceed'], ['c2', 'proceed'])
    expect(caseOf(well, 'c1')).toMatchObject({ withoutPriors: false, harm: 0.002 })
    const out = startWeek()
      .at(6)
      .decide('isolate', 'cut')
      .give(gives('list', triage(row('c1', 'proceed'), row('c2', 'proceed'))))
    expect(caseOf(ended(out), 'c1')).toMatchObject({ withoutPriors: true, harm: 0.02 })
    expect(caseOf(out, 'c2')).toMatchObject({ withoutPriors: false, harm: 0.002 })
  })
  test('leaves out what is planned after play ended', () => {
    expect(ledger(startWeek().at(3).give({ type: 'end' }))).toMatchObject({
      cases: [],
      notYetDue: 2,
      expectedHarm: 0,
    })
  })
  test('is there once play has started, and only with procedures', () => {
    const { plan } = startWeek()
    expect(assess(plan, []).safety).toBeUndefined()
    const light = new Playthrough(planOf(loadScenario('first-light'))).start()
    expect(assess(light.plan, light.events).safety === undefined).toBe(
      light.plan.scenario.cases.length === 0,
    )
  })
  test('never turns harm into money', () => {
    expect(JSON.stringify(ledger(decided(['c1', 'defer'], ['c2', 'defer'])))).not.toMatch(
      /cost|amount|dollar/i,
    )
  })
})
