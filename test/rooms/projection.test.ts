import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { Projection } from '../../server/rooms/projection.ts'
import { TableState } from '../../server/rooms/state.ts'
import { initialState } from '../../shared/engine/initial.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import type { ExerciseState } from '../../shared/engine/state.ts'
import { step } from '../../shared/engine/step.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { facilitatorDocs } from '../../shared/view/facilitatorView.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { tableDocs } from '../../shared/view/tableView.ts'
import { anyInput } from '../support/arbitraries.ts'
import { loadScenario, planOf } from '../support/exercise.ts'
import { kinds } from '../support/kindsScenario.ts'

vi.setConfig({ testTimeout: 120_000 })

const standing = { playAt: 0 as ExerciseTime, anchoredAt: 0, rate: 0 }
const scenarios = [
  { name: 'first-light', scenario: loadScenario('first-light'), numRuns: 40 },
  { name: 'kinds', scenario: kinds, numRuns: 60 },
  { name: 'intracare', scenario: loadScenario('intracare'), numRuns: 12 },
]

test.each(scenarios)(
  'in $name every document kept up change by change is as its whole view says',
  ({ scenario, numRuns }) => {
    const plan = planOf(scenario)
    fc.assert(
      fc.property(fc.array(anyInput(plan), { minLength: 5, maxLength: 40 }), (inputs) => {
        const table = new TableState(standing)
        const projection = new Projection(plan, table, { id: 'e', code: 'c' }, () => undefined)
        let state = initialState(plan)
        projection.show(state, [], standing)
        for (const input of [{ type: 'start' } as const, ...inputs]) {
          const done = step(plan, state, input)
          if (!done.ok) continue
          state = done.state
          if (done.events.length > 0) projection.show(state, done.events, standing)
        }
        projection.show(state, [], standing)
        projection.close()
        expect(kept(table)).toEqual(whole(plan, state))
      }),
      { numRuns },
    )
  },
)

/** What lies on the table and on the desks of the seats and the facilitator, apart from what the room itself puts there. */
function kept({ table, desks }: TableState) {
  const [...all] = desks.entries()
  return {
    table: views(table.toJSON()),
    desks: Object.fromEntries(
      all
        .filter(([desk]) => !['evaluator', 'observer', 'screen'].includes(desk))
        .map(([desk, { docs }]) => [desk, views(docs.toJSON())]),
    ),
  }
}

const views = (docs: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(docs).filter(
      ([key]) => !/^(exercise|join|(log|note|rating|calibrated|watcher)\/.*)$/.test(key),
    ),
  )

function whole(plan: Plan, state: ExerciseState) {
  const texts = (docs: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(docs).map(([key, doc]) => [key, JSON.stringify(doc)]))
  return {
    table: texts(tableDocs(plan, state)),
    desks: Object.fromEntries([
      ['facilitator', texts(facilitatorDocs(plan, state))],
      ...plan.config.seats.map(({ id }) => [id, texts(seatDocs(plan, state, id))]),
    ]),
  }
}
