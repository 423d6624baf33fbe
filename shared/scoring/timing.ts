import type { Task } from '../scenario/rating.ts'
import type { Timing } from './assessment.ts'
import type { Played } from './played.ts'

/** How the task's clock ran; undefined when it has none or the clock never started. */
export function timingOf(task: Task, { end, last }: Played): Timing | undefined {
  const status = task.clock === undefined ? undefined : end.clocks[task.clock]
  if (task.clock === undefined || status === undefined || last === undefined) return undefined
  const { started, target, limit } = status
  return {
    clock: task.clock,
    counts: task.clockCounts,
    started,
    target: target - started,
    limit: limit - started,
    taken: status.kind === 'met' ? status.met - started : undefined,
    ran: last.when - started,
  }
}
