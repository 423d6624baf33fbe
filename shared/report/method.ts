import { objectiveRule } from '../scoring/objective.ts'

/** How the figures come about, for the reader who wants to check them (domain brief §6.2). */
export const method: readonly string[] = [
  'Each task is rated P (performed without challenges), S (with some), M (with major ones) or U (unable to be performed), from the answer the team gave and what was known at that moment. Written reasons are kept as evidence for people; they earn no points.',
  'A task counts only when the play put it to the team. A task that came up and was never answered is U.',
  'A dimension is the weighted mean of its tasks: P 100, S 75, M 40, U 0. With fewer than three tasks it has no score, and the weights of the others are raised to fill its place.',
  'Timeliness is 100 up to the target, falls in a straight line to 0 at the limit, and is 0 when the step was never taken. A clock whose target play did not reach is left out.',
  'Duties in law or in a contract are not counted in timeliness. They lower their own task instead: S at best after the target, M at best after the limit, U when the duty was never met.',
  'A cap limits a score for a stated reason. It is always shown, with the score before and after.',
  objectiveRule,
  'Every rating and figure names the log entries it comes from. The same log gives the same report.',
]

/** What the report is not. */
export const limits: readonly string[] = [
  'Exercise only. This is training material; it is not legal, clinical or insurance advice.',
  'This report is not a certification, an audit or a price. One exercise does not show that a control works.',
  'It looks at how decisions were made with what was known, not at anybody’s worth. Targets that cite no law are training targets.',
  'Scores of different seeds, lengths or team sizes are not comparable without care.',
]
