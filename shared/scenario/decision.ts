import type { DecisionKind } from '../kernel/answer.ts'
import type { CaseId, DecisionId, ObjectiveId, OptionId, RoleId } from '../kernel/ids.ts'
import type { Condition } from './condition.ts'
import type { Effect } from './effect.ts'

export type Option = {
  readonly id: OptionId
  readonly label: string
  readonly note: string | undefined
  readonly effects: readonly Effect[]
  /** For a block of a statement: what the team must know for it to be fair to say. */
  readonly needs: Condition | undefined
  /** For a block of a statement: it points at whoever is thought to hold the data. */
  readonly namesHolder: boolean
}

export type Estimate = {
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly truth: readonly { readonly when: Condition | undefined; readonly value: number }[]
  /** The range that the story tells the team; machine teams go by it, never by the truth. */
  readonly told: readonly {
    readonly when: Condition | undefined
    readonly low: number
    readonly high: number
    readonly confidence: number
  }[]
}

export type Decision = {
  readonly id: DecisionId
  readonly number: number
  readonly kind: DecisionKind
  readonly question: string
  readonly title: string
  readonly help: string | undefined
  readonly owners: readonly RoleId[]
  /** Asked to concur or object, with a word why, before it counts. */
  readonly consult: readonly RoleId[]
  /** One of these, on another seat than the sender's, must sign before it counts. */
  readonly sign: readonly RoleId[]
  /** Minutes of play to answer at pace 1; undefined for a standing action nobody prompts. */
  readonly minutes: number | undefined
  /** Open from the start, asked by no inject. */
  readonly standing: boolean
  /** Fewest and most options a checklist, ranking or statement may have. */
  readonly pick: readonly [min: number, max: number]
  readonly options: readonly Option[]
  /** The procedures a triage is about, and the slots the partner hospital has for them. */
  readonly cases: readonly CaseId[]
  readonly slots: number
  /** Bounds and unit of an estimate, and the truth it is held against in the debrief. */
  readonly estimate: Estimate | undefined
  /** Answers that are plainly worse or better than others, and why they stay; a playtest does not complain. */
  readonly accepted: readonly { readonly way: string; readonly why: string }[]
  /** What follows when the time passes unanswered. */
  readonly onLapse: readonly Effect[]
  readonly objective: ObjectiveId
}
