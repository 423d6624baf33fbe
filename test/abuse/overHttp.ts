import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { hostileTexts, hostileValue, spoiled, type Chance } from './hostileText.ts'
import type { Tally } from './tally.ts'

/** What the attacker has: an exercise of their own, with all its keys. */
export type Target = {
  readonly url: string
  readonly id: string
  readonly code: string
  readonly keys: Readonly<Record<string, string>>
}
type Ask = {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}
/** Said with a reason: the pages are not built, the server is full. */
const notNow = 503
const json = { 'content-type': 'application/json' }

/** Each attacker comes from an address of its own, so that limits per address do not hide what lies behind them. */
const from = (chance: Chance) => ({
  'x-forwarded-for': `10.${chance.upTo(256)}.${chance.upTo(256)}.${chance.upTo(256)}`,
})

function send(url: string, { method, path, headers = {}, body }: Ask): Promise<number> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const asking = httpRequest(
      { hostname, port, method, path, headers, timeout: 10_000 },
      (answer: IncomingMessage) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', () => resolve(0))
      },
    )
    asking.on('timeout', () => asking.destroy(new Error('timeout')))
    asking.on('error', (error) => resolve(error.message === 'timeout' ? -1 : 0))
    asking.end(body)
  })
}

/** Routes with a body that would be right. */
const posts = ({
  id,
  code,
  keys,
}: Target): readonly (readonly [string, object, (string | undefined)?])[] => [
  ['/api/exercises', { scenario: 'first-light', minutes: 20, organisation: 'X', seed: 's' }],
  ['/api/join', { code }],
  ['/api/join/seat', { code, name: 'Ana', seat: 'lead' }],
  ['/api/join/watch', { code, name: 'Ana' }],
  [`/api/exercises/${id}/watchers`, { name: 'Ema' }, keys['evaluator']],
  [`/api/exercises/${id}/claims`, { question: 'q', answer: 'yes', note: '' }, keys['facilitator']],
  [`/api/exercises/${id}/shares`, { days: 3, label: 'x' }, keys['facilitator']],
  [`/api/exercises/${id}/debrief`, { type: 'note', text: 'x' }, keys['facilitator']],
  [`/api/exercises/${id}/keys`, { kind: 'screen' }, keys['facilitator']],
  ['/api/session', { link: 'x'.repeat(22) }],
  ['/api/compare', { shares: [{ id: 'x', key: 'y' }] }],
  ['/matchmake/joinOrCreate/exercise', { exercise: id }, keys['observer']],
]
const gets = ({ id }: Target): readonly string[] => [
  '/',
  `/api/exercises/${id}`,
  `/api/exercises/${id}/report`,
  `/api/exercises/${id}/log`,
  `/api/exercises/${id}/pictures/`,
  `/api/shared/${id}`,
  `/play/${id}`,
  '/assets/',
  '/matchmake/joinById/',
]

const bodies = (chance: Chance, good: object): string | Uint8Array => {
  const text = JSON.stringify(spoiled(chance, good))
  switch (chance.upTo(10)) {
    case 0:
      return text.slice(0, chance.upTo(text.length + 1))
    case 1:
      return '['.repeat(4_000) + ']'.repeat(4_000)
    case 2:
      return `{"__proto__":${text},"a":1}`
    case 3:
      return Uint8Array.from({ length: 200 }, () => chance.upTo(256))
    default:
      return text
  }
}

