import type { Requests } from '../../shared/wire/messages.ts'
import type { Holder } from '../store/exerciseStore.ts'

type Kind = Holder['kind']
const everyone: readonly Kind[] = ['seat', 'facilitator', 'evaluator', 'observer', 'screen']

/** Which kind of key may send which request. */
const senders: Readonly<Record<keyof Requests, readonly Kind[]>> = {
  decide: ['seat'],
  draft: ['seat'],
  undo: ['seat'],
  sign: ['seat'],
  'send-back': ['seat'],
  advise: ['seat'],
  ask: ['seat'],
  opened: ['seat'],
  presence: ['seat'],
  sound: ['seat'],
  console: ['facilitator'],
  say: ['seat'],
  'situation-add': ['seat'],
  'situation-move': ['seat'],
  'enter-paper': ['seat', 'facilitator'],
  command: ['facilitator'],
  rate: ['evaluator'],
  observe: ['evaluator'],
  calibrate: ['evaluator'],
  time: everyone,
}

export const maySend = (kind: Kind, request: keyof Requests): boolean =>
  senders[request].includes(kind)
