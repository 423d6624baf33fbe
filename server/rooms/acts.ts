import type { z } from 'zod'
import {
  adviseMessage,
  askMessage,
  decisionMessage,
  sendBackMessage,
} from '../../shared/wire/messages.ts'
import { calibrateMessage, observeMessage, rateMessage } from '../../shared/wire/evaluating.ts'
import { sayMessage, situationAddMessage, situationMoveMessage } from '../../shared/wire/team.ts'

/** What a seat does besides answering, in the very words of the engine: no more is done with it here. */
export const seatActs = {
  undo: decisionMessage,
  sign: decisionMessage,
  'send-back': sendBackMessage,
  advise: adviseMessage,
  ask: askMessage,
  say: sayMessage,
  'situation-add': situationAddMessage,
  'situation-move': situationMoveMessage,
} as const
export type SeatActs = {
  readonly [Act in keyof typeof seatActs]: z.output<(typeof seatActs)[Act]>
}

/** What an evaluator does, likewise. */
export const evaluatorActs = {
  rate: rateMessage,
  observe: observeMessage,
  calibrate: calibrateMessage,
} as const
export type EvaluatorActs = {
  readonly [Act in keyof typeof evaluatorActs]: z.output<(typeof evaluatorActs)[Act]>
}
