import type { ExerciseEvent } from '../engine/event.ts'
import { canonical, hashOf } from '../kernel/canonical.ts'
import type { ExerciseTime } from '../kernel/time.ts'
import type { LogEntry, LogHeader } from './log.ts'
import { newer } from './newer.ts'

const logFormat: LogHeader['format'] = 'hotwash-log/1'

/** What a replay should come to; the last line of a log that says so. */
export type LogEnd = {
  readonly end: ExerciseTime
  readonly events: number
  /** SHA-256 over the canonical JSON of all events. */
  readonly eventsHash: string
  /** Eight hexadecimal signs for each event, so that a replay can name the first that differs. */
  readonly marks: string
}

/** A log as a file: the header, an entry a line, and perhaps what a replay should come to. */
export type LogFile = {
  readonly header: LogHeader
  readonly entries: readonly LogEntry[]
  readonly end: LogEnd | undefined
}

/** The last line for a log that ended at the moment of play `end`. */
export const endOf = (events: readonly ExerciseEvent[], end: ExerciseTime): LogEnd => ({
  end,
  events: events.length,
  eventsHash: hashOf(canonical(events)),
  marks: events.map(markOf).join(''),
})

const markLength = 8
const markOf = (event: ExerciseEvent): string => hashOf(canonical(event)).slice(0, markLength)

/** The place of the first event that a log's end does not expect; undefined when all are as expected. */
export function firstStranger(
  { events: count, marks }: LogEnd,
  events: readonly ExerciseEvent[],
): number | undefined {
  const strange = events.findIndex(
    (event, at) => marks.slice(at * markLength, (at + 1) * markLength) !== markOf(event),
  )
  if (strange >= 0) return strange
  return events.length < count ? events.length : undefined
}

/** The file's text: JSON lines, each ended by a line feed. */
export const logText = ({ header, entries, end }: LogFile): string =>
  [header, ...entries, ...(end ? [end] : [])].map((line) => `${JSON.stringify(line)}\n`).join('')

export type ReadLog =
  | { readonly ok: true; readonly file: LogFile }
  | { readonly ok: false; readonly line: number; readonly message: string }

/** Reads a log's text. The first line that is not what it should be is named, counted from 1. Never throws. */
export function readLog(text: string): ReadLog {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const entries: LogEntry[] = []
  let header: LogHeader | undefined
  let end: LogEnd | undefined
  for (const [index, line] of lines.entries()) {
    const value = parsed(line)
    const message = end
      ? 'stands after the end of the log'
      : wrongWith(value, index, entries.at(-1))
    if (message !== undefined) return { ok: false, line: index + 1, message }
    if (isHeader(value)) header = value
    else if (isEnd(value)) end = value
    else if (isEntry(value)) entries.push(value)
  }
  return header
    ? { ok: true, file: { header, entries, end } }
    : { ok: false, line: 1, message: 'is missing: the log is empty' }
}

/** What is wrong with a line, given the entry before it; undefined when it fits. */
function wrongWith(
  value: Shape | undefined,
  index: number,
  before: LogEntry | undefined,
): string | undefined {
  if (value === undefined) return 'is not a JSON object'
  if (index === 0)
    return isHeader(value)
      ? undefined
      : (newer(value['format'], logFormat) ?? 'is not the header of an exercise log')
  if (isEnd(value)) return undefined
  if (!isEntry(value)) return 'is not an entry of an exercise log'
  if (value.n !== index) return `should be entry ${index}`
  return value.at < (before?.at ?? 0) ? 'is earlier than the line before it' : undefined
}

type Shape = Readonly<Record<string, unknown>>

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(line: string): Shape | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isShape(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isHeader = (value: Shape | undefined): value is Shape & LogHeader =>
  value?.['format'] === logFormat &&
  isShape(value['scenario']) &&
  typeof value['scenario']['id'] === 'string' &&
  typeof value['scenario']['hash'] === 'string' &&
  isShape(value['config']) &&
  typeof value['config']['seed'] === 'string' &&
  typeof value['config']['minutes'] === 'number' &&
  Array.isArray(value['config']['seats'])

const isEntry = (value: Shape | undefined): value is Shape & LogEntry =>
  value !== undefined &&
  Number.isInteger(value['n']) &&
  Number.isInteger(value['at']) &&
  isShape(value['input']) &&
  typeof value['input']['type'] === 'string'

const isEnd = (value: Shape | undefined): value is Shape & LogEnd =>
  value !== undefined &&
  Number.isInteger(value['end']) &&
  Number.isInteger(value['events']) &&
  typeof value['eventsHash'] === 'string' &&
  typeof value['marks'] === 'string'
