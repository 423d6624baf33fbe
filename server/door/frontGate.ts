import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { ApiError } from '../../shared/wire/api.ts'

const largestJoin = 16 * 1024

/**
 * Stands before everything that answers on a server, the framework's own routes included: sets the headers of every
 * answer, and turns away what the framework would read without a limit. To be called once all listeners are there.
 */
export function frontGate(
  http: Server,
  headers: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  const behind = http.listeners('request') as RequestListener[]
  http.removeAllListeners('request')
  http.on('request', (request, response) => {
    headers(request, response)
    const no = refusal(request)
    if (no) return refuse(response, no)
    for (const listener of behind) listener.call(http, request, response)
  })
  // Somebody who sends a letter a minute holds no place for ever.
  http.headersTimeout = 15_000
  http.requestTimeout = 30_000
}

type No = { readonly status: number; readonly code: string; readonly message: string }

/** The framework reads bodies of any size and kind at its own routes; ours are small JSON. */
function refusal({ url = '', method, headers }: IncomingMessage): No | undefined {
  if (method !== 'POST' || !url.startsWith('/matchmake/')) return undefined
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '') || 'content-encoding' in headers)
    return { status: 415, code: 'bad-request', message: 'Send a plain JSON body.' }
  const length = Number(headers['content-length'] ?? Number.NaN)
  if (Number.isNaN(length))
    return { status: 411, code: 'bad-request', message: 'Say how long the body is.' }
  return length <= largestJoin
    ? undefined
    : { status: 413, code: 'too-large', message: 'The body is too large; 16 kB is the most.' }
}

function refuse(response: ServerResponse, { status, code, message }: No): void {
  const body: ApiError = { error: { code, message } }
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    connection: 'close',
  })
  response.end(JSON.stringify(body))
}
