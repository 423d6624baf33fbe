import type { FacilitatorInput, LoggedInput, TimeFor } from '../../shared/engine/input.ts'
import type { Answer } from '../../shared/kernel/answer.ts'
import type {
  DecisionId,
  FactId,
  InjectId,
  RoleId,
  SeatId,
  TaskId,
} from '../../shared/kernel/ids.ts'
import { unreachable } from '../../shared/kernel/never.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import type { commandMessage, decideMessage } from '../../shared/wire/messages.ts'
import type { paperMessage } from '../../shared/wire/team.ts'
import type { z } from 'zod'

type LeaveSeat = Extract<LoggedInput, { readonly type: 'leave-seat' }>
type Command = z.output<typeof commandMessage>['command']

// Ids from a client are only claims: the engine looks each one up and refuses what it does not know.
const inject = (id: string) => id as InjectId
const roles = (ids: readonly string[]) => ids as readonly RoleId[]

/** What a seat's answer asks of the engine. */
export const decisionOf = (
  seat: SeatId,
  { decision, answer, reason }: z.output<typeof decideMessage>,
): LoggedInput => ({
  type: 'decide',
  seat,
  decision: decision as DecisionId,
  answer: answer as Answer,
  reason,
})

/** What an answer on paper asks of the engine. */
export const paperInput = (
  by: 'facilitator' | 'seat',
  seat: SeatId,
  { decision, answer, reason, givenAt, signedBy }: z.output<typeof paperMessage>,
): LoggedInput => ({
  type: 'enter-paper',
  by,
  seat,
  decision: decision as DecisionId,
  answer: answer as Answer,
  reason,
  givenAt: givenAt as ExerciseTime,
  ...(signedBy !== undefined && { signedBy: signedBy as SeatId }),
})

/** What a facilitator's order asks of the engine. */
export function inputOf(command: Command): FacilitatorInput | LeaveSeat {
  switch (command.type) {
    case 'start':
    case 'pause':
    case 'resume':
    case 'end':
      return { type: command.type }
    case 'next-phase':
    case 'move-roles':
    case 'add-inject':
    case 'edit-inject':
      return command as FacilitatorInput
    case 'free-seat':
      return { type: 'leave-seat', seat: command.seat as SeatId }
    case 'speed':
      return { type: 'set-speed', speed: command.speed }
    case 'hold':
    case 'unhold':
    case 'skip':
    case 'restore':
    case 'stop-fire':
      return { type: command.type, inject: inject(command.inject) }
    case 'fire':
      return {
        type: 'fire',
        inject: inject(command.inject),
        ...(command.to && { to: roles(command.to) }),
        ...(command.atOnce && { atOnce: true }),
      }
    case 'withdraw':
      return { ...command, inject: inject(command.inject) }
    case 'reschedule':
      return { type: 'reschedule', inject: inject(command.inject), at: command.at as ExerciseTime }
    case 'give-time':
      return {
        type: 'give-time',
        to: command.to as TimeFor,
        ms: Math.round(command.minutes * 60_000),
      }
    case 'reply':
      return command
    case 'set-fact':
    case 'unset-fact':
      return { ...command, fact: command.fact as FactId }
    case 'note':
      return { type: 'note', by: 'facilitator', text: command.text }
    case 'adjudicate':
      return { ...command, task: command.task as TaskId }
    case 'lift-cap':
    case 'restore-cap':
    case 'show-hotwash':
      return command
    default:
      return unreachable(command)
  }
}
