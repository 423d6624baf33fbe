import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { boot, removeFolder, temporaryFolder, type TestServer } from '../support/server.ts'

const snippet = "document.documentElement.dataset.theme = 'dark'"
let clientDir: string
let server: TestServer
beforeAll(async () => {
  clientDir = temporaryFolder()
  mkdirSync(join(clientDir, 'assets'))
  writeFileSync(join(clientDir, 'assets', 'main.js'), 'console.log(1)')
  writeFileSync(
    join(clientDir, 'index.html'),
    `<!doctype html><title>Hotwash</title><script>${snippet}</script><script type="module" src="/assets/main.js"></script>`,
  )
  server = await boot({ clientDir })
}, 60_000)
afterAll(async () => {
  await server.stop()
  removeFolder(clientDir)
})

const routes: readonly (readonly ['GET' | 'POST' | 'OPTIONS', string])[] = [
  ['GET', '/'],
  ['GET', '/run'],
  ['GET', '/play/some-exercise'],
  ['GET', '/assets/main.js'],
  ['GET', '/nothing-here'],
  ['GET', '/api/scenarios'],
  ['POST', '/api/exercises'],
  ['GET', '/api/exercises/x/report'],
  ['POST', '/matchmake/joinOrCreate/exercise'],
  ['OPTIONS', '/matchmake/joinOrCreate/exercise'],
  ['GET', '/__healthcheck'],
  ['GET', '/healthz'],
]

test.each(routes)(
  '%s %s carries the security headers and opens to no other site',
  async (...ask) => {
    const headers = { origin: 'http://elsewhere.example' }
    const answer = await server.ask(...ask, { headers, ...(ask[0] === 'POST' && { body: {} }) })
    const policy = answer.headers.get('content-security-policy') ?? ''
    const hash = createHash('sha256').update(snippet).digest('base64')
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("img-src 'self' blob: data:")
    const { host } = new URL(server.url)
    expect(policy).toMatch(new RegExp(`connect-src 'self' ws://${host} wss://${host}(;|$)`))
    expect(policy).not.toMatch(/unsafe-(?:eval|inline)/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-powered-by')).toBeNull()
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  },
)

test('a made-up host puts nothing into the policy', async () => {
  const headers = { host: "x; script-src 'unsafe-eval'" }
  const policy = await new Promise<unknown>((resolve, reject) => {
    get(server.url, { headers }, (answer) => {
      answer.resume()
      resolve(answer.headers['content-security-policy'])
    }).on('error', reject)
  })
  expect(policy).toContain("connect-src 'self' ws://localhost wss://localhost")
  expect(policy).not.toContain('unsafe-eval')
})

test.each(['/', '/run', '/play/abc', '/facilitate/abc', '/screen/abc', '/report/abc'])(
  '%s gives the page',
  async (path) => {
    const answer = await server.ask('GET', path)
    expect(answer.status).toBe(200)
    expect(String(answer.body)).toContain('<title>Hotwash</title>')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  },
)

test('assets may be kept, answers about exercises may not', async () => {
  const asset = await server.ask('GET', '/assets/main.js')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  const answer = await server.ask('GET', '/api/exercises/x')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/%'])(
  '%s leads nowhere',
  async (path) => {
    const answer = await server.ask('GET', path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.body).toHaveProperty('error')
  },
)

const upgrade = (headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/p/r?sessionId=s`, { headers })
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('open', () => {
      resolve(101)
      socket.close()
    })
    socket.on('error', reject)
  })

test('a page of another site cannot open a socket; our own and programs can', async () => {
  expect(await upgrade({ origin: 'http://elsewhere.example' })).toBe(403)
  expect(await upgrade({ origin: 'null' })).toBe(403)
  expect(await upgrade({ origin: server.url })).toBe(101)
  expect(await upgrade({})).toBe(101)
})
