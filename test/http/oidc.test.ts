import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, type TestServer } from '../support/server.ts'
import { freePort } from '../support/freePort.ts'

let http: Server
let server: TestServer
beforeAll(async () => {
  const port = await freePort()
  http = createServer()
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const client = { client_id: 'hotwash', client_secret: 'a-secret-of-the-test-that-is-long-enough' }
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`http://127.0.0.1:${port}/api/session/return`] }],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Name of ${id}`, email: `${id}@h.nz`, email_verified: true }),
    }),
  })
  http.on('request', provider.callback())
  const { client_id: clientId, client_secret: clientSecret } = client
  const allow = ['mere@h.nz']
  server = await boot({ port, signIn: { how: 'oidc', issuer, clientId, clientSecret, allow } })
}, 60_000)
afterAll(async () => {
  await server.stop()
  http.closeAllConnections()
  http.close()
})

/** A browser that keeps cookies by host and port, and follows where it is sent. */
class Browser {
  readonly #jar = new Map<string, Map<string, string>>()

  async visit(address: string, body?: URLSearchParams): Promise<{ url: string; text: string }> {
    let url = address
    let asking = body
    for (let hop = 0; hop < 20; hop += 1) {
      const { origin } = new URL(url)
      const jar = this.#jar.get(origin) ?? new Map<string, string>()
      this.#jar.set(origin, jar)
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const response: Response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie, accept: 'text/html' },
        ...(asking && { method: 'POST', body: asking }),
      })
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        jar.set(name, value)
      }
      const next = response.headers.get('location')
      if (next === null) return { url, text: await response.text() }
      url = new URL(next, url).href
      asking = undefined
      // Our own pages are not built in this test; where the way ends is what counts.
      if (url.startsWith(server.url) && !url.includes('/api/')) return { url, text: '' }
    }
    throw new Error('The way does not end')
  }

  cookies(origin: string): string {
    return [...(this.#jar.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async signIn(login: string): Promise<string> {
    let { url, text } = await this.visit(`${server.url}/api/session/begin`)
    for (let form = 0; form < 3 && text.includes('<form'); form += 1) {
      const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1] ?? 'login'
      const action = /action="([^"]+)"/.exec(text)?.[1] ?? url
      const body = new URLSearchParams({ prompt, login, password: 'x' })
      ;({ url, text } = await this.visit(new URL(action, url).href, body))
    }
    return url
  }
}

const create = (cookie: string) =>
  server.ask('POST', '/api/exercises', {
    body: { scenario: 'first-light', minutes: 20 },
    headers: { cookie },
  })

test('a facilitator signs in with the organisation’s own provider and makes an exercise', async () => {
  const browser = new Browser()
  expect(await browser.signIn('mere')).toBe(`${server.url}/run`)
  const cookie = browser.cookies(server.url)
  expect(await server.ask('GET', '/api/session', { headers: { cookie } })).toMatchObject({
    body: { how: 'oidc', signedIn: true },
  })
  expect((await create(cookie)).status).toBe(201)
})

test('somebody whom the provider knows but who is not on the list does not come in', async () => {
  const browser = new Browser()
  expect(await browser.signIn('eve')).toBe(`${server.url}/sign-in?not=allowed`)
  expect((await create(browser.cookies(server.url))).status).toBe(401)
})

test('an answer that nobody asked for, or of somebody else’s browser, signs nobody in', async () => {
  const made = await new Browser().visit(`${server.url}/api/session/return?code=x&state=y`)
  expect(made.url).toBe(`${server.url}/sign-in?not=finished`)
  const mine = new Browser()
  await mine.visit(`${server.url}/api/session/begin`)
  const forged = await mine.visit(`${server.url}/api/session/return?code=x&state=y`)
  expect(forged.url).toBe(`${server.url}/sign-in?not=finished`)
  expect((await create(mine.cookies(server.url))).status).toBe(401)
})
