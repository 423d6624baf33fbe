import type { Requests } from '../../shared/wire/messages.ts'

/** One well-formed request of every kind there is; a kind that is added must be added here. */
export const requestsOfEveryKind: Requests = {
  decide: { request: 'request-1', decision: 'tell', answer: { kind: 'choice', option: 'x' } },
  draft: { decision: 'tell', reason: '' },
  opened: { request: 'request-2', inject: 'f01' },
  undo: { request: 'request-4', decision: 'tell' },
  sign: { request: 'request-5', decision: 'tell' },
  'send-back': { request: 'request-6', decision: 'tell', why: 'x' },
  advise: { request: 'request-7', decision: 'tell', stance: 'concur' },
  ask: { request: 'request-8', text: 'x' },
  say: { request: 'request-say', to: 'all', text: 'Hello.' },
  'situation-add': { request: 'request-add', column: 'known', text: 'It is Friday.' },
  'situation-move': { request: 'request-move', entry: 1, to: 'unknown' },
  'enter-paper': {
    request: 'request-paper',
    decision: 'tell',
    answer: { kind: 'choice', option: 'x' },
    givenAt: 0,
  },
  presence: { state: 'here' },
  sound: { heard: true },
  console: { console: 'console-1', name: 'Fay' },
  command: { request: 'request-3', command: { type: 'note', text: 'x' } },
  rate: { request: 'request-9', task: 'PS-1', rating: 'S' },
  observe: { request: 'request-a', text: 'x' },
  calibrate: { request: 'request-b', example: 'x', rating: 'S' },
  time: {},
}
