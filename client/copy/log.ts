import { unreachable } from '../../shared/kernel/never.ts'
import type { LogDoc } from '../../shared/wire/views.ts'
import { common } from './common.ts'
import { kinds } from './kinds.ts'

export type LogNames = {
  readonly seat: (id: string) => string
  readonly roles: (ids: readonly string[]) => string
  readonly system: (id: string) => string
}
type Line = LogDoc['line']

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
  const name = `Decision ${line.number}, ${line.title}`
  switch (line.kind) {
    case 'decision':
      return `${name}${line.again ? ', again' : ''}: ${answer(line)}${line.late ? ' (late)' : ''}`
    case 'lapsed':
      return `${name}: time is up, no answer yet.`
    case 'advised':
      return `${name}: ${line.stance === 'concur' ? 'agrees' : 'objects'}.`
    case 'signed':
      return `${name}: signed.`
    case 'returned':
      return `${name}: sent back, not signed.`
    default:
      return unreachable(line)
  }
}

/** A line of the team's log as a sentence. */
export const logText = ({ line }: Pick<LogDoc, 'line'>, names: LogNames): string => {
  switch (line.kind) {
    case 'started':
      return 'The exercise started.'
    case 'ended':
      return 'The exercise ended.'
    case 'paused':
      return 'Paused.'
    case 'resumed':
      return 'Going on.'
    case 'phase':
      return `Phase: ${line.title}`
    case 'inject':
      return `Inject ${line.number} went to ${names.roles(line.to)}.`
    case 'withdrawn':
      return `Inject ${line.number} was withdrawn.`
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
