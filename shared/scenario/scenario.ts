import type {
  CaseId,
  ClockId,
  DecisionId,
  FactId,
  InjectId,
  MeterId,
  ObjectiveId,
  PhaseId,
  PlaceId,
  QuestionId,
  RoleId,
  SeatId,
  SourceId,
  SystemId,
} from '../kernel/ids.ts'
import type { TranslationFile } from './fileTranslation.ts'
import type { Channel } from '../kernel/channel.ts'
import type { ScenarioTime } from '../kernel/time.ts'
import type { Condition } from './condition.ts'
import type { Decision } from './decision.ts'
import type { CalibrationExample, Cap, Dimension, Task } from './rating.ts'
import type { CaseStatus, Effect, RoomArt, SystemState, UrgencyClass } from './effect.ts'

/** A value of a fact: a word such as `confirmed`, or plain true or false. */
export type FactValue = string | boolean
/** Where a text comes from; shown in the inject, the debrief and every export. */
export type Provenance =
  | { readonly class: 'reported'; readonly source: SourceId; readonly quotes: readonly string[] }
  | { readonly class: 'public'; readonly source: SourceId }
  | { readonly class: 'derived'; readonly from: string }
  | { readonly class: 'fiction' }

export type Source = {
  readonly id: SourceId
  readonly title: string
  readonly publisher: string
  readonly note: string | undefined
  /** Sentences of the source to the letter; every `reported` quote must be part of one. */
  readonly excerpts: readonly string[]
}

export type Role = {
  readonly id: RoleId
  readonly title: string
  /** Two or three letters for a badge. */
  readonly short: string
  /** The CIMS function it stands for. */
  readonly cims: string
  readonly brief: string
  readonly knows: readonly string[]
  readonly place: PlaceId | undefined
}

/** One chair of a team cut; small teams put several roles on one seat. */
export type Seat = {
  readonly id: SeatId
  readonly title: string
  readonly short: string
  readonly roles: readonly RoleId[]
}
export type Team = { readonly size: number; readonly seats: readonly Seat[] }
/** One booking length: briefing + play + hot wash = minutes. */
export type Length = {
  readonly minutes: number
  readonly briefing: number
  readonly play: number
  readonly hotwash: number
  /** Factor on every answer time and `after` of the scenario, which are written for pace 1. */
  readonly pace: number
}

export type Phase = {
  readonly id: PhaseId
  readonly title: string
  readonly brief: string
  readonly from: ScenarioTime
  readonly to: ScenarioTime
  /** Planned minutes of play, by booking length in minutes. */
  readonly minutes: Readonly<Record<number, number>>
}

/** A named truth of the simulated world; drawn at start when it has odds. */
export type Fact = {
  readonly id: FactId
  readonly title: string
  readonly values: readonly FactValue[]
  readonly initial: FactValue
  /** Tried in order; the first whose condition holds is drawn from. */
  readonly draw: readonly {
    readonly when: Condition | undefined
    readonly odds: readonly (readonly [FactValue, number])[]
  }[]
  readonly basis: string | undefined
  /** A facilitator may settle it before the start; off where the story itself says how it is. */
  readonly byHand: boolean
}

export type System = {
  readonly id: SystemId
  readonly name: string
  readonly plain: string
  readonly initial: SystemState
  /** What it needs to work, and what becomes of it while that is out. */
  readonly needs: readonly { readonly system: SystemId; readonly otherwise: SystemState }[]
}

/** A room on the floor plan; the plan is a grid of 24 columns and 16.5 rows. */
export type Place = {
  readonly id: PlaceId
  readonly name: string
  readonly short: string
  readonly art: RoomArt
  readonly beds: number
  readonly at: readonly [x: number, y: number, w: number, h: number]
  readonly uses: readonly SystemId[]
  /** A short line under the name, by the state of the place. */
  readonly lines: Readonly<Partial<Record<SystemState, string>>>
}
export type Corridor = {
  readonly name: string
  readonly at: readonly [x: number, y: number, w: number, h: number]
}

/** One procedure of the week; fiction. */
export type Case = {
  readonly id: CaseId
  readonly label: string
  readonly procedure: string
  readonly modality: string
  readonly urgency: UrgencyClass
  readonly planned: ScenarioTime
  readonly safeDelayDays: number
  readonly needsPriors: boolean
  readonly contact: string
  readonly notes: string | undefined
  /** How it stands at the start; planned when left out. */
  readonly initial?: CaseStatus | undefined
}

export type Meter = {
  readonly id: MeterId
  readonly title: string
  readonly start: number
  /** Points per hour of the story while the condition holds. */
  readonly rates: readonly {
    readonly while: Condition
    readonly perHour: number
    readonly why: string
  }[]
}

