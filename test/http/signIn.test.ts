import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot({ signIn: { how: 'link' } })
}, 60_000)
afterAll(() => server.stop())

const wanted = { scenario: 'first-light', minutes: 20 }
const signIn = async (link: string, headers: Readonly<Record<string, string>> = {}) =>
  server.ask('POST', '/api/session', { body: { link }, headers })
const cookieOf = (answer: { readonly headers: Headers }) =>
  answer.headers.get('set-cookie')?.split(';')[0] ?? ''

test('nobody makes or lists exercises who has not signed in, and the answer says how', async () => {
  const refused = { status: 401, body: { error: { code: 'sign-in', message: /open the link/ } } }
  expect(await server.ask('POST', '/api/exercises', { body: wanted })).toMatchObject(refused)
  expect(await server.ask('GET', '/api/exercises')).toMatchObject({ status: 401 })
  expect(await server.ask('GET', '/api/session')).toMatchObject({
    status: 200,
    body: { how: 'link', signedIn: false },
  })
})

test('a link from the terminal signs one browser in, once, with a cookie no page can read', async () => {
  const link = await server.app.site.facilitators.newLink()
  const answer = await signIn(link)
  expect(answer.status).toBe(204)
  const set = answer.headers.get('set-cookie') ?? ''
  expect(set).toMatch(/^hotwash-session=[\w-]{22};/)
  expect(set).toMatch(/HttpOnly/)
  expect(set).toMatch(/SameSite=Strict/)
  expect(set).not.toMatch(/Secure/)
  expect(await signIn(link)).toMatchObject({ status: 403, body: { error: { code: 'used-link' } } })

  const headers = { cookie: cookieOf(answer) }
  const made = await server.ask('POST', '/api/exercises', { body: wanted, headers })
  expect(made.status).toBe(201)
  const { id } = made.body as { id: string }
  const list = await server.ask('GET', '/api/exercises', { headers })
  expect(list.body).toMatchObject([{ id, scenario: 'first-light', status: 'briefing' }])
  expect(JSON.stringify(list.body)).not.toMatch(/code|key|seed/)

  await server.ask('DELETE', '/api/session', { headers })
  expect(await server.ask('GET', '/api/exercises', { headers })).toMatchObject({ status: 401 })
})

test('of two people who open a link at the same moment one comes in', async () => {
  const link = await server.app.site.facilitators.newLink()
  const answers = await Promise.all([signIn(link), signIn(link), signIn(link)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 403, 403])
})

test('behind TLS the cookie is secure and bound to the host', async () => {
  const link = await server.app.site.facilitators.newLink()
  const answer = await signIn(link, { 'x-forwarded-proto': 'https' })
  expect(answer.headers.get('set-cookie')).toMatch(/^__Host-hotwash-session=.*Secure/)
})

test('links cannot be guessed: an address that tries has to wait', async () => {
  const headers = { 'x-forwarded-for': '10.1.2.3' }
  for (let guess = 0; guess < 10; guess += 1)
    expect((await signIn('not-a-link-at-all', headers)).status).toBe(403)
  expect((await signIn('not-a-link-at-all', headers)).status).toBe(429)
  const link = await server.app.site.facilitators.newLink()
  expect((await signIn(link)).status).toBe(204)
})

test('a page of another site cannot use somebody’s sign-in', async () => {
  const cookie = cookieOf(await signIn(await server.app.site.facilitators.newLink()))
  for (const origin of ['http://elsewhere.example', 'null'])
    expect(
      await server.ask('POST', '/api/exercises', { body: wanted, headers: { cookie, origin } }),
    ).toMatchObject({ status: 401 })
})

test('a facilitator who signed in gets a key to an exercise that somebody else made', async () => {
  const cookie = cookieOf(await signIn(await server.app.site.facilitators.newLink()))
  const made = await server.ask('POST', '/api/exercises', { body: wanted, headers: { cookie } })
  const { id, keys } = made.body as { id: string; keys: Record<string, string> }
  const path = `/api/exercises/${id}/keys`
  const body = { kind: 'facilitator', add: true }
  expect(await server.ask('POST', path, { body })).toMatchObject({ status: 401 })
  const given = await server.ask('POST', path, { body, headers: { cookie } })
  const { key } = given.body as { key: string }
  expect((await server.open(id, key)).room.connection.isOpen).toBe(true)
  expect((await server.open(id, keys['facilitator'] ?? '')).room.connection.isOpen).toBe(true)
})
