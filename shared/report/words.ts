import type { CaseAction } from '../kernel/answer.ts'
import type { CostHead } from '../scenario/effect.ts'
import type { Channel } from '../kernel/channel.ts'
import type { Rating } from '../scenario/rating.ts'
import type { Provenance } from '../scenario/scenario.ts'
import type { Backlog } from '../scoring/backlog.ts'
import type { Conflict } from '../scoring/coordination.ts'
import type { ObligationRow } from './shape/aarShape.ts'
import type { Calibration } from './shape/togetherShape.ts'

/** HSEEP's wording of each letter. */
export const ratingWords: Readonly<Record<Rating, string>> = {
  P: 'performed without challenges',
  S: 'performed with some challenges',
  M: 'performed with major challenges',
  U: 'unable to be performed',
}

export const provenanceWords: Readonly<Record<Provenance['class'], string>> = {
  reported: 'Reported',
  public: 'Public source',
  derived: 'Derived',
  fiction: 'Fiction',
}

export const costWords: Readonly<Record<CostHead, string>> = {
  response: 'Response',
  notification: 'Telling people',
  'data-recovery': 'Data recovery',
  'business-interruption': 'Lost business',
  extortion: 'Extortion',
  legal: 'Legal',
  reputation: 'Reputation',
  hardening: 'Hardening',
}

export const channelWords: Readonly<Record<Channel, string>> = {
  phone: 'Phone call',
  email: 'E-mail',
  pager: 'Pager',
  alert: 'Alert',
  news: 'News',
  social: 'Social media',
  letter: 'Letter',
  'dark-web': 'Dark-web screenshot',
  'face-to-face': 'In person',
}

/** Fewer ranges than this say little about calibration. */
const enoughRanges = 10

/** How the team's ranges fared. */
export const calibrationWords = ({ estimates, held, confidence, brier }: Calibration): string =>
  `${held} of ${estimates} ${estimates === 1 ? 'range' : 'ranges'} given held the truth of the story; the team was ${confidence} % sure on average. ` +
  `Brier score ${brier.toFixed(2)} (0 is best; always saying 50 % gives 0.25). ` +
  'Well calibrated means: of ranges given with 80 % certainty, about 8 in 10 hold.' +
  (estimates < enoughRanges
    ? ' So few ranges say little: take it as a start of the talk, not as a measure.'
    : '')

/** What a safety-net row, a promise, or an objection came to. */
export const actionWords: Readonly<Record<CaseAction, string>> = {
  proceed: 'goes ahead',
  relocate: 'moved',
  defer: 'put off',
}
export const promiseWords: Readonly<Record<ObligationRow['status'], string>> = {
  'not started': 'not made',
  'met in time': 'kept',
  'met late': 'kept late',
  'met after the limit': 'kept after the limit',
  'not met': 'broken',
  'not yet due': 'not yet due',
}
export const conflictWords: Readonly<Record<Conflict['outcome'], string>> = {
  withdrawn: 'withdrawn before the answer counted',
  changed: 'the answer was changed',
  explained: 'the answer stood, with a reason',
  'left open': 'left open',
}

export const safetyCaution =
  'Fiction for training. The model and its numbers have not been reviewed by a clinician and say nothing about real ' +
  'patients. It is kept apart from scores and from money, and never turned into either. A procedure put off counts as ' +
  'waiting until systems worked again and it had a place, or until play ended.'

/** What was left when systems worked again; `last` is a date of the story in words. */
export const backlogWords = ({ waiting, perWeek }: Backlog, last: string): string =>
  waiting === 1
    ? `One put off when systems worked again; its place is on ${last}`
    : `${waiting} put off when systems worked again; at ${perWeek} a week the last has a place on ${last}`

/** A score or a share with one place, such as `76.0`. */
export const oneDecimal = (value: number): string => value.toFixed(1)

/** Whole New Zealand dollars, such as `NZ$12,500`. */
export const dollars = (amount: number): string =>
  `NZ$${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}`

export const bannerWords = 'Exercise only'

export const noOverall = 'No overall score: in no dimension did three tasks come up.'
