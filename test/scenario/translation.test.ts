import { expect, test } from 'vitest'
import { issueLine } from '../../shared/scenario/issue.ts'
import { parseScenario } from '../../shared/scenario/parse.ts'
import type { SeatId } from '../../shared/kernel/ids.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import type { DecisionDoc, InjectDoc } from '../../shared/wire/seat.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { smallFile } from '../support/smallScenario.ts'

const translated = (text: string, small = smallFile): readonly string[] => {
  const files = [
    { name: 'small.yaml', text: small },
    { name: 'mi.yaml', text },
  ]
  const parsed = parseScenario(files)
  return parsed.ok ? [] : parsed.issues.map(issueLine)
}

test('R04 a translation of what does not exist is refused with its file and line', () => {
  expect(
    translated(`translations:
  mi:
    reviewed: false
    injects:
      nowhere: { title: Kāore, body: Kāore }
    decisions:
      nothing: { title: Kāore, question: Kāore }
`),
  ).toEqual([
    'mi.yaml:5:16 translations.mi.injects.nowhere: there is no inject "nowhere"',
    'mi.yaml:7:16 translations.mi.decisions.nothing: there is no decision "nothing"',
  ])
  expect(translated('translations: { fr: { reviewed: true } }\n').join()).toMatch(/^mi\.yaml:1:/)
})

test('R04 what a source says to the letter is not translated', () => {
  const quoting = smallFile
    .replace('body: RANSOM-BODY', 'body: A note was found.')
    .replace(
      'effects: [{ meter: trust, by: -5 }]\n    provenance: { class: fiction }',
      "provenance: { class: reported, source: paper, quotes: ['A note was found.'] }",
    )
    .concat(
      "\nsources:\n  - { id: paper, title: P, publisher: P, excerpts: ['A note was found.'] }\n",
    )
  const ransom = `translations:
  mi:
    reviewed: false
    injects:
      ransom: { title: He reta, body: I kitea he reta. }
`
  expect(translated('', quoting)).toEqual([])
  expect(translated(ransom)).toEqual([])
  expect(translated(ransom, quoting).join()).toMatch(
    /^mi\.yaml:5:15 translations\.mi\.injects\.ransom: "ransom" quotes its source/,
  )
})

const light = loadScenario('first-light')
const lead = 'lead' as SeatId
const docs = (play: Playthrough): Readonly<Record<string, unknown>> =>
  seatDocs(play.plan, play.state, lead)
const played = (purpose: 'practice' | 'assess'): Playthrough =>
  new Playthrough(planOf(light, { purpose, seed: 'assess-1' })).start().at(12)

test('R04 a message and a question travel in both languages, to the desk that has them', () => {
  const { 'inject/f01': inject, 'decision/first-move': decision } = docs(played('practice'))
  expect((inject as InjectDoc).mi?.title).toMatch(/^Kāore ngā ingoa/)
  expect((inject as InjectDoc).title).toBe('The names do not fit the times')
  expect((decision as DecisionDoc).mi?.options['pause']?.note).toMatch(/^Tekau/)
  const before = new Playthrough(planOf(light, {})).start()
  expect(JSON.stringify(docs(before))).not.toContain('Kāore')
})

test('R04 where notes are not shown in English, they are not shown in te reo', () => {
  const { 'decision/first-move': decision } = docs(played('assess'))
  const { mi } = decision as DecisionDoc
  expect(mi?.options['pause']?.label).toMatch(/^Puritia/)
  expect(JSON.stringify(mi)).not.toContain('Tekau')
})

test('R04 an edited message has no translation of what it said before', () => {
  const play = new Playthrough(planOf(light, {})).start()
  play.give({
    type: 'edit-inject',
    inject: 'f01' as never,
    title: 'Changed',
    body: 'Something else.',
  })
  const { 'inject/f01': inject } = docs(play.at(12))
  expect((inject as InjectDoc).title).toBe('Changed')
  expect((inject as InjectDoc).mi).toBeUndefined()
})
