import type { Answer, DecisionKind } from '../kernel/answer.ts'
import type {
  CaseId,
  DecisionId,
  InjectId,
  OptionId,
  PlaceId,
  QuestionId,
  RoleId,
  SeatId,
} from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { MessageDoc } from './team.ts'
import type { Provenance } from './views.ts'

// The documents of one seat's desk; see views.ts for how they travel.

export type MeDoc = {
  readonly seat: SeatId
  readonly title: string
  readonly short: string
  readonly roles: readonly {
    readonly id: RoleId
    readonly title: string
    readonly short: string
    readonly cims: string
    readonly brief: string
    readonly knows: readonly string[]
  }[]
}
export type InjectDoc = {
  readonly id: InjectId
  readonly number: number
  readonly title: string
  /** Paragraphs apart by an empty line; `**bold**` and lists with `- ` may appear; never HTML. */
  readonly body: string
  /** `picture`: there is one at `/api/exercises/:id/pictures/:inject/:place`; `text` is what it says, in words. */
  readonly attachments: readonly {
    readonly title: string
    readonly text: string
    readonly picture?: true
  }[]
  readonly channel: string
  readonly from: string
  readonly to: readonly RoleId[]
  readonly place: PlaceId | undefined
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly opens: readonly DecisionId[]
  readonly provenance: Provenance
  /** The same in te reo Māori, where the scenario has it. */
  readonly mi?: { readonly title: string; readonly body: string; readonly from?: string }
  readonly opened: boolean
  /** A mistake of the facilitator's; the message stays, with why. */
  readonly withdrawn: { readonly when: ScenarioTime; readonly why: string } | undefined
}
export type DecisionDoc = {
  readonly id: DecisionId
  readonly number: number
  readonly kind: DecisionKind
  readonly title: string
  readonly question: string
  readonly help: string | undefined
  readonly owners: readonly RoleId[]
  readonly consult: readonly RoleId[]
  readonly sign: readonly RoleId[]
  readonly standing: boolean
  readonly pick: readonly [min: number, max: number]
  readonly options: readonly {
    readonly id: OptionId
    readonly label: string
    readonly note: string | undefined
  }[]
  /** Triage: the procedures, and the slots at the partner hospital. */
  readonly cases: readonly CaseDoc[]
  readonly slots: number
  readonly estimate:
    { readonly unit: string; readonly min: number; readonly max: number } | undefined
  /** The same in te reo Māori, where the scenario has it; the options by id. */
  readonly mi?: {
    readonly title: string
    readonly question: string
    readonly help?: string
    readonly options: Readonly<Record<string, { readonly label: string; readonly note?: string }>>
  }
  /** What this desk may do with it. */
  readonly may: { readonly answer: boolean; readonly advise: boolean; readonly sign: boolean }
  readonly advice: readonly {
    readonly seat: SeatId
    readonly stance: 'concur' | 'object'
    readonly why: string
    readonly at: ExerciseTime
  }[]
  readonly status:
    | {
        readonly kind: 'open'
        readonly openedAt: ExerciseTime
        readonly deadline: ExerciseTime | undefined
        readonly lapsed: boolean
      }
    /** Sent; it does not count before `until`, nor before one of `awaits` has signed. */
    | {
        readonly kind: 'sent'
        readonly at: ExerciseTime
        readonly when: ScenarioTime
        readonly by: SeatId
        readonly answer: Answer
        readonly reason: string
        readonly late: boolean
        readonly until: ExerciseTime
        readonly awaits: readonly RoleId[]
      }
    | {
        readonly kind: 'answered'
        readonly at: ExerciseTime
        readonly when: ScenarioTime
        readonly by: SeatId
        readonly answer: Answer
        readonly reason: string
        readonly late: boolean
        /** A standing action may be answered again. */
        readonly again: boolean
        /** It came in on paper; `at` and `when` say when it was given. */
        readonly paper?: true
      }
    /** The inject that asked was withdrawn; nobody need answer. */
    | {
        readonly kind: 'withdrawn'
        readonly at: ExerciseTime
        readonly when: ScenarioTime
        readonly why: string
      }
  /** The inject that asked, when one did. */
  readonly inject: InjectId | undefined
  /** An answer that was taken back, or not signed; only for those who answer or sign. */
  readonly back?: {
    readonly by: SeatId
    readonly answer: Answer
    readonly reason: string
    readonly returned?: { readonly by: SeatId; readonly why: string }
  }
}
export type CaseDoc = {
  readonly id: CaseId
  readonly label: string
  readonly procedure: string
  readonly modality: string
  readonly urgency: 'U1' | 'U2' | 'U3' | 'U4'
  readonly planned: ScenarioTime
  readonly safeDelayDays: number
  readonly needsPriors: boolean
  readonly contact: string
  readonly notes: string | undefined
  readonly status: 'planned' | 'proceeding' | 'relocated' | 'deferred' | 'done'
}
/** Something this seat may ask the white cell. */
export type QuestionDoc = {
  readonly id: QuestionId
  readonly label: string
  readonly to: string
}
/** A request for information and its reply. */
export type AskDoc = {
  readonly n: number
  readonly seat: SeatId
  readonly to: string | undefined
  readonly text: string
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly reply:
    { readonly at: ExerciseTime; readonly when: ScenarioTime; readonly text: string } | undefined
}
export type DraftDoc = {
  readonly decision: DecisionId
  readonly answer: Answer | undefined
  readonly reason: string
  /** Wall time it was saved, milliseconds since 1970. */
  readonly savedAt: number
}

/** Everything on a seat's desk, by key. */
export type SeatDocs = { readonly me: MeDoc } & {
  readonly [key: `inject/${string}`]: InjectDoc
} & { readonly [key: `decision/${string}`]: DecisionDoc } & {
  readonly [key: `draft/${string}`]: DraftDoc
} & { readonly [key: `question/${string}`]: QuestionDoc } & {
  readonly [key: `ask/${string}`]: AskDoc
} & { readonly [key: `message/${string}`]: MessageDoc }
