import { expect, test } from 'vitest'
import { dayIn, readDay, weekdayOf, yearsOf } from '../../shared/incident/calendar.ts'
import { readLiteral } from '../../shared/incident/literal.ts'
import { readIncident } from '../../shared/incident/readIncident.ts'

const printed = `A clinic was attacked.
"id": "X1",
{'title': 'A breach',
 'date_detected': '2024-03-20',
 'description': 'A provider suffered a breach on Friday, March '
                "20, and it's all down.",
 'affected_entities': [{'name': 'Clinic', 'customers_affected': 'Over 2,000 patients annually'}],
 'response': {'law_enforcement_notified': 'Yes (police, National Cyber Security Centre)'}}`

test('a printed record is read as feeds print it, texts joined over lines', () => {
  const read = readIncident(printed)
  expect(read.ok && read.context.rows.find(({ title }) => title === 'What happened')?.text).toBe(
    "A provider suffered a breach on Friday, March 20, and it's all down.",
  )
})

test('a date that does not fall on the weekday of the text is flagged and not repeated', () => {
  const read = readIncident(printed)
  if (!read.ok) throw new Error(read.message)
  expect(read.context.flags[0]).toContain('“Friday, March 20”')
  expect(read.context.flags[0]).toContain('That was so in 2026.')
  expect(JSON.stringify(read.context)).not.toContain('2024')
})

test('a date that holds is kept, and other traps are named', () => {
  const read = readIncident(printed.replace('2024', '2026'))
  if (!read.ok) throw new Error(read.message)
  expect(read.context.rows).toContainEqual({ title: 'Detected', text: '2026-03-20' })
  expect(read.context.flags).toHaveLength(2)
  expect(read.context.flags.join(' ')).toMatch(/how many are treated in a year.*not a police body/)
})

test.each([
  ['{"date_detected": 5}', 'date_detected'],
  ['{"affected_entities": [{"name": "A"}, {"name": 7}]}', 'affected_entities.1.name'],
  [
    '{"schema_version": "1.3", "incident_id": "v", "timeline": {"incident": {"year": "x"}}}',
    'timeline.incident.year',
  ],
  ['[1, 2]', ''],
  ["{'title': 'open", ''],
])('%s is refused at its field', (given, field) => {
  expect(readIncident(given)).toMatchObject({ ok: false, field })
})

test('VERIS is read, with a date only where it is in the calendar', () => {
  const veris = (day: number) =>
    JSON.stringify({
      schema_version: '1.3.7',
      incident_id: 'v-1',
      summary: 'Lost service.',
      timeline: { incident: { year: 2026, month: 2, day } },
      action: { hacking: {}, malware: {} },
      attribute: { availability: {} },
    })
  const [good, bad] = [readIncident(veris(20)), readIncident(veris(30))]
  expect(good.ok && good.context.rows).toContainEqual({ title: 'Date', text: '2026-02-20' })
  expect(good.ok && good.context.rows).toContainEqual({
    title: 'Actions',
    text: 'hacking, malware',
  })
  expect(bad.ok && bad.context.flags).toHaveLength(1)
})

test('the calendar knows its weekdays', () => {
  expect(weekdayOf({ year: 2024, month: 3, day: 20 })).toBe('Wednesday')
  expect(weekdayOf({ year: 2026, month: 3, day: 20 })).toBe('Friday')
  expect(weekdayOf({ year: 2000, month: 2, day: 29 })).toBe('Tuesday')
  expect(readDay('2026-02-29')).toBeUndefined()
  const said = dayIn('on Friday 20 March')
  expect(said && yearsOf(said, 2024)).toEqual([2026])
})

test('a printed record nested without end, or with names of prototypes, does no harm', () => {
  expect(() => readLiteral('['.repeat(500))).toThrow(/nested too deeply/)
  const read = readLiteral("{'__proto__': {'polluted': True}}")
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(Object.keys(read as object)).toEqual(['__proto__'])
})
