import { unreachable } from '../../shared/kernel/never.ts'
import type { LogDoc } from '../../shared/wire/views.ts'
import { common } from './common.ts'
import { kinds } from './kinds.ts'
import { localised } from './localised.ts'

export type LogNames = {
  readonly seat: (id: string) => string
  readonly roles: (ids: readonly string[]) => string
  readonly system: (id: string) => string
}
type Line = LogDoc['line']

/** What the log says. */
export const log = localised('log', {
  decision: (number: number, title: string) => `Decision ${number}, ${title}`,
  again: ', again',
  late: ' (late)',
  paper: ' (entered late from paper)',
  lapsed: 'time is up, no answer yet.',
  agrees: 'agrees.',
  objects: 'objects.',
  signed: 'signed.',
  returned: 'sent back, not signed.',
  started: 'The exercise started.',
  ended: 'The exercise ended.',
  paused: 'Paused.',
  resumed: 'Going on.',
  phase: (title: string) => `Phase: ${title}`,
  withdrawn: (number: number) => `Inject ${number} was withdrawn.`,
  inject: (number: number, roles: string) => `Inject ${number} went to ${roles}.`,
})

/** Who did it, for the middle column of the log; undefined when it was the exercise itself. */
export const logBy = ({ line }: LogDoc, names: LogNames): string | undefined =>
  'by' in line ? names.seat(line.by) : undefined

const answer = (line: Extract<Line, { readonly kind: 'decision' }>): string => {
  const { counts } = line
  if (!counts) return line.labels.join('; ') || kinds.ownWords
  return counts.kind === 'triage'
    ? kinds.triageCounts(counts)
    : `${kinds.range(counts.low, counts.high, counts.unit)}, ${kinds.sure(counts.confidence)}`
}

/** What became of a decision, without who did it. */
export const decisionText = (
  line: Extract<Line, { readonly kind: 'decision' | 'lapsed' | 'advised' | 'signed' | 'returned' }>,
): string => {
  const name = log.decision(line.number, line.title)
  switch (line.kind) {
    case 'decision':
      return `${name}${line.again ? log.again : ''}: ${answer(line)}${line.late ? log.late : ''}${line.paper ? log.paper : ''}`
    case 'lapsed':
      return `${name}: ${log.lapsed}`
    case 'advised':
      return `${name}: ${line.stance === 'concur' ? log.agrees : log.objects}`
    case 'signed':
      return `${name}: ${log.signed}`
    case 'returned':
      return `${name}: ${log.returned}`
    default:
      return unreachable(line)
  }
}

/** A line of the team's log as a sentence. */
export const logText = ({ line }: Pick<LogDoc, 'line'>, names: LogNames): string => {
  switch (line.kind) {
    case 'started':
      return log.started
    case 'ended':
      return log.ended
    case 'paused':
      return log.paused
    case 'resumed':
      return log.resumed
    case 'phase':
      return log.phase(line.title)
    case 'inject':
      return log.inject(line.number, names.roles(line.to))
    case 'withdrawn':
      return log.withdrawn(line.number)
    case 'system':
      return `${names.system(line.system)}: ${common.state[line.state]}`
    case 'decision':
    case 'lapsed':
    case 'advised':
    case 'signed':
    case 'returned':
      return decisionText(line)
    default:
      return unreachable(line)
  }
}
