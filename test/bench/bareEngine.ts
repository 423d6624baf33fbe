import type { ExerciseEvent } from '../../shared/engine/event.ts'

/**
 * The least that playing can cost: the events are known beforehand; each is written down again and noted by what
 * it is about. No rules, no conditions, no clock.
 */
export function bareEngine(events: readonly ExerciseEvent[]): number {
  const log: ExerciseEvent[] = []
  const notes = new Map<string, ExerciseEvent>()
  for (const event of events) {
    const copy = { ...event, seq: log.length + 1 }
    log.push(copy)
    if ('inject' in copy && copy.inject) notes.set(copy.inject, copy)
    if ('decision' in copy) notes.set(copy.decision, copy)
    if ('clock' in copy) notes.set(copy.clock, copy)
    if ('fact' in copy) notes.set(copy.fact, copy)
  }
  return log.length + notes.size
}