export type Objective = {
  readonly id: ObjectiveId
  /** One or two words for a lane of the MSEL. */
  readonly short: string
  readonly title: string
  /** The standing ability it belongs to (HSEEP core capability). */
  readonly capability: string
}

export type InjectText = {
  readonly title: string
  readonly body: string
  readonly attachments: readonly Attachment[]
}

/** What comes with an inject. `picture` is a file of the package; `text` then says in words what it shows. */
export type Attachment = {
  readonly title: string
  readonly text: string
  readonly picture?: string
}

export type Trigger =
  | { readonly kind: 'at'; readonly time: ScenarioTime; readonly phase: PhaseId }
  | { readonly kind: 'when'; readonly condition: Condition; readonly after: number }
  /** Fires only when the facilitator fires it. */
  | { readonly kind: 'reserve' }

export type Inject = InjectText & {
  readonly id: InjectId
  readonly number: number
  readonly trigger: Trigger
  readonly cancelledWhen: Condition | undefined
  /** Booking lengths in which it plays. */
  readonly lengths: readonly number[]
  readonly to: readonly RoleId[]
  readonly from: string
  readonly channel: Channel
  readonly place: PlaceId | undefined
  readonly objective: ObjectiveId
  readonly expects: readonly string[]
  readonly opens: readonly DecisionId[]
  readonly effects: readonly Effect[]
  readonly variants: readonly (InjectText & { readonly when: Condition })[]
  /** What becomes of it when its phase is left early. */
  readonly ifPassed: 'deliver' | 'drop'
  readonly provenance: Provenance
}

/** People have only so much attention: each question and each second thought costs a meter points. */
export type Attention = {
  readonly meter: MeterId
  readonly ask: number
  readonly amend: number
}

/** An obligation with a time: started by what the team knew, met by what it did. In story time. */
export type Clock = {
  readonly id: ClockId
  readonly title: string
  readonly starts: Condition
  readonly met: Condition
  /** Milliseconds of story time. */
  readonly target: number
  readonly limit: number
  /** The target is never shorter than this many minutes of play, so that people can read. */
  readonly atLeast: number
  readonly source: string
  /** A promise the team made itself; told apart from duties. */
  readonly promise: boolean
  /** What follows when the limit passes unmet. */
  readonly onMissed: readonly Effect[]
}

/** Something a seat may ask the white cell; answered by itself after a while, or by the facilitator. */
export type Question = {
  readonly id: QuestionId
  readonly label: string
  readonly to: string
  readonly roles: readonly RoleId[]
  /** Minutes of play until the scripted reply, at pace 1. */
  readonly after: number
  /** The first whose condition holds when the reply is due. */
  readonly replies: readonly { readonly when: Condition | undefined; readonly text: string }[]
  readonly effects: readonly Effect[]
}

/** Somebody outside as whom the facilitator can speak during play; fiction. */
export type Persona = {
  readonly id: string
  readonly name: string
  /** How this person usually gets in touch. */
  readonly channel: Channel
  /** What the facilitator should know to speak as this person. */
  readonly brief: string
}

export type CatchUp = { readonly when: Condition | undefined; readonly perWeek: number }

/** A validated, self-consistent scenario. Every id it mentions resolves. */
export type Scenario = {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly summary: string
  readonly language: string
  readonly timeZone: string
  readonly disclaimer: string
  readonly sources: readonly Source[]
  /** Text parameters such as `organisation`, used in texts as `{{organisation}}`. */
  readonly parameters: Readonly<Record<string, { readonly title: string; readonly value: string }>>
  readonly roles: readonly Role[]
  readonly teams: readonly Team[]
  readonly lengths: readonly Length[]
  readonly phases: readonly Phase[]
  readonly objectives: readonly Objective[]
  readonly facts: readonly Fact[]
  readonly systems: readonly System[]
  readonly places: readonly Place[]
  readonly corridors: readonly Corridor[]
  readonly floor: string
  readonly cases: readonly Case[]
  /** Cases put off that are fitted in each week once systems work again; the first that holds. */
  readonly catchUp: readonly CatchUp[]
  readonly meters: readonly Meter[]
  readonly injects: readonly Inject[]
  readonly decisions: readonly Decision[]
  readonly clocks: readonly Clock[]
  readonly questions: readonly Question[]
  readonly personas: readonly Persona[]
  /** Texts in other languages, by language. */
  readonly translations?: { readonly mi?: TranslationFile | undefined }
  /** Points that attention costs a meter, by what takes it. */
  readonly attention: Attention | undefined
  readonly dimensions: readonly Dimension[]
  readonly tasks: readonly Task[]
  readonly caps: readonly Cap[]
  readonly calibration: readonly CalibrationExample[]
}
