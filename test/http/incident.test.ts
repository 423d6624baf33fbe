import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
let made: CreatedExercise
beforeAll(async () => {
  server = await boot()
  made = await server.create()
  await server.sit(made.code, 'lead', 'Moana Planted')
  const line = await server.open(made.id, made.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'end' })
}, 60_000)
afterAll(() => server.stop())

const path = (): string => `/api/exercises/${made.id}/incident-record`
const put = (record: string | null, key = made.keys.facilitator) =>
  server.ask('POST', path(), { key, body: { record } })
const report = async (accept: string) =>
  (
    await server.ask('GET', `/api/exercises/${made.id}/readiness`, {
      key: made.keys.facilitator,
      headers: { accept },
    })
  ).body

/** As an incident feed printed it: not JSON, and with a year that its own weekday contradicts. */
const printed = `An imaging provider was attacked.
{'title': 'A breach at an imaging provider', 'type': 'Data breach', 'date_detected': '2024-03-20',
 'description': 'Detected on Friday, March 20, and systems were shut down.',
 'affected_entities': [{'name': 'Clinic', 'customers_affected': 'Over 2,000 patients annually'}]}`

test('a record as feeds print it stands in the scope; a date that does not hold is flagged and not repeated', async () => {
  const { status, body } = await put(printed)
  expect(status).toBe(200)
  expect(JSON.stringify(body)).toContain('That was so in 2026.')
  const page = (await report('text/html')) as string
  expect(page).toContain('A real incident, for context')
  expect(page).toContain('A breach at an imaging provider')
  expect(page).toContain('The date of detection does not hold')
  expect(page).not.toContain('2024-03-20')
  expect(await report('application/json')).toMatchObject({ incident: { shape: 'flat' } })
})

test('VERIS takes its place, and is taken away again', async () => {
  const veris = (day: number) =>
    JSON.stringify({
      schema_version: '1.3.7',
      incident_id: 'v-1',
      summary: 'Lost service.',
      timeline: { incident: { year: 2026, month: 2, day } },
      action: { malware: {} },
    })
  expect((await put(veris(20))).body).toMatchObject({ flags: [] })
  expect(await report('application/json')).toMatchObject({ incident: { shape: 'veris' } })
  expect((await put(veris(30))).body).toMatchObject({
    flags: ['The date of the incident is not in the calendar. It is left out.'],
  })
  expect(await report('text/html')).not.toContain('2026-02-30')
  expect((await put(null)).status).toBe(200)
  expect(await report('text/html')).not.toContain('A real incident, for context')
})

test('what is no record is refused at its field, and the one kept stays', async () => {
  await put(printed)
  expect(await put('{"affected_entities": [{"name": 7}]}')).toMatchObject({
    status: 400,
    body: { error: { code: 'bad-input', field: 'record.affected_entities.0.name' } },
  })
  expect(await put('nothing of the kind')).toMatchObject({
    status: 400,
    body: { error: { field: 'record' } },
  })
  expect(await report('text/html')).toContain('A breach at an imaging provider')
  for (const key of [made.keys.observer, made.keys.evaluator, made.keys.screen])
    expect((await put(null, key)).status).toBe(403)
})

test('the outcome of the exercise comes in that shape, marked as fiction, with days that the story reached', async () => {
  const { status, headers, body } = await server.ask('GET', path(), { key: made.keys.facilitator })
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toContain(`outcome-${made.id}.json`)
  expect(body).toMatchObject({ exercise_only: true, type: 'Cyber exercise' })
  const { title, description, date_detected } = body as Record<string, string>
  expect(title).toMatch(/^Exercise only: /)
  expect(description).toMatch(/^EXERCISE ONLY\. Fiction/)
  expect(date_detected).toMatch(/^2026-\d\d-\d\d$/)
  expect(JSON.stringify(body)).not.toContain('Moana')
  // What went out can come in again, and none of its dates is flagged.
  expect((await put(JSON.stringify(body))).body).toMatchObject({ flags: [] })
})
