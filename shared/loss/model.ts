/** What a cost is for, and the cover that may pay it. The words are those of the exercise's ledger. */
export const heads = [
  'response',
  'data-recovery',
  'business-interruption',
  'notification',
  'legal',
  'extortion',
  'liability',
  'regulator',
  'fine',
  'reputation',
  'hardening',
] as const
export type Head = (typeof heads)[number]

/** What is drawn by lot once for each incident; the formulas of domain brief §7.4 read them by these names. */
export const amounts = [
  ...(['shock', 'outage', 'outageAgain', 'capacityLost', 'recapture', 'relocateCost'] as const),
  ...(['catchUpCost', 'records', 'accessed', 'response', 'recovery', 'noticeCost'] as const),
  ...(['callCentre', 'webWatch', 'injunction', 'demandSize', 'negotiation', 'claimRate'] as const),
  ...(['award', 'defence', 'regulatorCost', 'fineAmount', 'churn', 'hardening'] as const),
  ...(['noticeLate', 'noticeNever'] as const),
] as const
export const chances = [
  ...(['reinfection', 'demand', 'publish', 'claim', 'regulator', 'fine'] as const),
  'aiInvolved',
] as const
export const constants = [
  ...(['proceduresPerWeek', 'incomePerProcedure', 'margin', 'relocatedIncomeLost'] as const),
  ...(['recoveryAgain', 'claimIfPublished', 'awardIfPublished', 'churnIfPublished'] as const),
  ...(['churnIfAgain', 'surest', 'smallIncident'] as const),
] as const
export type AmountId = (typeof amounts)[number]
export type ChanceId = (typeof chances)[number]
export type ConstantId = (typeof constants)[number]

/** What an option multiplies. One that no chosen option names is 1. */
export const drivers = [
  ...(['outage', 'capacityLost', 'accessed', 'recapture', 'relocated', 'reinfection'] as const),
  ...(['response', 'responseCover', 'recovery', 'notification', 'communication'] as const),
  ...(['injunction', 'negotiation', 'ransom', 'publish', 'claims'] as const),
  ...(['regulator', 'regulatorCost', 'fine'] as const),
] as const
export type Driver = (typeof drivers)[number]
/** The variables that an option may let cut every cover. */
export const noticeCuts = ['noticeLate', 'noticeNever'] as const
export type NoticeCut = (typeof noticeCuts)[number]

/** Where a row comes from: the two reports, a public source, or an assumption made for the exercise. */
export const rowClasses = ['seed', 'public', 'assumption'] as const
export type Row = {
  readonly title: string
  readonly unit: string
  readonly class: (typeof rowClasses)[number]
  readonly basis: string
  readonly source?: string | undefined
}
export type Amount =
  | {
      readonly distribution: 'pert'
      readonly low: number
      readonly likely: number
      readonly high: number
    }
  /** By the values that one trial in twenty falls under and goes over. */
  | { readonly distribution: 'lognormal'; readonly p5: number; readonly p95: number }
  | { readonly distribution: 'uniform'; readonly low: number; readonly high: number }
  /** A lognormal factor of mean 1. */
  | { readonly distribution: 'shock'; readonly sigma: number }

export type Option = { readonly [D in Driver]?: number | undefined } & {
  readonly coverAfter?: NoticeCut | undefined
}
export type LossDecision = {
  readonly title: string
  readonly class: (typeof rowClasses)[number]
  readonly basis: string
  readonly source?: string | undefined
  readonly options: Readonly<Record<string, Option>>
  /** These options, chosen after the limit of this obligation clock, count as another. */
  readonly late?:
    { readonly clock: string; readonly options: readonly string[]; readonly as: string } | undefined
  readonly unanswered: { readonly as: string; readonly why: string }
}
export type Cover = {
  readonly title: string
  /** Part of the cost that the wording accepts, 0 to 1. */
  readonly share: number
  /** The most it pays in one policy year, in dollars. */
  readonly sublimit: number
  readonly note?: string | undefined
}
export type Policy = {
  readonly title: string
  readonly retention: number
  readonly aggregate: number
  readonly waitingDays: number
  readonly conditions: readonly string[]
  readonly covers: Readonly<Record<Head, Cover>>
  readonly ifPaid: { readonly withNotice: number; readonly withoutNotice: number }
  /** True: the wording excludes incidents in which artificial intelligence played a part (`aiInvolved`). */
  readonly aiExcluded: boolean
  /** Interruption that began at a supplier. `applies`: this incident did, so that this cover answers for it. */
  readonly dependent: {
    readonly title: string
    readonly sublimit: number
    readonly applies: boolean
  }
  readonly notModelled: readonly { readonly title: string; readonly sublimit: number }[]
  readonly exclusions: readonly string[]
}

/** What a plausibility check can look at, of the profile `reported`. */
export const checkedFigures = ['mean', 'p99', 'response', 'days', 'procedures'] as const
/** A public figure that the model should not be far from; `low` and `high` in dollars, days or cases. */
export type Check = Row & {
  readonly figure: (typeof checkedFigures)[number]
  readonly low: number
  readonly high: number
}

export const profileNames = ['best', 'reported', 'poor'] as const
export type ProfileName = (typeof profileNames)[number]
/** Which option was taken, by decision. */
export type Choices = Readonly<Record<string, string>>

type GivenTheft = {
  readonly stolen: number
  readonly disrupted: number
  readonly otherwise: number
}
/** A loss model as its file says it. Money in dollars; see `scenarios/loss-model.yaml` for every row's meaning. */
export type LossModel = {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly currency: string
  readonly disclaimer: string
  readonly sources: readonly {
    readonly id: string
    readonly title: string
    readonly note?: string | undefined
  }[]
  readonly variables: Readonly<Record<AmountId, Row & Amount>> &
    Readonly<Record<ChanceId, Row & { readonly distribution: 'chance'; readonly p: number }>>
  readonly constants: Readonly<Record<ConstantId, Row & { readonly value: number }>>
  readonly annual: {
    readonly atLeastOne: Row & { readonly value: number }
    readonly disruption: Row & { readonly value: number }
    readonly theft: Row & { readonly disrupted: number; readonly otherwise: number }
    readonly extortion: Row & GivenTheft
    readonly regulatorActs: Row & GivenTheft
  }
  readonly decisions: Readonly<Record<string, LossDecision>>
  readonly policy: Policy
  readonly checks: readonly Check[]
  readonly profiles: Readonly<
    Record<ProfileName, { readonly title: string; readonly choices: Choices }>
  >
}
