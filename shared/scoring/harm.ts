import type { UrgencyClass } from '../scenario/effect.ts'

// The parameters of domain brief §5.2: fiction that a clinician must review before anybody rests on it.

/** Harm per day of waiting beyond the safe delay, by urgency class. */
export const dailyHarm: Readonly<Record<UrgencyClass, number>> = {
  U1: 0.15,
  U2: 0.02,
  U3: 0.004,
  U4: 0.0005,
}
/** Harm of one procedure by where it was done: here with all that is needed, here without earlier images, elsewhere. */
export const doneHere = 0.002
export const doneWithoutPriors = 0.02
export const doneElsewhere = 0.004
/** What is left of the harm of waiting when somebody rings the patient and says what to watch for. */
export const callFactor = 0.6

/** A number rounded to so many places, so that every engine agrees on the last one. */
export const to = (places: number, value: number): number =>
  Math.round(value * 10 ** places) / 10 ** places

/**
 * Expected harm events of one procedure, four places: `1 − exp(−λ·over)` for days over the safe delay, less after a call,
 * and the harm of doing it where and how it was done.
 */
export function harmOf({
  urgency,
  over,
  ended,
  withoutPriors,
  called,
}: {
  readonly urgency: UrgencyClass
  readonly over: number
  readonly ended: 'went ahead' | 'moved' | 'put off' | 'undecided'
  readonly withoutPriors: boolean
  readonly called: boolean
}): number {
  const waiting = (called ? callFactor : 1) * (1 - Math.exp(-dailyHarm[urgency] * over))
  const done = withoutPriors ? doneWithoutPriors : doneHere
  const doing = { moved: doneElsewhere, 'went ahead': done, 'put off': 0, undecided: 0 }[ended]
  return to(4, waiting + doing)
}
