import type {
  InjectId,
  MeterId,
  PhaseId,
  PlaceId,
  RoleId,
  SeatId,
  SystemId,
} from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'

import type { SituationDoc } from './team.ts'

/**
 * What travels: a view is a set of small documents under keys such as `inject/i07`. The room keeps one
 * map of them for the table (everyone) and one per desk (one seat or one function); a change sends only
 * the documents that changed. Values are JSON texts of the types below.
 */

export type SystemState = 'normal' | 'slow' | 'checking' | 'paper' | 'isolated' | 'down'
export type Status = 'briefing' | 'running' | 'ended'
export type Presence = 'free' | 'here' | 'ready' | 'reading' | 'answering' | 'away'
export type Provenance =
  | { readonly class: 'reported'; readonly source: string; readonly quotes: readonly string[] }
  | { readonly class: 'public'; readonly source: string }
  | { readonly class: 'derived'; readonly from: string }
  | { readonly class: 'fiction' }

// ---------------------------------------------------------------- the table: everyone sees it

export type ExerciseDoc = {
  readonly id: string
  readonly scenario: string
  readonly title: string
  readonly organisation: string
  readonly disclaimer: string
  readonly timeZone: string
  readonly minutes: number
  readonly play: number
  readonly mode: 'clock' | 'facilitator'
  /** `assess`: no hints, and options in an order of each desk's own. */
  readonly purpose: 'practice' | 'assess'
  /** Every role by id, so that clients can name recipients and owners. */
  readonly roles: readonly { readonly id: RoleId; readonly title: string; readonly short: string }[]
}

/** Where play and story stand. Story time runs linearly from `from` to `to` over `planned` play ms, then waits. */
export type ClockDoc = {
  readonly status: Status
  readonly paused: boolean
  /** Why, when nobody ordered the pause. */
  readonly pausedBecause?: 'unattended' | 'line-lost' | undefined
  readonly speed: number
  readonly phase: PhaseId
  readonly phaseTitle: string
  readonly phaseNumber: number
  readonly phaseCount: number
  readonly phaseStartedAt: ExerciseTime
  readonly phasePlanned: number
  readonly from: ScenarioTime
  readonly to: ScenarioTime
  /** When play is planned to end. */
  readonly endsAt: ExerciseTime
}

/** The unchanging part of the board. The grid is 24 columns by 16.5 rows. */
export type PlanDoc = {
  readonly floor: string
  readonly corridors: readonly {
    readonly name: string
    readonly at: readonly [number, number, number, number]
  }[]
  readonly places: readonly {
    readonly id: PlaceId
    readonly name: string
    readonly short: string
    readonly art: string
    readonly beds: number
    readonly at: readonly [number, number, number, number]
    readonly uses: readonly SystemId[]
  }[]
  readonly systems: readonly {
    readonly id: SystemId
    readonly name: string
    readonly plain: string
  }[]
  readonly meters: readonly { readonly id: MeterId; readonly title: string }[]
}
export type SystemDoc = {
  readonly id: SystemId
  readonly state: SystemState
  /** The systems that hold it down, when it is not its own state that counts. */
  readonly because: readonly SystemId[]
}
export type PlaceDoc = { readonly id: PlaceId; readonly state: SystemState; readonly line: string }
export type MeterDoc = {
  readonly id: MeterId
  /** Whole points, 0 to 100, when they were last sent: at every change of course and of a whole point. */
  readonly value: number
  /** Since when in the story the meter has moved as it does now. */
  readonly at: ScenarioTime
  /** Values at past changes, oldest first, at most 24: for the spark line. */
  readonly history: readonly number[]
}
export type CasesDoc = Readonly<
  Record<'planned' | 'proceeding' | 'relocated' | 'deferred' | 'done', number>
