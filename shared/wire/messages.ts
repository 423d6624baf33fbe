import { z } from 'zod'
import { typed } from './text.ts'
import { channels } from '../kernel/channel.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { settlingCommands, type EvaluatorRequests } from './evaluating.ts'
import { answerMessage } from './answer.ts'
import type { paperMessage, sayMessage, situationAddMessage, situationMoveMessage } from './team.ts'

/** Names one request of a client, so that a repeated one is carried out once. */
const requestId = z.string().min(8).max(64)
const id = z.string().min(1).max(80)
const words = (max: number) => typed().max(max)

/** A seat answers a decision. */
export const decideMessage = z.strictObject({
  request: requestId,
  decision: id,
  answer: answerMessage,
  reason: words(2000).default(''),
})
/** A seat saves what it has so far; only the same seat ever reads it. */
export const draftMessage = z.strictObject({
  decision: id,
  answer: answerMessage.optional(),
  reason: words(2000).default(''),
})
/** A seat takes its answer back, or signs another's. */
export const decisionMessage = z.strictObject({ request: requestId, decision: id })
export const sendBackMessage = z.strictObject({
  request: requestId,
  decision: id,
  why: words(500).min(1),
})
export const adviseMessage = z.strictObject({
  request: requestId,
  decision: id,
  stance: z.enum(['concur', 'object']),
  why: words(500).default(''),
})
/** A request for information: a prepared question, or own words. */
export const askMessage = z.strictObject({
  request: requestId,
  question: id.optional(),
  text: words(500).default(''),
})
/** A seat opened an inject for reading. */
export const openedMessage = z.strictObject({ request: requestId, inject: id })
export const presenceMessage = z.strictObject({
  state: z.enum(['here', 'ready', 'reading', 'answering']),
})

/** A seat tried the test sound. */
export const soundMessage = z.strictObject({ heard: z.boolean() })
/** A facilitator's console says who sits there and what is being changed, so that others keep off. */
export const consoleMessage = z.strictObject({
  console: z.string().min(8).max(64),
  name: words(40),
  doing: z.strictObject({ kind: z.enum(['edit', 'fire-to', 'withdraw']), inject: id }).optional(),
})

const roles = z.array(id).min(1).max(20)
const channel = z.enum(channels)

/** What a facilitator may order. Times are milliseconds of play. */
export const commandMessage = z.strictObject({
  request: requestId,
  command: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('start') }),
    z.strictObject({ type: z.literal('pause') }),
    z.strictObject({ type: z.literal('resume') }),
    z.strictObject({ type: z.literal('speed'), speed: z.number().min(0.5).max(8) }),
    z.strictObject({
      type: z.literal('next-phase'),
      /** The phase its sender saw; refused when another is on. */
      from: id.optional(),
      to: id.optional(),
      deliver: z.array(id).max(200).optional(),
      drop: z.array(id).max(200).optional(),
    }),
    z.strictObject({
      type: z.literal('move-roles'),
      moves: z
        .array(z.strictObject({ role: id, to: id }))
        .min(1)
        .max(40),
    }),
    z.strictObject({ type: z.literal('free-seat'), seat: id }),
    z.strictObject({
      type: z.literal('fire'),
      inject: id,
      to: roles.optional(),
      /** Without the seconds in which it can be stopped. */
      atOnce: z.boolean().optional(),
    }),
    z.strictObject({ type: z.literal('stop-fire'), inject: id }),
    z.strictObject({ type: z.literal('withdraw'), inject: id, why: words(500).min(1) }),
    z.strictObject({ type: z.literal('restore'), inject: id }),
    z.strictObject({ type: z.literal('hold'), inject: id }),
    z.strictObject({ type: z.literal('unhold'), inject: id }),
    z.strictObject({ type: z.literal('skip'), inject: id }),
    z.strictObject({
      type: z.literal('reschedule'),
      inject: id,
      at: z.int().nonnegative().max(86_400_000),
    }),
    z.strictObject({
      type: z.literal('add-inject'),
      title: words(200).min(1),
      body: words(4000).min(1),
      from: words(200).min(1),
      channel,
      to: roles,
      /** Goes out at once. */
      goes: z.boolean().optional(),
    }),
    z.strictObject({
      type: z.literal('edit-inject'),
      inject: id,
      title: words(200).min(1),
      body: words(8000).min(1),
      /** `edition` of the text that was changed; refused when there is a newer one. */
      over: z.int().nonnegative().optional(),
    }),
    z.strictObject({
      type: z.literal('give-time'),
      /** A decision, those of a seat, every open one, or the present phase. */
      to: z.union([
        z.literal('all'),
        z.literal('phase'),
        z.strictObject({ decision: id }),
        z.strictObject({ seat: id }),
      ]),
      minutes: z.number().positive().max(60),
    }),
    z.strictObject({ type: z.literal('note'), text: words(2000).min(1) }),
    z.strictObject({
      type: z.literal('reply'),
      ask: z.int().positive(),
      text: words(2000).min(1),
    }),
    z.strictObject({
      type: z.literal('set-fact'),
      fact: id,
      value: z.union([z.boolean(), id]),
    }),
    z.strictObject({ type: z.literal('unset-fact'), fact: id }),
    z.strictObject({ type: z.literal('end') }),
    ...settlingCommands,
  ]),
})
export type Command = z.input<typeof commandMessage>['command']
export type DecideMessage = z.input<typeof decideMessage>
export type DraftMessage = z.input<typeof draftMessage>

/** The requests of each kind of seat, with what they carry. */
export type Requests = {
  readonly decide: DecideMessage
  readonly draft: DraftMessage
  readonly undo: z.input<typeof decisionMessage>
  readonly sign: z.input<typeof decisionMessage>
  readonly 'send-back': z.input<typeof sendBackMessage>
  readonly advise: z.input<typeof adviseMessage>
  readonly ask: z.input<typeof askMessage>
  readonly opened: z.input<typeof openedMessage>
  readonly say: z.input<typeof sayMessage>
  readonly 'situation-add': z.input<typeof situationAddMessage>
  readonly 'situation-move': z.input<typeof situationMoveMessage>
  readonly 'enter-paper': z.input<typeof paperMessage>
  readonly presence: z.input<typeof presenceMessage>
  readonly sound: z.input<typeof soundMessage>
  readonly console: z.input<typeof consoleMessage>
  readonly command: z.input<typeof commandMessage>
  readonly time: Record<string, never>
} & EvaluatorRequests

/** Why the server did not do it: the engine's reasons, or the door's. */
export type DoorRefusal =
  | Refusal
  | { readonly code: 'not-allowed' }
  | { readonly code: 'not-saved'; readonly why: string }
  | { readonly code: 'went-wrong' }

/** `seq` is the number of the last event the request caused, or the last one there is. */
export type Reply =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly refused: DoorRefusal }
export type TimeReply = { readonly ok: true; readonly now: number }
