import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '../../shared/engine/condition.ts'
import { testOf } from '../../shared/engine/tests.ts'
import { anyInput } from '../support/arbitraries.ts'
import { loadScenario, planOf, Playthrough } from '../support/exercise.ts'
import { kinds } from '../support/kindsScenario.ts'

test.each([
  ['every kind of decision', kinds, 60],
  ['intracare', loadScenario('intracare'), 60],
] as const)(
  'a condition made ready for asking often holds when it holds: %s',
  (_name, scenario, minutes) => {
    const plan = planOf(scenario, { minutes })
    const conditions = [
      ...scenario.injects.flatMap(({ trigger, cancelledWhen }) => [
        ...(trigger.kind === 'when' ? [trigger.condition] : []),
        ...(cancelledWhen ? [cancelledWhen] : []),
      ]),
      ...scenario.meters.flatMap(({ rates }) => rates.map((rate) => rate.while)),
      ...scenario.clocks.flatMap(({ starts, met }) => [starts, met]),
      ...scenario.tasks.flatMap(({ rules }) => rules.map(({ when }) => when)),
    ].map((condition) => [condition, testOf(plan, condition)] as const)
    fc.assert(
      fc.property(fc.array(anyInput(plan), { maxLength: 40 }), (inputs) => {
        const { state } = new Playthrough(plan).start().give(...inputs)
        for (const [condition, ready] of conditions)
          expect(ready(state)).toBe(holds(plan, state, condition))
      }),
      { numRuns: 60 },
    )
  },
)
