/** Sentences of a drill: in its package, and when there is none. */
export const drillWords = {
  title: (decision: string, title: string) => `Drill: ${decision} (from ${title})`,
  summary: (tasks: readonly string[]) =>
    `Ten minutes from an earlier exercise, to do again: ${tasks.join('; ')}. Everything else is as it stood then.`,
  disclaimer: (own: string, exercise: string) =>
    `Exercise only. A drill made from exercise ${exercise}. ${own}`,
  phase: 'Ten minutes',
  phaseBrief: 'You are back at that moment. What the team had decided before still stands.',
  heard: (title: string, from: string) => `You had already heard: ${title} (${from}).`,
  decided: (title: string, chosen: string) =>
    chosen === ''
      ? `The team had already decided: ${title}.`
      : `The team had already decided: ${title}. The answer was: ${chosen}.`,
  refused: {
    'no-such-task': 'The scenario has no such task. Choose one from the findings of the report.',
    untested: 'This did not come up in the exercise, so there is nothing to play again.',
    'too-many':
      'That is more than ten minutes can hold. Make one drill for each finding, or choose fewer.',
    unreadable: 'The scenario this exercise was made from cannot be read, so no drill can be made.',
  },
} as const

export type NoDrill = keyof typeof drillWords.refused
