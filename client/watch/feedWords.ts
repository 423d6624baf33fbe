import type { LogDoc } from '../../shared/wire/views.ts'
import type { FeedDoc, FeedLine } from '../../shared/wire/watching.ts'
import { logBy, logText, type LogNames } from '../copy/log.ts'
import { watchCopy as copy } from '../copy/watch.ts'

const isOwn = (line: FeedDoc['line']): line is FeedLine =>
  ['opened', 'read', 'asked', 'replied'].includes(line.kind)

/** An entry of the feed as a sentence. */
export function feedText({ line }: FeedDoc, names: LogNames): string {
  if (!isOwn(line)) return logText({ line }, names)
  switch (line.kind) {
    case 'opened':
      return copy.opened(line.number, line.title)
    case 'read':
      return copy.read(line.number)
    case 'asked':
      return copy.asked(line.to)
    default:
      return copy.replied
  }
}

/** Who did it; the exercise itself when nobody did. */
export function feedBy(doc: FeedDoc, names: LogNames): string {
  const { line } = doc
  if (line.kind === 'inject') return names.roles(line.to)
  if (line.kind === 'replied')
    return line.seat === undefined ? copy.exercise : names.seat(line.seat)
  if (line.kind === 'asked' || line.kind === 'read') return names.seat(line.by)
  if (line.kind === 'opened') return names.roles(doc.roles)
  return logBy(doc as LogDoc, names) ?? copy.exercise
}
