import type { ApiError } from '../../shared/wire/api.ts'

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
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const value: unknown = await response.json()
    if (response.ok) return { ok: true, value: value as Value }
    return { ok: false, fault: (value as ApiError).error }
  } catch {
    return { ok: false, fault: { code: 'no-answer', message: '' } }
  }
}
