import type { ApiError } from '../../shared/wire/api.ts'
import type { HotWashProblem } from '../copy/hotwash.ts'
import { sent } from '../net/sent.ts'
import { reportKeys } from '../report/reportKeys.ts'

export type Reached<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `said`: the server's own sentence, when it is about what was sent. */
  | { readonly ok: false; readonly problem: HotWashProblem; readonly said?: string }

const working = new Map<string, string>()

async function refusal(response: Response): Promise<Extract<Reached<never>, { ok: false }>> {
  const { status } = response
  if (status === 404) return { ok: false, problem: 'missing' }
  if (status === 429) return { ok: false, problem: 'busy' }
  const body = (await response.json().catch(() => undefined)) as ApiError | undefined
  const code = body?.error.code
  if (code === 'not-ended' || code === 'not-opened') return { ok: false, problem: code }
  if (status === 403 || status === 401) return { ok: false, problem: 'wrong-key' }
  return {
    ok: false,
    problem: 'broken',
    ...(status < 500 && body && { said: body.error.message }),
  }
}

type Asking<Value> = {
  readonly body?: object | undefined
  readonly accept: string
  readonly read: (response: Response) => Promise<Value>
}

async function reachWith<Value>(
  url: string,
  key: string,
  { body, accept, read }: Asking<Value>,
): Promise<Reached<Value>> {
  try {
    const response = await sent(url, { key, body, accept })
    return response.ok ? { ok: true, value: await read(response) } : await refusal(response)
  } catch {
    return { ok: false, problem: 'offline' }
  }
}

/** Asks a part of the hot wash, with the first key of this device that opens it. */
export const reach = <Value>(id: string, path: string, body?: object): Promise<Reached<Value>> =>
  reachAny(id, path, {
    body,
    accept: 'application/json',
    read: async (response) => (await response.json()) as Value,
  })

/** The same for a part that the server writes as a page. */
export const reachPage = (id: string, path: string): Promise<Reached<string>> =>
  reachAny(id, path, { accept: 'text/html', read: (response) => response.text() })

async function reachAny<Value>(
  id: string,
  path: string,
  asking: Asking<Value>,
): Promise<Reached<Value>> {
  const url = `/api/exercises/${encodeURIComponent(id)}/${path}`
  const known = working.get(id)
  let last: Reached<Value> = { ok: false, problem: 'no-key' }
  for (const key of known === undefined ? reportKeys(id) : [known]) {
    last = await reachWith<Value>(url, key, asking)
    if (last.ok || last.problem !== 'wrong-key') {
      working.set(id, key)
      return last
    }
  }
  return last
}
