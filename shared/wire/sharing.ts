import { z } from 'zod'
import { typed } from './text.ts'

/** `POST /api/exercises/:id/claims`: what the insured says on one question; null takes it back. */
export const saveClaim = z.strictObject({
  question: z.string().min(1).max(80),
  answer: z.enum(['yes', 'partly', 'no']).nullable(),
  note: typed().trim().max(300).default(''),
})
export type SaveClaim = z.input<typeof saveClaim>
export type ClaimRow = {
  readonly id: string
  readonly group: string
  readonly question: string
  readonly answer: 'yes' | 'partly' | 'no' | null
  readonly note: string
}

/** `POST /api/exercises/:id/shares`: a link to the readiness report for somebody outside. */
export const grantShare = z.strictObject({
  label: typed().trim().min(1, 'write who the link is for').max(80),
  days: z.int().min(1, 'a link lasts at least a day').max(365, 'a link lasts at most a year'),
  names: z.boolean().default(false),
  bundle: z.boolean().default(false),
})
export type GrantShare = z.input<typeof grantShare>
export type GrantedShare = { readonly id: string; readonly key: string; readonly expires: string }
export type ShareRow = {
  readonly id: string
  readonly label: string
  readonly names: boolean
  readonly bundle: boolean
  /** Wall times, ISO 8601. */
  readonly created: string
  readonly expires: string
  readonly state: 'open' | 'expired' | 'revoked'
  readonly views: readonly { readonly at: string; readonly what: string }[]
}

/** `GET /api/shared/:id` with the key of a link, as JSON. */
export type SharedSummary = {
  readonly id: string
  readonly label: string
  readonly expires: string
  readonly bundle: boolean
}

/** `POST /api/compare`: links, each with its key. */
export const compareShares = z.strictObject({
  shares: z
    .array(z.strictObject({ id: z.string().min(1).max(40), key: z.string().min(16).max(200) }))
    .min(1, 'add at least one link')
    .max(100, 'at most 100 links at once'),
})
export type CompareShares = z.input<typeof compareShares>

export type ComparedSpread = {
  readonly count: number
  readonly lowest: number
  readonly p25: number
  readonly median: number
  readonly p75: number
  readonly highest: number
  /** Left out with fewer runs than a ranking needs: they say nothing about others. */
  readonly medianBetween?: readonly [number, number] | undefined
}
export type ComparedCohort = {
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string }
  readonly ranked: boolean
  readonly cautions: readonly string[]
  readonly overall?: ComparedSpread | undefined
  readonly dimensions: readonly {
    readonly id: string
    readonly title: string
    readonly spread?: ComparedSpread | undefined
  }[]
  readonly runs: readonly {
    readonly id: string
    readonly label: string
    readonly overall?: number | undefined
    readonly between?: readonly [number, number] | undefined
    /** Best and worst place that the ranges allow; absent where no ranking is given. */
    readonly places?: readonly [number, number] | undefined
  }[]
}
export type Comparison = {
  readonly cohorts: readonly ComparedCohort[]
  readonly refused: readonly { readonly id: string; readonly message: string }[]
}
