import { objectiveRule } from '../scoring/objective.ts'
import type { Aar } from './shape/aarShape.ts'

/* How the figures come about, for the reader who wants to check them (domain brief §6.2). */
const always: readonly string[] = [
  'Each task is rated P (performed without challenges), S (with some), M (with major ones) or U (unable to be performed), from the answer the team gave and what was known at that moment. Written reasons are kept as evidence for people; they earn no points.',
  'A task counts only when the play put it to the team. A task that came up and was never answered is U.',
  'A dimension is the weighted mean of its tasks: P 100, S 75, M 40, U 0. With fewer than three tasks it has no score, and the weights of the others are raised to fill its place.',
  'Timeliness is 100 up to the target, falls in a straight line to 0 at the limit, and is 0 when the step was never taken. A clock whose target play did not reach is left out.',
  'Duties in law or in a contract are not counted in timeliness. They lower their own task instead: S at best after the target, M at best after the limit, U when the duty was never met.',
  'A cap limits a score for a stated reason. It is always shown, with the score before and after.',
  objectiveRule,
  'A dimension “might lie between” two figures: its tasks that came up are drawn again with replacement 1,000 times, and the middle 95 % of the scores shown. It tells how much hangs on a few tasks, not how good the team is.',
  'Every rating and figure names the log entries it comes from. The same log gives the same report.',
]

/* What the report is not. */
const bounds: readonly string[] = [
  'Exercise only. This is training material; it is not legal, clinical or insurance advice.',
  'This report is not a certification, an audit or a price. One exercise does not show that a control works.',
  'It looks at how decisions were made with what was known, not at anybody’s worth. Targets that cite no law are training targets.',
  'Scores of different seeds, lengths or team sizes are not comparable without care.',
]

const ledger =
  'The patient-safety ledger adds, for each procedure, 1 − exp(−rate × days over the safe delay), less two fifths after a call, and a small figure for how and where it was done. Rates a day: U1 0.15, U2 0.02, U3 0.004, U4 0.0005; 0.002 done here, 0.02 without earlier images, 0.004 elsewhere. A call is one that the log holds.'
const ledgerBound =
  'The patient-safety ledger is fiction for training and needs clinical review. It is not money and becomes none.'
const evaluators =
  'An evaluator’s letter stands beside the rules’ own, with a reason; the middle of them counts. Letters two levels apart are talked over first. Nothing written is ever overwritten.'
const objections =
  'An objection counts as changed, explained (the answer has a reason), withdrawn, or left open.'

/** The sentences that this report needs, and no other. */
export const methodOf = ({
  safety,
  evaluators: rated,
  together,
}: Pick<Aar, 'safety' | 'evaluators' | 'together'>): Pick<Aar, 'method' | 'limits'> => ({
  method: [
    ...always,
    ...(rated ? [evaluators] : []),
    ...(together.conflicts.length > 0 ? [objections] : []),
    ...(safety ? [ledger] : []),
  ],
  limits: [...bounds, ...(safety ? [ledgerBound] : [])],
})
