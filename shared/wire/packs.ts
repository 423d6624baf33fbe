import type { DecisionKind } from '../kernel/answer.ts'
import type { DecisionId, InjectId, SeatId } from '../kernel/ids.ts'
import type { ScenarioTime } from '../kernel/time.ts'

// `GET /api/exercises/:id/packs`, with the facilitator's key: all that is needed to play on paper.

/** An inject as a card that is folded shut until its time. */
export type PackCard = {
  readonly inject: InjectId
  readonly number: number
  /** Of an inject that may come in several wordings, each is a card of its own: `A` as it stands, then `B`, `C`… */
  readonly letter?: string
  /** Four letters, read out by who opens it, so that the facilitator knows that it was the right one. */
  readonly code: string
  readonly title: string
  readonly body: string
  readonly from: string
  readonly channel: string
  /** When the schedule opens it; undefined when the facilitator says so. */
  readonly opensAt: ScenarioTime | undefined
  readonly attachments: readonly { readonly title: string; readonly text: string }[]
  /** Numbers of the decisions it asks for. */
  readonly asks: readonly number[]
}
/** A decision as a form to be filled in by hand. */
export type PackForm = {
  readonly decision: DecisionId
  readonly number: number
  readonly kind: DecisionKind
  readonly title: string
  readonly question: string
  readonly options: readonly string[]
  readonly cases: readonly { readonly label: string; readonly procedure: string }[]
  readonly unit: string | undefined
  readonly minutes: number | undefined
  /** Desks to talk to first, and of those who must sign. */
  readonly consult: readonly string[]
  readonly sign: readonly string[]
}
export type Pack = {
  readonly seat: SeatId
  readonly title: string
  readonly roles: readonly {
    readonly title: string
    readonly brief: string
    readonly knows: readonly string[]
  }[]
  readonly cards: readonly PackCard[]
  readonly forms: readonly PackForm[]
}
/** For the facilitator alone: which card of an inject is to be opened, and when; undefined: if no other fits. */
export type PackCall = {
  readonly number: number
  readonly title: string
  readonly cards: readonly { readonly letter: string; readonly when: string | undefined }[]
}
export type Packs = {
  readonly title: string
  readonly organisation: string
  readonly disclaimer: string
  readonly timeZone: string
  readonly packs: readonly Pack[]
  readonly calls: readonly PackCall[]
  /** Who sits where, for the sheet that everyone gets. */
  readonly contacts: readonly { readonly title: string; readonly name: string | undefined }[]
}
