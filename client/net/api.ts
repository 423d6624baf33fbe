import type { ApiError } from '../../shared/wire/api.ts'
import { sent } from './sent.ts'

export type Fault = ApiError['error']
export type Answered<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault }

/** Calls the server's HTTP interface. A server that cannot be reached is the fault `no-answer`. */
export async function call<Value>(
  path: string,
  body?: object,
  key?: string,
): Promise<Answered<Value>> {
  try {
    const response = await sent(path, { key: key ?? '', body, accept: undefined })
    const value: unknown = await response.json()
    if (response.ok) return { ok: true, value: value as Value }
    return { ok: false, fault: (value as ApiError).error }
  } catch {
    return { ok: false, fault: { code: 'no-answer', message: '' } }
  }
}
