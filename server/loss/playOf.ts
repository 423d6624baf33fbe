import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { GivenAnswer, Play } from '../../shared/loss/choices.ts'

/** What the loss model asks of a play: its last answers, what was opened, and its clocks, with their events. */
export function playOf(events: readonly ExerciseEvent[]): Play {
  const answers = new Map<string, GivenAnswer>()
  const opened = new Map<string, Play['opened'][number]>()
  const limits: Play['limits'][number][] = []
  for (const event of events) {
    const evidence = [event.seq]
    if (event.type === 'clock-started')
      limits.push({ clock: event.clock, limit: event.limit, evidence })
    else if (event.type === 'decision-opened')
      opened.set(event.decision, { decision: event.decision, evidence })
    else if (event.type === 'decision-made' && event.answer.kind === 'choice') {
      const { decision, when } = event
      answers.set(decision, { decision, option: event.answer.option, when, evidence })
    }
  }
  return { answers: [...answers.values()], opened: [...opened.values()], limits }
}
