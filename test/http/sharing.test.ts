import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyBundle } from '../../server/bundle/verify.ts'
import { hashOfKey } from '../../server/door/keys.ts'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import type { GrantedShare, GrantShare, ShareRow } from '../../shared/wire/sharing.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
let exercise: CreatedExercise
beforeAll(async () => {
  server = await boot()
  exercise = await server.create()
  await server.sit(exercise.code, 'lead', 'Moana Planted')
})
afterAll(() => server.stop())

const own = (path: string): string => `/api/exercises/${exercise.id}${path}`
const asInsured = (method: 'GET' | 'POST', path: string, body?: unknown) =>
  server.ask(method, own(path), {
    key: exercise.keys.facilitator,
    ...(body === undefined ? {} : { body }),
  })
const grant = async (wanted: Partial<GrantShare> = {}): Promise<GrantedShare> => {
  const { status, body } = await asInsured('POST', '/shares', {
    label: 'Broker',
    days: 7,
    ...wanted,
  })
  expect(status).toBe(201)
  return body as GrantedShare
}
const read = ({ id, key }: GrantedShare, accept = 'text/html') =>
  server.ask('GET', `/api/shared/${id}`, { key, headers: { accept } })
const rowOf = async ({ id }: GrantedShare): Promise<ShareRow | undefined> =>
  ((await asInsured('GET', '/shares')).body as ShareRow[]).find((row) => row.id === id)

test('nobody but the facilitator reads, claims or grants', async () => {
  for (const key of [
    exercise.keys.observer,
    exercise.keys.evaluator,
    exercise.keys.screen,
    'nonsense-nonsense',
  ])
    for (const [method, path] of [
      ['GET', '/readiness'],
      ['GET', '/claims'],
      ['POST', '/claims'],
      ['GET', '/shares'],
      ['POST', '/shares'],
      ['POST', '/shares/x/revoke'],
    ] as const)
      expect(
        (await server.ask(method, own(path), { key, ...(method === 'POST' && { body: {} }) }))
          .status,
      ).toBe(403)
})

test('no link is granted before the end', async () => {
  const { status, body } = await asInsured('POST', '/shares', { label: 'Broker', days: 7 })
  expect(status).toBe(409)
  expect(body).toMatchObject({ error: { code: 'not-ended' } })
  const line = await server.open(exercise.id, exercise.keys.facilitator)
  await line.command({ type: 'start' })
  await line.command({ type: 'end' })
  await line.room.leave()
})

test('a claim is kept, stands in the report, and can be taken back', async () => {
  expect(
    (await asInsured('POST', '/claims', { question: 'mfa', answer: 'yes', note: 'All staff' }))
      .status,
  ).toBe(204)
  const page = (
    await server.ask('GET', own('/readiness'), {
      key: exercise.keys.facilitator,
      headers: { accept: 'text/html' },
    })
  ).body
  expect(page).toContain('All staff')
  expect(page).toContain('Claimed, not tested')
  await asInsured('POST', '/claims', { question: 'mfa', answer: null })
  const claims = (await asInsured('GET', '/claims')).body as { id: string; answer: string | null }[]
  expect(claims.find(({ id }) => id === 'mfa')?.answer).toBeNull()
})

test('what does not fit is refused with its field', async () => {
  const field = async (path: string, body: unknown) =>
    ((await asInsured('POST', path, body)).body as { error: { field?: string } }).error.field
  expect(await field('/claims', { question: 'nothing', answer: 'yes' })).toBe('question')
  expect(await field('/claims', { question: 'mfa', answer: 'maybe' })).toBe('answer')
  expect(await field('/shares', { label: '', days: 7 })).toBe('label')
  expect(await field('/shares', { label: 'x', days: 4000 })).toBe('days')
})

test('a link opens the report without names, and every look is logged with its time', async () => {
  const link = await grant()
  const before = new Date().toISOString()
  const { status, body } = await read(link)
  expect(status).toBe(200)
  expect(body).toContain('Readiness report')
  expect(body).not.toContain('Moana')
  await read(link, 'application/json')
  const row = await rowOf(link)
  expect(row?.views.map(({ what }) => what)).toEqual(['page', 'data'])
  expect((row?.views[0]?.at ?? '') >= before).toBe(true)
})

