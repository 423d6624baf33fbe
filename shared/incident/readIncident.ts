import type { z } from 'zod'
import { dayIn, readDay, weekdayOf, yearsOf } from './calendar.ts'
import { readLiteral } from './literal.ts'
import { flatRecord, verisRecord, type FlatRecord, type IncidentContext } from './record.ts'

export type ReadIncident =
  | { readonly ok: true; readonly context: IncidentContext }
  /** `field`: a path such as `affected_entities.0.name`; empty when the whole cannot be read. */
  | { readonly ok: false; readonly field: string; readonly message: string }

/**
 * Reads the record of a real incident: JSON or Python's notation, a flat record or VERIS. What stands before the
 * first brace is passed over, as feeds print it. Never throws. Dates are checked against the weekday in the text; one
 * that does not hold is flagged and not repeated.
 */
export function readIncident(given: string): ReadIncident {
  let value: unknown
  try {
    value = parsed(given)
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      field: '',
      message: `The record is neither JSON nor a printed record: ${where}.`,
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, field: '', message: 'The record must be one object with named fields.' }
  return 'schema_version' in value || 'incident_id' in value ? veris(value) : flat(value)
}

function parsed(given: string): unknown {
  try {
    return JSON.parse(given)
  } catch {
    const from = given.indexOf('{')
    return readLiteral(from < 0 ? given : given.slice(from))
  }
}

const refused = (error: z.ZodError): ReadIncident => {
  const [issue] = error.issues
  return {
    ok: false,
    field: issue?.path.map(String).join('.') ?? '',
    message: issue?.message ?? 'This does not fit.',
  }
}

function flat(value: object): ReadIncident {
  const read = flatRecord.safeParse(value)
  if (!read.success) return refused(read.error)
  const record = read.data
  const rows = [
    ['Title', record.title],
    ['Kind', record.type],
    [
      'Who',
      record.affected_entities
        ?.map(({ name, industry, location }) =>
          [name, industry, location].filter(Boolean).join(', '),
        )
        .join('; '),
    ],
    ['What happened', record.description],
    ['Effect on services', record.impact?.operational_impact],
    ['Systems', record.impact?.systems_affected],
    ['Information', record.data_breach?.sensitivity_of_data],
    ['Contained by', record.response?.containment_measures],
    ['Regulators told', record.regulatory_compliance?.regulatory_notifications],
    ['Police and others told', record.response?.law_enforcement_notified],
    ['Help from', record.response?.third_party_assistance],
    ['Investigation', record.investigation_status],
  ] as const
  const { flag, date } = dateOf(record)
  return context('flat', [...rows, ['Detected', date]], [...flag, ...oddities(record)])
}

function dateOf({ date_detected: given, description, title }: FlatRecord): {
  readonly flag: readonly string[]
  readonly date?: string
} {
  if (given === undefined) return { flag: [] }
  const day = readDay(given)
  if (!day)
    return { flag: ['The date of detection is not a date such as 2026-03-20. It is left out.'] }
  const said = dayIn(`${description ?? ''} ${title ?? ''}`)
  if (!said) return { flag: [], date: given }
  const same = said.month === day.month && said.day === day.day
  if (same && weekdayOf(day) === said.weekday) return { flag: [], date: given }
  const years = yearsOf(said, day.year).filter((year) => year !== day.year)
  const hint = years.length === 0 ? '' : ` That was so in ${years.join(' and ')}.`
  return {
    flag: [
      `The date of detection does not hold: the text says “${said.words}”, and in the year of the record that day was a ${weekdayOf({ ...said, year: day.year })}.${hint} The date is left out.`,
    ],
  }
}

/** Traps that are known from the record this project began with (domain brief §1). */
function oddities(record: FlatRecord): readonly string[] {
  const told = record.response?.law_enforcement_notified ?? ''
  const throughput = record.affected_entities?.some(({ customers_affected: many }) =>
    /annual|per year|a year/i.test(many ?? ''),
  )
  return [
    ...(throughput
      ? [
          '“Customers affected” gives how many are treated in a year, not how many people were affected. It is left out.',
        ]
      : []),
    ...(/cyber security centre|ncsc/i.test(told)
      ? [
          'The National Cyber Security Centre stands under law enforcement; it is not a police body.',
        ]
      : []),
  ]
}

function veris(value: object): ReadIncident {
  const read = verisRecord.safeParse(value)
  if (!read.success) return refused(read.error)
  const { incident_id, summary, security_incident, victim, timeline, action, attribute } = read.data
  const { year, month, day } = timeline.incident
  const two = (part: number): string => String(part).padStart(2, '0')
  const date = [year, month, month && day]
    .flatMap((part) => (part === undefined ? [] : [two(part)]))
    .join('-')
  const whole = month !== undefined && day !== undefined
  const real = !whole || readDay(date) !== undefined
  return context(
    'veris',
    [
      ['Record', incident_id],
      ['What happened', summary],
      ['Kind', security_incident],
      ['Who', [victim?.industry, victim?.country].filter(Boolean).join(', ')],
      ['Actions', Object.keys(action ?? {}).join(', ')],
      ['Harmed', Object.keys(attribute ?? {}).join(', ')],
      ['Date', real ? date : undefined],
    ],
    real ? [] : ['The date of the incident is not in the calendar. It is left out.'],
  )
}

const context = (
  shape: IncidentContext['shape'],
  rows: readonly (readonly [string, string | undefined])[],
  flags: readonly string[],
): ReadIncident => ({
  ok: true,
  context: {
    shape,
    rows: rows.flatMap(([title, text]) =>
      text === undefined || text === '' ? [] : [{ title, text }],
    ),
    flags,
  },
})