>
export type SeatDoc = {
  readonly id: SeatId
  readonly title: string
  readonly short: string
  readonly roles: readonly RoleId[]
  readonly place: PlaceId | undefined
  /** Name of the participant, if the seat is taken. */
  readonly name: string | undefined
  readonly presence: Presence
}
/** The latest inject as everyone may know it: where, not what it says; to whom and when is in its line of the log. */
export type PinDoc = {
  readonly inject: InjectId
  readonly number: number
  readonly place: PlaceId | undefined
  /** Only when it went to every role. */
  readonly title: string | undefined
}
/** One line of the team's log. */
export type LogDoc = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly line:
    | { readonly kind: 'started' | 'ended' | 'paused' | 'resumed' }
    | { readonly kind: 'phase'; readonly title: string }
    | { readonly kind: 'inject'; readonly number: number; readonly to: readonly RoleId[] }
    | { readonly kind: 'withdrawn'; readonly number: number }
    | {
        readonly kind: 'decision'
        readonly number: number
        readonly title: string
        readonly by: SeatId
        /** Options in the order they were given. */
        readonly labels: readonly string[]
        /** What a triage or an estimate says, which have no options. */
        readonly counts?:
          | {
              readonly kind: 'triage'
              readonly proceed: number
              readonly relocate: number
              readonly defer: number
              readonly calls: number
            }
          | {
              readonly kind: 'estimate'
              readonly low: number
              readonly high: number
              readonly confidence: number
              readonly unit: string
            }
        readonly late: boolean
        readonly again: boolean
        /** Why, in the words of who decided. */
        readonly reason?: string
        /** It came in on paper: the line stands at the time it was given. */
        readonly paper?: true
      }
    | { readonly kind: 'lapsed'; readonly number: number; readonly title: string }
    | {
        readonly kind: 'advised'
        readonly number: number
        readonly title: string
        readonly by: SeatId
        readonly stance: 'concur' | 'object'
      }
    | {
        readonly kind: 'signed'
        readonly number: number
        readonly title: string
        readonly by: SeatId
      }
    /** A sent answer was not signed; why not is for those who answer or sign. */
    | {
        readonly kind: 'returned'
        readonly number: number
        readonly title: string
        readonly by: SeatId
      }
    | { readonly kind: 'system'; readonly system: SystemId; readonly state: SystemState }
}
/** How to join; only on the facilitator's desk and the big screen's. */
export type JoinDoc = { readonly code: string }

/** There while nothing can be saved on the server and play waits: what keeps it. */
export type SavingDoc = {
  readonly trouble: 'full' | 'read-only' | 'locked' | 'unreachable' | 'failed' | 'broken-log'
}

/** Everything on the table, by key. */
export type TableDocs = {
  readonly exercise: ExerciseDoc
  readonly saving: SavingDoc
  readonly clock: ClockDoc
  readonly plan: PlanDoc
  readonly cases: CasesDoc
  readonly pin: PinDoc
} & { readonly [key: `system/${string}`]: SystemDoc } & {
  readonly [key: `place/${string}`]: PlaceDoc
} & { readonly [key: `meter/${string}`]: MeterDoc } & {
  readonly [key: `seat/${string}`]: SeatDoc
} & { readonly [key: `situation/${string}`]: SituationDoc } & {
  readonly [key: `log/${string}`]: LogDoc
}

/** The next word that the team has promised in public. */
export type UpdateDoc = { readonly title: string; readonly due: ScenarioTime }
/** The report's headlines, for the talk right after; on the big screen once the facilitator shows it. */
export type HotwashDoc = {
  readonly strengths: readonly HotwashPoint[]
  readonly areas: readonly HotwashPoint[]
  readonly moments: readonly {
    readonly seq: number
    readonly when: ScenarioTime
    readonly text: string
  }[]
}
export type HotwashPoint = {
  readonly title: string
  readonly text: string
  readonly rating: 'P' | 'S' | 'M' | 'U'
}

/** The big screen's desk. */
export type ScreenDocs = {
  readonly join: JoinDoc
  readonly update: UpdateDoc
  readonly hotwash: HotwashDoc
}
