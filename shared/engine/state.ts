import type { Answer } from '../kernel/answer.ts'
import type { StatementFault } from './event.ts'
import type { PauseReason, SituationColumn, SituationSource, Stance } from './input.ts'
import type { Paper } from './paper.ts'
import type {
  CaseId,
  ClockId,
  DecisionId,
  FactId,
  InjectId,
  MeterId,
  ParticipantId,
  QuestionId,
  RoleId,
  SeatId,
  SystemId,
} from '../kernel/ids.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import type { CaseStatus, CostHead, SystemState } from '../scenario/effect.ts'
import type { FactValue, Inject } from '../scenario/scenario.ts'

export type InjectStatus =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'armed'; readonly due: ExerciseTime }
  | {
      readonly kind: 'delivered'
      readonly at: ExerciseTime
      readonly when: ScenarioTime
      readonly to: readonly RoleId[]
      readonly by: 'schedule' | 'facilitator'
      readonly variant: number | undefined
      readonly withdrawn?: Withdrawal
    }
  | { readonly kind: 'skipped'; readonly at: ExerciseTime }
  | { readonly kind: 'cancelled'; readonly at: ExerciseTime }
  | { readonly kind: 'passed'; readonly at: ExerciseTime }

/** When and why an inject was withdrawn. */
export type Withdrawal = {
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly why: string
}

/** An order to fire in its seconds of grace. */
export type Firing = { readonly goesAt: ExerciseTime; readonly to: readonly RoleId[] }

/** A given answer and the moment from which it counts. */
export type Answered = {
  readonly kind: 'answered'
  readonly openedAt: ExerciseTime
  readonly inject: InjectId | undefined
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly seq: number
  readonly seat: SeatId
  readonly answer: Answer
  readonly reason: string
  readonly late: boolean
  readonly faults: readonly StatementFault[]
  /** When it was really given, if it came in on paper; `at` and `when` are that moment too. */
  readonly paper?: Paper
}

export type DecisionStatus =
  | {
      readonly kind: 'open'
      readonly openedAt: ExerciseTime
      readonly deadline: ExerciseTime | undefined
      readonly inject: InjectId | undefined
      /** The time passed; an answer is still taken, and marked late. */
      readonly lapsed: boolean
    }
  /** Sent, but not counting yet: it may be taken back, or waits for a signature. */
  | {
      readonly kind: 'sent'
      readonly openedAt: ExerciseTime
      readonly deadline: ExerciseTime | undefined
      readonly inject: InjectId | undefined
      readonly lapsed: boolean
      readonly at: ExerciseTime
      readonly when: ScenarioTime
      readonly seq: number
      readonly seat: SeatId
      readonly answer: Answer
      readonly reason: string
      readonly late: boolean
      readonly until: ExerciseTime
      readonly awaits: readonly RoleId[]
      /** The answer of a standing action that counts until this one does. */
      readonly before: Answered | undefined
    }
  /** The inject that asked was withdrawn before anybody answered. */
  | (Withdrawal & {
      readonly kind: 'withdrawn'
      readonly openedAt: ExerciseTime
      readonly inject: InjectId | undefined
    })
  | Answered

/** The answer that counts now. */
export const answerOf = (status: DecisionStatus | undefined): Answered | undefined =>
  status?.kind === 'answered' ? status : status?.kind === 'sent' ? status.before : undefined

/** A sent answer that was taken back, or sent back unsigned, by whom and why. */
export type Back = {
  readonly seq: number
  readonly seat: SeatId
  readonly answer: Answer
  readonly reason: string
  readonly returned: { readonly by: SeatId; readonly why: string } | undefined
}

export type Advice = {
  readonly seq: number
  readonly at: ExerciseTime
  readonly seat: SeatId
  readonly stance: Stance
  readonly why: string
}

/** A request for information to the white cell. */
export type Ask = {
  readonly n: number
  readonly seat: SeatId
  readonly question: QuestionId | undefined
  readonly text: string
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly due: ExerciseTime | undefined
  readonly reply:
    | {
        readonly at: ExerciseTime
        readonly when: ScenarioTime
        readonly by: 'script' | 'facilitator'
        readonly text: string
      }
    | undefined
}

/** A short message between seats. */
export type Message = {
  readonly n: number
  readonly seq: number
  readonly seat: SeatId
  readonly to: 'all' | readonly SeatId[]
  readonly text: string
  readonly about: InjectId | undefined
  readonly at: ExerciseTime
  readonly when: ScenarioTime
}

/** One thing on the shared board, with every move it made. */
export type SituationEntry = {
  readonly n: number
  readonly seq: number
  readonly by: SeatId
  readonly column: SituationColumn
  readonly text: string
  readonly source: SituationSource | undefined
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly moves: readonly {
    readonly by: SeatId
    readonly from: SituationColumn
    readonly to: SituationColumn
    readonly at: ExerciseTime
    readonly when: ScenarioTime
  }[]
}

