import type { Happening } from '../../../shared/engine/event.ts'
import type { LoggedInput } from '../../../shared/engine/input.ts'

/** Whether a text is somebody's own words, or a name that the scenario or the program gives. */
type Text = 'words' | 'name'

type Typed = { readonly type: string }
type Of<Record extends Typed, Type> = Record extends Typed
  ? Type extends Record['type']
    ? Record
    : never
  : never
/** The fields that may hold any text; ids of a kind of their own and fixed words are none. */
type AnyText<Record> = {
  [Field in keyof Record]-?: string extends NonNullable<Record[Field]> ? Field : never
}[keyof Record]
/** For every type of record, what each of its texts is: a new one does not compile before it is said here. */
type Texts<Record extends Typed> = {
  readonly [Type in Record['type']]: {
    readonly [Field in Exclude<AnyText<Of<Record, Type>>, 'type'>]: Text
  }
}

const none = {}
const title = { title: 'words', body: 'words' } as const
const note = { note: 'words' } as const
const text = { text: 'words' } as const
const why = { why: 'words' } as const
const reason = { reason: 'words' } as const
const fact = { value: 'name' } as const
const cap = { cap: 'name', note: 'words' } as const
const example = { example: 'name' } as const

const inInputs: Texts<LoggedInput> = {
  'take-seat': none,
  'leave-seat': none,
  'open-inject': none,
  decide: reason,
  undo: none,
  sign: none,
  'send-back': why,
  advise: why,
  ask: text,
  say: text,
  'situation-add': text,
  'situation-move': none,
  'enter-paper': reason,
  start: none,
  pause: none,
  resume: none,
  'set-speed': none,
  'next-phase': none,
  fire: none,
  'stop-fire': none,
  withdraw: why,
  hold: none,
  unhold: none,
  skip: none,
  restore: none,
  reschedule: none,
  'add-inject': { ...title, from: 'words' },
  'edit-inject': title,
  'move-roles': none,
  'give-time': none,
  note: text,
  reply: text,
  'set-fact': fact,
  'unset-fact': none,
  end: none,
  rate: note,
  observe: text,
  calibrate: example,
  adjudicate: note,
  'lift-cap': cap,
  'restore-cap': cap,
  'show-hotwash': none,
}

const inEvents: Texts<Happening> = {
  started: none,
  'fact-drawn': fact,
  'fact-set': fact,
  'fact-unset': none,
  'phase-entered': none,
  paused: none,
  resumed: none,
  'speed-set': none,
  'seat-taken': none,
  'seat-left': none,
  'roles-moved': none,
  'inject-armed': none,
  'inject-held': none,
  'inject-unheld': none,
  'inject-rescheduled': none,
  'inject-added': { ...title, from: 'words' },
  'inject-edited': title,
  'inject-delivered': none,
  'inject-firing': none,
  'inject-stopped': none,
  'inject-withdrawn': why,
  'inject-opened': none,
  'inject-skipped': none,
  'inject-restored': none,
  'inject-cancelled': none,
  'inject-passed': none,
  'decision-opened': none,
  'decision-sent': reason,
  'decision-undone': none,
  'decision-signed': none,
  'decision-returned': why,
  advised: why,
  asked: text,
  replied: text,
  'decision-made': reason,
  'decision-lapsed': none,
  'time-given': none,
  'clock-started': none,
  'clock-missed': none,
  'clock-met': none,
  said: text,
  'situation-added': text,
  'situation-moved': none,
  noted: text,
  ended: none,
  rated: note,
  observed: text,
  calibrated: example,
  adjudicated: note,
  'cap-lifted': cap,
  'cap-restored': cap,
  'hotwash-shown': none,
}

/** Own words inside an answer, and the person whom somebody names as a source. */
const deeper = ['answer.words', 'answer.rows.*.reason', 'source.person']

const fieldsOf = (table: Readonly<Record<string, Readonly<Record<string, Text>>>>) =>
  new Map(
    Object.entries(table).map(([type, texts]) => [
      type,
      [...Object.keys(texts).filter((field) => texts[field] === 'words'), ...deeper].map((path) =>
        path.split('.'),
      ),
    ]),
  )
const fields = {
  input: fieldsOf(inInputs),
  event: fieldsOf(inEvents),
}

/** A record with all own words in it put in other words; a blank says nothing and stays, and so does every other field. */
export function reworded<Record extends Typed>(
  kind: keyof typeof fields,
  record: Record,
  reword: (words: string) => string,
): Record {
  const paths = fields[kind].get(record.type) ?? []
  return paths.reduce<unknown>((made, path) => at(made, path, reword), record) as Record
}

function at(value: unknown, path: readonly string[], reword: (words: string) => string): unknown {
  const [field, ...rest] = path
  if (field === undefined)
    return typeof value === 'string' && value.trim() !== '' ? reword(value) : value
  if (field === '*')
    return Array.isArray(value) ? value.map((each) => at(each, rest, reword)) : value
  if (typeof value !== 'object' || value === null || !(field in value)) return value
  const before = (value as Readonly<Record<string, unknown>>)[field]
  const after = at(before, rest, reword)
  return after === before ? value : { ...value, [field]: after }
}
