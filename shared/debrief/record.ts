import type { DebriefMessage, DrillLink } from '../wire/debrief.ts'

/** One line of the hot wash's own log: what somebody wrote down, or what came of it. Nothing is overwritten. */
export type DebriefBody =
  | Exclude<DebriefMessage, { readonly kind: 'pulse' }>
  /** `by` is an opaque name, so that each person counts once. */
  | (Extract<DebriefMessage, { readonly kind: 'pulse' }> & { readonly by: string })
  | ({ readonly kind: 'drill-made' } & Omit<DrillLink, 'n'>)
  /** Another exercise of the same organisation, whose facilitator's key was shown. */
  | { readonly kind: 'earlier-linked' | 'earlier-unlinked'; readonly exercise: string }
export type DebriefRecord = {
  /** 1, 2, 3, … */
  readonly n: number
  /** ISO 8601. */
  readonly wall: string
  readonly body: DebriefBody
}