export type ClockStatus =
  | {
      readonly kind: 'running'
      readonly started: ScenarioTime
      readonly target: ScenarioTime
      readonly limit: ScenarioTime
      readonly missed: boolean
    }
  | {
      readonly kind: 'met'
      readonly started: ScenarioTime
      readonly target: ScenarioTime
      readonly limit: ScenarioTime
      readonly met: ScenarioTime
    }

/** A meter as a straight line: thousandths of a point at `since`, moved by `rate` thousandths an hour of the story. */
export type MeterLine = {
  readonly value: number
  readonly since: ScenarioTime
  readonly rate: number
  /** Whole points at past changes, oldest first, at most 24. */
  readonly history: readonly number[]
}

/** Something the clock will cause: an inject to deliver, a decision whose time passes. */
export type AgendaItem =
  | {
      readonly kind: 'deliver'
      readonly at: ExerciseTime
      readonly rank: number
      readonly id: InjectId
    }
  | {
      readonly kind: 'lapse'
      readonly at: ExerciseTime
      readonly rank: number
      readonly id: DecisionId
    }
  | {
      readonly kind: 'confirm'
      readonly at: ExerciseTime
      readonly rank: number
      readonly id: `confirm/${DecisionId}`
    }
  | {
      readonly kind: 'fire'
      readonly at: ExerciseTime
      readonly rank: number
      readonly id: `fire/${InjectId}`
    }
  | {
      readonly kind: 'reply'
      readonly at: ExerciseTime
      readonly rank: number
      readonly id: `ask/${number}`
    }

/** Where play stands in its phase. `endsAt` moves when time is given to the phase. */
export type PhaseState = {
  readonly index: number
  readonly startedAt: ExerciseTime
  readonly endsAt: ExerciseTime
}

export type ExerciseState = {
  readonly status: 'briefing' | 'running' | 'ended'
  readonly paused: boolean
  /** Why, when nobody ordered the pause. */
  readonly pausedBecause: PauseReason | undefined
  readonly speed: number
  readonly now: ExerciseTime
  /** Number of the last event; events are numbered 1, 2, 3, … without gaps. */
  readonly seq: number
  readonly phase: PhaseState
  /** What is due, first things first; held injects are not on it. */
  readonly agenda: readonly AgendaItem[]
  readonly seats: Readonly<Record<SeatId, ParticipantId>>
  /** Roles that sit elsewhere than the exercise was set up with (see seats.ts). */
  readonly moved: Readonly<Record<RoleId, SeatId>>
  readonly injects: Readonly<Record<InjectId, InjectStatus>>
  readonly held: Readonly<Record<InjectId, true>>
  /** Orders to fire that can still be stopped. */
  readonly firing: Readonly<Record<InjectId, Firing>>
  /** Injects added by the facilitator, in order. */
  readonly added: readonly Inject[]
  readonly edits: Readonly<Record<InjectId, { readonly title: string; readonly body: string }>>
  /** Number of the event with the present text of an edited inject. */
  readonly editions: Readonly<Record<InjectId, number>>
  /** Which seats opened an inject. */
  readonly opened: Readonly<Record<InjectId, readonly SeatId[]>>
  readonly decisions: Readonly<Record<DecisionId, DecisionStatus>>
  /** Sent answers that came back and were not sent again. */
  readonly backs: Readonly<Record<DecisionId, Back>>
  /** What those asked to advise said since the decision was opened. */
  readonly advice: Readonly<Record<DecisionId, readonly Advice[]>>
  readonly asks: readonly Ask[]
  readonly messages: readonly Message[]
  readonly situation: readonly SituationEntry[]
  /** When each phase was entered, by its place. */
  readonly entered: readonly ExerciseTime[]
  readonly facts: Readonly<Record<FactId, FactValue>>
  /** Facts that the facilitator settled before the start; they are not drawn. */
  readonly branches: readonly FactId[]
  /** Each system's own state, before what it depends on is counted. */
  readonly systems: Readonly<Record<SystemId, SystemState>>
  readonly cases: Readonly<Record<CaseId, CaseStatus>>
  readonly meters: Readonly<Record<MeterId, MeterLine>>
  readonly clocks: Readonly<Record<ClockId, ClockStatus>>
  readonly costs: Readonly<Partial<Record<CostHead, number>>>
  /** The last rating of each evaluator on each task or example (`ratingKey`), as the number of its event. */
  readonly ratings: Readonly<Record<string, number>>
  /** Whether the big screen shows the hot wash. */
  readonly hotwashShown: boolean
}
