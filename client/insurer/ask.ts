import type { ApiError } from '../../shared/wire/api.ts'
import { insurerCopy as copy } from '../copy/insurer.ts'
import { sent } from '../net/sent.ts'
import { keepFile } from '../ui/keepFile.ts'

/** What came back, or a sentence that says why not. */
export type Told<Value> =
  | { readonly ok: true; readonly value: Value; readonly headers: Headers }
  | { readonly ok: false; readonly sentence: string }

async function ask<Value>(
  path: string,
  key: string,
  { body, accept, read }: Asking<Value>,
): Promise<Told<Value>> {
  try {
    const response = await sent(path, { key, body, accept })
    if (response.ok) return { ok: true, value: await read(response), headers: response.headers }
    const { error } = (await response.json()) as ApiError
    return { ok: false, sentence: error.message }
  } catch {
    return { ok: false, sentence: copy.problem.offline }
  }
}
type Asking<Value> = {
  readonly body?: object | undefined
  readonly accept?: string
  readonly read: (response: Response) => Promise<Value>
}

export const askJson = <Value>(path: string, key: string, body?: object): Promise<Told<Value>> =>
  ask(path, key, {
    body,
    read: async (response) =>
      (response.status === 204 ? undefined : await response.json()) as Value,
  })

export const askPage = (path: string, key: string): Promise<Told<string>> =>
  ask(path, key, { accept: 'text/html', read: (response) => response.text() })

/** Takes a file with a key and hands it to the person. */
export async function takeFile(
  path: string,
  key: string,
  name: string,
  accept = '*/*',
): Promise<Told<Blob>> {
  const told = await ask(path, key, { accept, read: (response) => response.blob() })
  if (!told.ok) return told
  keepFile(told.value, name)
  return told
}
