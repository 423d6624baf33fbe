import type { Scenario } from '../../shared/scenario/scenario.ts'
import { scenarioFrom } from './exercise.ts'
import { smallFile } from './smallScenario.ts'

const decisions = `
  - id: order
    number: 3
    kind: ranking
    title: Order
    question: What comes first?
    owners: [lead]
    standing: true
    objective: contain
    options:
      - { id: people, label: People, effects: [{ meter: trust, by: 5 }] }
      - { id: money, label: Money, effects: [{ meter: trust, by: -5 }] }
      - { id: files, label: Files }
  - id: list
    number: 4
    kind: triage
    title: List
    question: What becomes of each?
    owners: [lead]
    consult: [legal]
    standing: true
    objective: contain
    cases: [c1, c2]
    slots: 1
  - id: words
    number: 5
    kind: statement
    title: Words
    question: What do you say?
    owners: [lead]
    sign: [legal]
    standing: true
    objective: contain
    options:
      - { id: known, label: What we know }
      - { id: all-fine, label: Nothing was taken, needs: { fact: isolated } }
      - { id: who, label: We think we know who, namesHolder: true }
      - { id: again-at-six, label: More at six }
  - id: count
    number: 6
    kind: estimate
    title: Count
    question: How many?
    owners: [lead]
    standing: true
    objective: contain
    estimate:
      unit: people
      min: 0
      max: 1000
      truth: [{ when: { fact: isolated }, value: 100 }, { value: 400 }]
`
const clock = `
  - { id: six, title: More at six, starts: { chosen: words, option: again-at-six }, met: { answered: count }, target: 1h, limit: 2h, atLeast: 0, source: Own promise, promise: true, onMissed: [{ meter: trust, by: -9 }] }
questions:
  - { id: backup, label: Is the backup good?, to: The provider, roles: [lead], after: 4, replies: [{ when: { fact: isolated }, text: It is. }, { text: We do not know. }] }
attention: { meter: trust, ask: 1, amend: 2 }
`

const text = smallFile
  .replace('\nclocks:', `${decisions}\nclocks:`)
  .replace('\ndimensions:', `${clock}\ndimensions:`)

export const kindsFiles = [{ name: 'kinds.yaml', text }]

/** The small scenario with one decision of every kind, a promise, and a question to the white cell. */
export const kinds: Scenario = scenarioFrom(kindsFiles)
