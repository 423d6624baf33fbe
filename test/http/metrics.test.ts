import { afterAll, beforeAll, expect, test } from 'vitest'
import express from 'express'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { healthRoutes } from '../../server/http/health.ts'
import { boot, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await boot()
}, 60_000)
afterAll(() => server.stop())

test('the measurements tell rooms, lines, waiting and refusals, and name nobody', async () => {
  const { id, code, keys } = await server.create()
  const { key } = await server.sit(code, 'lead', 'Ana Aroha')
  const lead = await server.open(id, key)
  await (await server.open(id, keys.facilitator)).command({ type: 'start' })
  await lead.request('undo', { request: 'request-1', decision: 'nothing' })
  const { status, body } = await server.ask('GET', '/metrics')
  expect(status).toBe(200)
  const text = String(body)
  expect(text).toMatch(/^hotwash_rooms 1$/m)
  expect(text).toMatch(/^hotwash_lines 2$/m)
  expect(text).toMatch(/^hotwash_request_seconds_count\{type="command"\} 1$/m)
  expect(text).toMatch(/^hotwash_append_seconds_count [1-9]/m)
  expect(text).toMatch(/^hotwash_refused_total\{reason="[\w-]+"\} 1$/m)
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds/m)
  for (const secret of [id, code, 'Ana', key]) expect(text).not.toContain(secret)
})

test('the dashboard asks for nothing that is not measured', async () => {
  const dashboard = readFileSync(join(import.meta.dirname, '../../server/deploy/grafana.json'))
  const asked = String(dashboard).match(/\b(hotwash|nodejs|process)_\w+/g) ?? []
  expect(asked.length).toBeGreaterThan(5)
  const { body } = await server.ask('GET', '/metrics')
  for (const name of asked) expect(String(body)).toMatch(new RegExp(`^${name}[ {]`, 'm'))
})

test('the measurements are for this machine alone', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.9' }
  expect((await server.ask('GET', '/metrics', { headers })).status).toBe(403)
})

test('a server that is about to stop takes no more visitors, and still answers', async () => {
  const http = express()
    .use(healthRoutes(server.app.site, () => true))
    .listen(0, '127.0.0.1')
  await new Promise((done) => http.once('listening', done))
  const at = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  expect((await fetch(`${at}/readyz`)).status).toBe(503)
  expect((await fetch(`${at}/healthz`)).status).toBe(200)
  http.closeAllConnections()
  http.close()
})