const acts: Readonly<Record<string, (target: Target, chance: Chance) => Ask>> = {
  'http: bodies': (target, chance) => {
    const [path, good, key] = chance.pick(posts(target))
    const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` }
    const headers = { ...json, ...authorization, ...from(chance) }
    return { method: 'POST', path, headers, body: bodies(chance, good) }
  },
  'http: bombs and types': (target, chance) => {
    const [path] = chance.pick(posts(target))
    const bomb = gzipSync(Buffer.alloc(2_000_000, 0x20))
    const type = chance.pick([
      'application/json',
      'text/plain',
      'multipart/form-data',
      'application/json; charset=utf-7',
    ])
    const packed = chance.upTo(2) === 0
    const encoding = packed ? 'gzip' : chance.pick(['br', 'deflate', 'nonsense', 'gzip, gzip'])
    const headers = { 'content-type': type, 'content-encoding': encoding, ...from(chance) }
    return { method: 'POST', path, headers, body: packed ? bomb : 'x'.repeat(chance.upTo(40_000)) }
  },
  'http: paths': (target, chance) => {
    const text = encodeURIComponent(chance.pick(hostileTexts).toWellFormed() || 'x').replaceAll(
      '%2F',
      chance.pick(['/', '%2F', '%252F']),
    )
    const path = `${chance.pick(gets(target))}${chance.pick(['', '/', '/../', '/%2e%2e/', '?', '?key='])}${text}`
    const key = chance.pick(Object.values(target.keys))
    const method = chance.pick([
      'GET',
      'HEAD',
      'PUT',
      'DELETE',
      'PATCH',
      'OPTIONS',
      'TRACE',
      'POST',
    ])
    return {
      method,
      path: path.slice(0, 8_000),
      headers: { authorization: `Bearer ${key}`, ...from(chance) },
    }
  },
  'http: headers': (target, chance) => {
    const value = chance.pick(hostileTexts).replace(/[^\x20-\x7e]/g, '?')
    const name = chance.pick([
      'authorization',
      'cookie',
      'origin',
      'accept',
      'range',
      'if-none-match',
      'x-forwarded-for',
      'x-forwarded-proto',
      'host',
      'x-http-method-override',
      'accept-language',
    ])
    const prefix = name === 'authorization' ? 'Bearer ' : name === 'cookie' ? 'hotwash=' : ''
    return {
      method: 'GET',
      path: chance.pick(gets(target)),
      headers: { ...from(chance), [name]: prefix + value },
    }
  },
}

/** Requests that no client library would send. */
const rawRequests = (chance: Chance, { id }: Target): string => {
  const body = JSON.stringify(hostileValue(chance))
  return chance.pick([
    `GET / HTTP/1.1\r\n\r\n`,
    `GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n`,
    `POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x`,
    `POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999999999999999\r\n\r\n${body}`,
    `POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n`,
    `${'A'.repeat(chance.upTo(20_000))} / HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET /%00%ff%c0%af HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    `GET /${id} HTTP/1.1\r\nHost: x\r\n${'X: y\r\n'.repeat(3_000)}\r\n`,
    `GET /p/${id}?sessionId=__proto__ HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: short\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    `GET /p/${id} HTTP/1.1\r\nHost: x\r\nUpgrade: nonsense\r\nConnection: Upgrade\r\n\r\n`,
    Array.from({ length: 60 }, () => String.fromCharCode(chance.upTo(256))).join(''),
  ])
}

function sendRaw(url: string, text: string): Promise<'answered' | 'cut' | 'failed'> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.end(text, 'latin1'))
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (part) => (answer += String(part)))
    socket.on('error', () => undefined)
    socket.on('close', () =>
      resolve(answer.startsWith('HTTP/1.1 5') ? 'failed' : answer === '' ? 'cut' : 'answered'),
    )
  })
}

/** Sends hostile requests, a few at a time; counts a server error or no answer within ten seconds as a failure. */
export async function assaultHttp(
  target: Target,
  {
    count,
    chance,
    tally,
  }: { readonly count: number; readonly chance: Chance; readonly tally: Tally },
): Promise<void> {
  const kinds = [...Object.keys(acts), 'http: bodies', 'tcp: broken requests']
  let left = count
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const kind = chance.pick(kinds)
      const act = acts[kind]
      if (!act) {
        const text = rawRequests(chance, target)
        const how = await sendRaw(target.url, text)
        tally.count(kind, how === 'answered' ? 'refused' : how, text.slice(0, 200))
        continue
      }
      const ask = act(target, chance)
      const status = await send(target.url, ask)
      const how =
        (status >= 500 && status !== notNow) || status < 0
          ? 'failed'
          : status === 0
            ? 'cut'
            : status < 400
              ? 'accepted'
              : 'refused'
      tally.count(
        kind,
        how,
        `${status} ${ask.method} ${ask.path} ${String(ask.body ?? '').slice(0, 200)}`,
      )
    }
  }
  await Promise.all(Array.from({ length: 4 }, one))
}
