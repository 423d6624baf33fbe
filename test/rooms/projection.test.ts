import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { Projection } from '../../server/rooms/projection.ts'
import { TableState } from '../../server/rooms/state.ts'
import { initialState } from '../../shared/engine/initial.ts'
import { step } from '../../shared/engine/step.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import { seatDocs } from '../../shared/view/seatView.ts'
import { anyInput } from '../support/arbitraries.ts'
import { loadScenario, planOf } from '../support/exercise.ts'

vi.setConfig({ testTimeout: 120_000 })

const standing = { playAt: 0 as ExerciseTime, anchoredAt: 0, rate: 0 }

test.each(['first-light', 'intracare'])(
  'in %s a desk kept up change by change holds what its whole view says',
  (name) => {
    const plan = planOf(loadScenario(name))
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
        projection.close()
        for (const { id } of plan.config.seats) {
          const whole = Object.entries(seatDocs(plan, state, id))
          const kept = table.desks.get(id)?.docs.toJSON()
          expect(kept).toEqual(
            Object.fromEntries(whole.map(([key, doc]) => [key, JSON.stringify(doc)])),
          )
        }
      }),
      { numRuns: name === 'intracare' ? 15 : 60 },
    )
  },
)
