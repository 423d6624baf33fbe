import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import type { DebriefAnswer, DebriefInput } from '../../shared/wire/debrief.ts'
import type { DrillCreated, DrillsAnswer } from '../../shared/wire/drills.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
let made: CreatedExercise
let seatKey: string
beforeAll(async () => {
  server = await boot()
  made = await server.create()
  seatKey = (await server.sit(made.code, 'lead', 'Aroha Zylstra')).key
  await play(made, seatKey, 'carry-on')
}, 60_000)
afterAll(() => server.stop())

/** From start to end, with one answer to the first decision. */
async function play(of: CreatedExercise, key: string, option: string): Promise<void> {
  const line = await server.open(of.id, of.keys.facilitator)
  const lead = await server.open(of.id, key)
  await line.command({ type: 'start' })
  await line.command({ type: 'fire', inject: 'f01' as never, atOnce: true })
  expect(await lead.decide('first-move', { kind: 'choice', option })).toMatchObject({ ok: true })
  await line.command({ type: 'end' })
}

const at = (path: string) => `/api/exercises/${made.id}/${path}`
const get = (path: string, key = made.keys.facilitator) => server.ask('GET', at(path), { key })
const post = (path: string, body: unknown, key = made.keys.facilitator) =>
  server.ask('POST', at(path), { key, body })
const say = async (body: DebriefInput) => await post('debrief', body)

test('only the facilitator makes a drill; players learn nothing of it', async () => {
  expect((await get('drills', seatKey)).status).toBe(403)
  expect((await post('drills', { tasks: ['PS-1'] }, seatKey)).status).toBe(403)
  expect((await get('drills', made.keys.evaluator)).status).toBe(200)
  expect((await post('drills', { tasks: ['PS-1'] }, made.keys.evaluator)).status).toBe(403)
})

test('the findings are those that came up, the worst first; what did not gives no drill, in words', async () => {
  const { findings } = (await get('drills')).body as DrillsAnswer
  expect(findings.map(({ task, rating }) => [task, rating])).toEqual([
    ['PS-1', 'U'],
    ['DQ-1', 'M'],
  ])
  expect(await post('drills', { tasks: ['CM-1'] })).toMatchObject({
    status: 422,
    body: { error: { code: 'untested', field: 'tasks', message: /nothing to play again/ } },
  })
})

test('an action that asks for its drill closes only when the drill was passed', async () => {
  const added = (
    await say({
      kind: 'action',
      what: 'Practise holding the first patient',
      owner: 'Clinic lead',
      element: 'training',
      task: 'PS-1',
      requiresDrill: true,
    })
  ).body as DebriefAnswer
  const action = added.debrief.actions[0]?.n ?? 0
  const close = () => say({ kind: 'action-closed', action, as: 'done' })
  expect(await close()).toMatchObject({ status: 409, body: { error: { code: 'drill-first' } } })

  const { status, body } = await post('drills', { tasks: ['PS-1'], action })
  expect(status).toBe(201)
  const first = body as DrillCreated
  expect(first.now.drills).toMatchObject([{ exercise: first.made.id, action, status: 'briefing' }])
  const seat = await server.sit(first.made.code, 'lead', 'Aroha Zylstra')
  await play(first.made, seat.key, 'carry-on')
  expect(((await get('drills')).body as DrillsAnswer).drills).toMatchObject([
    { status: 'ended', result: { passed: false, letters: [{ task: 'PS-1', rating: 'U' }] } },
  ])
  expect((await close()).status).toBe(409)

  const second = (await post('drills', { tasks: ['PS-1'], action })).body as DrillCreated
  const again = await server.sit(second.made.code, 'lead', 'Aroha Zylstra')
  await play(second.made, again.key, 'pause')
  expect(((await get('drills')).body as DrillsAnswer).drills[1]).toMatchObject({
    result: { passed: true, letters: [{ task: 'PS-1', rating: 'P' }] },
  })
  const closed = await close()
  expect(closed.status).toBe(201)
  expect((closed.body as DebriefAnswer).debrief.actions[0]).toMatchObject({ status: 'done' })
})
