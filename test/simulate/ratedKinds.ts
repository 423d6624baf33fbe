import type { Scenario } from '../../shared/scenario/scenario.ts'
import { scenarioFrom } from '../support/exercise.ts'
import { kindsFiles } from '../support/kindsScenario.ts'

const tasks = `tasks:
  - id: DQ-2
    title: Order
    weight: 1
    objective: contain
    decision: order
    ratings:
      - { rating: P, when: { ranked: order, option: people, within: 1 } }
      - { rating: S, when: { ranked: order, option: people, within: 2 } }
  - id: PS-1
    title: List
    weight: 1
    objective: contain
    decision: list
    ratings:
      - rating: P
        when:
          all:
            - { triaged: list, action: relocate, urgency: U1, atLeast: 1 }
            - { triaged: list, action: defer, urgency: U3, call: true, atLeast: 1 }
      - { rating: M, when: { triaged: list, action: relocate, atLeast: 1 } }
  - id: CM-1
    title: Words
    weight: 1
    objective: contain
    decision: words
    ratings:
      - rating: P
        when:
          all:
            - { chosen: words, option: known }
            - { chosen: words, option: again-at-six }
            - not: { statement: words, fault: beyond-known }
            - not: { statement: words, fault: names-holder }
      - rating: M
        when: { not: { statement: words, fault: names-holder } }
  - id: DQ-3
    title: Count
    weight: 1
    objective: contain
    decision: count
    ratings:
      - { rating: P, when: { estimated: count, covers: true, widest: 200, confidence: 60 } }
      - { rating: M, when: { estimated: count, covers: true } }
`
const dimensions = `dimensions:
  - { id: PS, title: Patients, weight: 20 }
  - { id: CM, title: Words, weight: 20 }
`

/** The scenario with one decision of every kind, each with a task that rates it. */
export const ratedKinds: Scenario = scenarioFrom(
  kindsFiles.map(({ name, text }) => ({
    name,
    text: text
      .replace('tasks:\n', tasks)
      .replace('{ value: 400 }]', '{ value: 400 }]\n      told: [{ low: 300, high: 450 }]')
      .replace('weight: 60', 'weight: 20')
      .replace('dimensions:\n', dimensions),
  })),
)