test('the report comes as a tagged PDF too, without names', async () => {
  const { id, key } = await grant()
  const answer = await fetch(`${server.url}/api/shared/${id}`, {
    headers: { authorization: `Bearer ${key}`, accept: 'application/pdf' },
  })
  expect(answer.headers.get('content-type')).toContain('application/pdf')
  const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).not.toContain('Moana')
})

test('names are shown only by a link that grants them', async () => {
  const [without, withNames] = [await grant(), await grant({ names: true })]
  expect(JSON.stringify((await read(without, 'application/json')).body)).not.toContain('Moana')
  expect(JSON.stringify((await read(withNames, 'application/json')).body)).toContain(
    'Moana Planted',
  )
})

test('a link that was taken back or has run out opens nothing more, and says so', async () => {
  const link = await grant()
  expect((await asInsured('POST', `/shares/${link.id}/revoke`)).status).toBe(204)
  expect(await read(link)).toMatchObject({ status: 410, body: { error: { code: 'revoked' } } })
  expect((await rowOf(link))?.state).toBe('revoked')
  expect((await asInsured('POST', '/shares/unknown/revoke')).status).toBe(404)
  const key = 'k'.repeat(22)
  const old = { id: 'old-link', key, expires: '2020-01-01T00:00:00.000Z' }
  await server.app.site.sharing.grant(
    {
      ...old,
      exercise: exercise.id,
      label: 'Old',
      names: false,
      bundle: false,
      created: old.expires,
    },
    hashOfKey(key),
  )
  expect(await read(old)).toMatchObject({ status: 410, body: { error: { code: 'expired' } } })
  expect((await read({ ...old, key: 'x'.repeat(22) })).status).toBe(403)
})

test('the key of a link is kept nowhere', async () => {
  const link = await grant()
  expect(JSON.stringify((await asInsured('GET', '/shares')).body)).not.toContain(link.key)
  expect(await server.app.site.sharing.share(link.id, link.key)).toBeUndefined()
  expect(await server.app.site.sharing.share(link.id, hashOfKey(link.key))).toBeDefined()
})

test('the bundle comes with a link only when it was granted, and is whole', async () => {
  const [without, granted] = [await grant(), await grant({ bundle: true })]
  const bundle = ({ id, key }: GrantedShare) =>
    fetch(`${server.url}/api/shared/${id}/bundle`, { headers: { authorization: `Bearer ${key}` } })
  expect((await bundle(without)).status).toBe(403)
  const answer = await bundle(granted)
  expect(answer.status).toBe(200)
  const verdict = verifyBundle(
    new Uint8Array(await answer.arrayBuffer()),
    server.app.site.signingKey.publicKey,
  )
  expect(verdict).toMatchObject({ ok: true })
})

test('another organisation’s exercise opens nothing of this one, and this one’s links not that', async () => {
  const other = await server.create()
  const mine = await grant()
  const theirs = other.keys.facilitator
  for (const [method, path] of [
    ['GET', '/readiness'],
    ['GET', '/claims'],
    ['GET', '/shares'],
    ['GET', '/bundle'],
    ['GET', '/charts'],
    ['GET', '/incident-record'],
    ['POST', `/shares/${mine.id}/revoke`],
  ] as const)
    expect((await server.ask(method, own(path), { key: theirs })).status).toBe(403)
  expect(
    (
      await server.ask('POST', `/api/exercises/${other.id}/shares/${mine.id}/revoke`, {
        key: theirs,
      })
    ).status,
  ).toBe(404)
  expect((await rowOf(mine))?.state).toBe('open')
  const shares = [{ id: mine.id, key: theirs }]
  const { body } = await server.ask('POST', '/api/compare', { body: { shares } })
  expect(body).toMatchObject({
    cohorts: [],
    refused: [{ id: mine.id, message: 'This link does not open a report.' }],
  })
  expect((await rowOf(mine))?.views).toEqual([])
})

test('links to one exercise are one run, and a link taken back is named', async () => {
  const [one, two, gone] = [await grant(), await grant(), await grant()]
  await asInsured('POST', `/shares/${gone.id}/revoke`)
  const shares = [one, two, gone].map(({ id, key }) => ({ id, key }))
  const { body } = await server.ask('POST', '/api/compare', { body: { shares } })
  expect(body).toMatchObject({
    cohorts: [{ ranked: false, runs: [expect.anything()] }],
    refused: [{ id: gone.id, message: 'The organisation has taken this link back.' }],
  })
  expect((await rowOf(two))?.views.map(({ what }) => what)).toEqual(['compare'])
})
