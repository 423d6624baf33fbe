import type { Group } from './questions.ts'
import type { Claim, GapRow, Shown } from './shape.ts'

export const groupWords: Readonly<Record<Group, string>> = {
  hygiene: 'Cyber hygiene',
  planning: 'Incident response planning',
  'third-parties': 'Third-party platforms and IT providers',
}

export const shownWords: Readonly<Record<Shown, string>> = {
  shown: 'Shown in play',
  'shown in part': 'Shown in part',
  'not shown': 'Tested, not shown',
  claimed: 'Claimed, not tested',
  'not tested': 'Not tested',
}

export const claimWords: Readonly<Record<Claim['answer'], string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
}

/** The four review points, to the letter (first seed document, under "Regulatory and insurance considerations"). */
export const reviewPoints: Readonly<
  Record<GapRow['id'], { readonly title: string; readonly quote: string }>
> = {
  ai: {
    title: 'Wording on artificial intelligence',
    quote:
      'Whether cyber and privacy policy wordings clearly address AI-related exposures, such as shadow AI and AI-enabled social engineering',
  },
  limits: {
    title: 'Limits and sublimits',
    quote:
      'The suitability of limits and sublimits for data breach response, extortion, business interruption, and regulatory investigation or penalty costs for healthcare and other high-data sectors',
  },
  interplay: {
    title: 'Malpractice, professional indemnity, directors and officers',
    quote:
      'How cyber cover interacts with medical malpractice, professional indemnity, and directors’ and officers’ policies where patient data is accessed and services are interrupted',
  },
  expectations: {
    title: 'What underwriters expect',
    quote:
      'The extent to which underwriters expect insured organisations to manage cyber hygiene, incident response planning, and oversight of third-party platforms and IT service providers.',
  },
}

export const disclaimers: readonly string[] = [
  'Exercise only. This is a report on one tabletop exercise, not an audit of controls. One exercise does not show that a control works.',
  'It is not a price, a reserve, a quote or advice. The policy in it is invented, and the loss model is illustrative and not calibrated.',
  'It is shared only with the consent of the organisation that played, which can take that consent back. Ask counsel first about your duty of disclosure and about privilege.',
  'Harm to patients is told apart and is never turned into money.',
  'Nothing in it is legal, clinical or insurance advice.',
]

/** A whole number with commas: `20,000`. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** How each kind of figure comes about. */
export const methods = {
  overall:
    'The weighted mean of the dimensions after caps (weights in the scenario). Each task is rated P 100, S 75, M 40, U 0 from the answer given and what was known then; a dimension is the weighted mean of its tasks that came up.',
  dimension:
    'The weighted mean of the tasks of this dimension that came up, before and after caps. The range comes from drawing its tasks again 1,000 times.',
  raw: 'The weighted mean of the tasks of this dimension that came up, before any cap.',
  range:
    'Its tasks were drawn again 1,000 times, with repeats; 95 in 100 of the means lie between these two.',
  count: 'Tasks of this dimension that the exercise brought up, of those the scenario has.',
  clock:
    'Story time from the moment the team knew enough to the step that meets the clock, beside the target and limit of the scenario.',
  control:
    'Shown: every task that bears on the question and came up was rated P or S. In part: some were. Tested, not shown: none was. Claimed: no task bears on it; the answer is the insured’s own.',
  loss: (trials: number, hash: string): string =>
    `The decisions of this exercise, read as choices of the loss model and run ${grouped(trials)} times on drawn luck. ± is one standard error of the simulation, not of the assumptions. Assumptions ${hash.slice(0, 12)}.`,
  cover:
    'The mean over all trials of this cost, or of what its cover would accept of it, before the retention and the aggregate.',
  driver:
    'The mean of what is kept when this variable alone is held there in every trial, all other luck being equal.',
  plausible:
    'What the model says before any exercise is looked at: the profile “as reported”, on a luck of its own. The range is from the public figures named beside it.',
  exhausted:
    'The share of trials in which the cover paid to its sublimit, with the 95 % range of the simulation.',
  change: (trials: number): string =>
    `The same ${grouped(trials)} trials with this one choice changed and all luck equal: the difference of the two means.`,
  terms: (trials: number): string =>
    `The same ${grouped(trials)} trials under the policy with this one term changed.`,
  safety:
    'From the case ledger of the scenario: a training model that no clinician has reviewed. Kept apart from scores and money.',
} as const
