import type { Input } from '../../shared/engine/input.ts'

/** Who sends a message, its type and what it carries. */
export type Sending = readonly [who: string, type: string, payload: object]

/** An input as the message with which somebody would cause it; undefined for what nobody can send. */
export function asMessage(input: Input): Sending | undefined {
  const order = (command: object): Sending => ['facilitator', 'command', { command }]
  switch (input.type) {
    case 'tick':
    case 'take-seat':
    case 'start':
    case 'end':
      return undefined
    case 'decide':
    case 'undo':
    case 'sign':
    case 'send-back':
    case 'advise':
    case 'ask':
    case 'say':
    case 'situation-add':
    case 'situation-move': {
      const { type, seat, ...payload } = input
      return [seat, type, payload]
    }
    case 'open-inject':
      return [input.seat, 'opened', { inject: input.inject }]
    case 'enter-paper': {
      const { type, by: _by, ...payload } = input
      return ['facilitator', type, payload]
    }
    case 'rate':
    case 'observe':
    case 'calibrate': {
      const { type, by: _by, ...payload } = input
      return ['evaluator', type, payload]
    }
    case 'leave-seat':
      return undefined
    case 'set-speed':
      return order({ type: 'speed', speed: input.speed })
    case 'pause':
      return order({ type: 'pause' })
    case 'give-time':
      return order({ type: 'give-time', to: input.to, minutes: input.ms / 60_000 })
    case 'note':
      return order({ type: 'note', text: input.text })
    default:
      return order(input)
  }
}
