import { filled } from '../engine/filled.ts'
import type { Plan } from '../engine/plan.ts'
import type { ExerciseState } from '../engine/state.ts'
import type { View } from './part.ts'
import type { UpdateDoc } from '../wire/views.ts'

/** What the big screen shows beyond the table. */
export const screenParts = (plan: Plan, state: ExerciseState): View => [
  {
    name: 'update',
    reads: [state.clocks],
    docs: () => ({ update: updateDoc(plan, state) }),
  },
]

/** The next word that the team itself has promised in public, soonest first; undefined when it promised none. */
function updateDoc(plan: Plan, { clocks }: ExerciseState): UpdateDoc | undefined {
  const promises = plan.scenario.clocks.flatMap(({ id, title, promise }) => {
    const status = clocks[id]
    return promise && status?.kind === 'running'
      ? [{ title: filled(plan, title), due: status.target }]
      : []
  })
  return promises.toSorted((a, b) => a.due - b.due)[0]
}
