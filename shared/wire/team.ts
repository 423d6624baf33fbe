import { z } from 'zod'
import { typed } from './text.ts'
import type { InjectId, SeatId } from '../kernel/ids.ts'
import { situationColumns, type SituationColumn } from '../kernel/situation.ts'
import type { ExerciseTime, ScenarioTime } from '../kernel/time.ts'
import { answerMessage } from './answer.ts'

// What seats say to each other, the board they share, and answers that came in on paper.

export type SituationColumnDoc = SituationColumn

const requestId = z.string().min(8).max(64)
const id = z.string().min(1).max(80)
const words = typed().trim().min(1).max(500)

/** A short message to some seats or all; `about` points to an inject that the sender has. */
export const sayMessage = z.strictObject({
  request: requestId,
  to: z.union([z.literal('all'), z.array(id).min(1).max(20)]),
  text: words,
  about: id.optional(),
})
export const situationAddMessage = z.strictObject({
  request: requestId,
  column: z.enum(situationColumns),
  text: words,
  source: z
    .union([
      z.strictObject({ inject: id }),
      z.strictObject({ person: typed().trim().min(1).max(80) }),
    ])
    .optional(),
})
export const situationMoveMessage = z.strictObject({
  request: requestId,
  entry: z.int().positive(),
  to: z.enum(situationColumns),
})
/** An answer that was given on paper; `givenAt` is the moment of play, in milliseconds. */
export const paperMessage = z.strictObject({
  request: requestId,
  decision: id,
  answer: answerMessage,
  reason: typed().max(2000).default(''),
  givenAt: z.int().nonnegative().max(86_400_000),
  signedBy: id.optional(),
  /** Whose answer it is; left out by the seat itself. */
  seat: id.optional(),
})

/** A message, as its sender and those it went to have it. */
export type MessageDoc = {
  readonly n: number
  readonly seat: SeatId
  readonly to: 'all' | readonly SeatId[]
  readonly text: string
  /** The inject it points to; who has not got it sees its number and title. */
  readonly about:
    { readonly inject: InjectId; readonly number: number; readonly title: string } | undefined
  readonly at: ExerciseTime
  readonly when: ScenarioTime
}
/** One thing on the shared board; on the table, so everyone has it. */
export type SituationDoc = {
  readonly n: number
  readonly by: SeatId
  readonly column: SituationColumnDoc
  readonly text: string
  readonly source:
    | { readonly kind: 'inject'; readonly inject: InjectId; readonly number: number }
    | { readonly kind: 'person'; readonly name: string }
    | undefined
  readonly at: ExerciseTime
  readonly when: ScenarioTime
  readonly moves: readonly {
    readonly by: SeatId
    readonly from: SituationColumnDoc
    readonly to: SituationColumnDoc
    readonly when: ScenarioTime
  }[]
}
