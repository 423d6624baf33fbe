import { z } from 'zod'
import { typed } from './text.ts'
import { evaluatorLetters, ratingReasons } from '../kernel/letters.ts'

const request = z.string().min(8).max(64)
const id = z.string().min(1).max(80)
const note = typed().max(1000)
const reason = note.trim().min(1)
const letter = z.enum(evaluatorLetters)

/** An evaluator rates a task; `evidence` are numbers of log entries. */
export const rateMessage = z.strictObject({
  request,
  task: id,
  rating: letter,
  reason: z.enum(ratingReasons).optional(),
  note: note.default(''),
  evidence: z.array(z.int().positive()).max(20).default([]),
})
/** An evaluator writes a note; `typedAt` is the play time at which it was written. */
export const observeMessage = z.strictObject({
  request,
  text: typed().trim().min(1).max(2000),
  typedAt: z.int().nonnegative().max(86_400_000).optional(),
})
/** An evaluator rates an anchored example. */
export const calibrateMessage = z.strictObject({
  request,
  example: id,
  rating: z.enum(['P', 'S', 'M', 'U']),
})

/** What the facilitator settles after the end. */
export const settlingCommands = [
  z.strictObject({ type: z.literal('adjudicate'), task: id, rating: letter, note: reason }),
  z.strictObject({ type: z.literal('lift-cap'), cap: id, note: reason }),
  z.strictObject({ type: z.literal('restore-cap'), cap: id, note: reason }),
  z.strictObject({ type: z.literal('show-hotwash'), shown: z.boolean() }),
] as const

export type EvaluatorRequests = {
  readonly rate: z.input<typeof rateMessage>
  readonly observe: z.input<typeof observeMessage>
  readonly calibrate: z.input<typeof calibrateMessage>
}
