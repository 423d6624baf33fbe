import type { CostHead } from '../scenario/effect.ts'
import type { Channel } from '../kernel/channel.ts'
import type { Rating } from '../scenario/rating.ts'
import type { Provenance } from '../scenario/scenario.ts'

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

/** A score or a share with one place, such as `76.0`. */
export const oneDecimal = (value: number): string => value.toFixed(1)

/** Whole New Zealand dollars, such as `NZ$12,500`. */
export const dollars = (amount: number): string =>
  `NZ$${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}`

export const bannerWords = 'Exercise only'

export const noOverall = 'No overall score: in no dimension did three tasks come up.'
