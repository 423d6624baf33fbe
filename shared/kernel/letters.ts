/** What an evaluator can give a task: HSEEP's letters, best first, or `N/A`: it did not really come up. */
export const evaluatorLetters = ['P', 'S', 'M', 'U', 'N/A'] as const
export type EvaluatorLetter = (typeof evaluatorLetters)[number]

/** Why an evaluator saw a task otherwise than the rules did (domain brief §6.2). */
export const ratingReasons = [
  'new-information',
  'free-text-reasoning',
  'tool-artefact',
  'facilitator-intervention',
  'role-merged',
] as const
export type RatingReason = (typeof ratingReasons)[number]
