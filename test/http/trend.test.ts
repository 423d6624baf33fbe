import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Aar } from '../../shared/report/shape/aarShape.ts'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import type { TrendAnswer } from '../../shared/wire/trend.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
let earlier: CreatedExercise
let made: CreatedExercise
beforeAll(async () => {
  server = await boot()
  earlier = await server.create()
  made = await server.create()
  for (const [of, option] of [
    [earlier, 'carry-on'],
    [made, 'pause'],
  ] as const) {
    const seat = await server.sit(of.code, 'lead', 'Aroha Zylstra')
    const line = await server.open(of.id, of.keys.facilitator)
    const lead = await server.open(of.id, seat.key)
    await line.command({ type: 'start' })
    await line.command({ type: 'fire', inject: 'f01' as never, atOnce: true })
    await lead.decide('first-move', { kind: 'choice', option })
    await line.command({ type: 'end' })
  }
}, 60_000)
afterAll(() => server.stop())

const trend = (method: 'GET' | 'POST', body?: unknown, key = made.keys.facilitator) =>
  server.ask(method, `/api/exercises/${made.id}/trend`, {
    key,
    ...(body !== undefined && { body }),
  })
const link = (key: string, id = earlier.id) => trend('POST', { link: id, key })

test('an earlier exercise is linked by its own facilitator’s key, and refused in words otherwise', async () => {
  expect(await link(earlier.keys.observer)).toMatchObject({ status: 404 })
  expect(await link(made.keys.facilitator)).toMatchObject({ status: 404 })
  expect(await link(made.keys.facilitator, made.id)).toMatchObject({ status: 409 })
  const open = await server.create()
  expect(await link(open.keys.facilitator, open.id)).toMatchObject({
    status: 409,
    body: { error: { code: 'not-over', field: 'link' } },
  })
  expect((await trend('POST', { unlink: 'x' }, made.keys.evaluator)).status).toBe(403)
})

test('the exercise of another organisation is refused, by name', async () => {
  const ended = async (organisation: string) => {
    const of = await server.create({ scenario: 'intracare', minutes: 60, roles: 5, organisation })
    const line = await server.open(of.id, of.keys.facilitator)
    await line.command({ type: 'start' })
    await line.command({ type: 'end' })
    return of
  }
  const [north, south, again] = [
    await ended('North Clinic'),
    await ended('South Clinic'),
    await ended(' north  clinic'),
  ]
  const linkTo = (other: CreatedExercise) =>
    server.ask('POST', `/api/exercises/${north.id}/trend`, {
      key: north.keys.facilitator,
      body: { link: other.id, key: other.keys.facilitator },
    })
  const refused = await linkTo(south)
  expect(refused).toMatchObject({
    status: 409,
    body: { error: { code: 'other-organisation', field: 'link' } },
  })
  expect(JSON.stringify(refused.body)).toMatch(/South Clinic.*North Clinic/)
  expect((await linkTo(again)).status).toBe(201)
})

test('the trend stands in the report and the readiness report, and goes when it is taken out', async () => {
  const linked = (await link(earlier.keys.facilitator)).body as TrendAnswer
  expect(linked.rows).toMatchObject([
    { exercise: earlier.id, comparable: true, own: false },
    { exercise: made.id, comparable: true, own: true },
  ])
  const text = JSON.stringify(linked.tables)
  expect(text).toContain('this exercise')
  expect(text).toContain('same scenario')
  const key = made.keys.facilitator
  const report = async (path: string) =>
    (await server.ask('GET', `/api/exercises/${made.id}/${path}`, { key })).body
  expect(((await report('report')) as Aar).trend).toHaveLength(2)
  expect(((await report('readiness')) as { trend: unknown[] }).trend).toHaveLength(2)
  const gone = (await trend('POST', { unlink: earlier.id })).body as TrendAnswer
  expect(gone.rows).toHaveLength(1)
  expect(((await report('report')) as Aar).trend).toBeUndefined()
})
