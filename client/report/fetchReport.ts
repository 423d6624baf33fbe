import type { ApiError } from '../../shared/wire/api.ts'
import type { ReportProblem } from '../copy/report.ts'

export type Fetched =
  | { readonly ok: true; readonly html: string }
  | { readonly ok: false; readonly problem: ReportProblem }

async function refusalOf(response: Response): Promise<ReportProblem> {
  if (response.status === 404) return 'missing'
  if (response.status === 429) return 'busy'
  if (response.status !== 403 && response.status !== 401) return 'broken'
  const body = (await response.json().catch(() => undefined)) as ApiError | undefined
  return body?.error.code === 'not-ended' ? 'not-ended' : 'wrong-key'
}

async function fetchWith(id: string, key: string, signal: AbortSignal): Promise<Fetched> {
  try {
    const response = await fetch(`/api/exercises/${encodeURIComponent(id)}/report`, {
      headers: { accept: 'text/html', authorization: `Bearer ${key}` },
      cache: 'no-store',
      signal,
    })
    return response.ok
      ? { ok: true, html: await response.text() }
      : { ok: false, problem: await refusalOf(response) }
  } catch {
    return { ok: false, problem: 'offline' }
  }
}

/** The report as a page, with the first key that opens it; otherwise the most telling reason why not. */
export async function fetchReport(
  id: string,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<Fetched> {
  let last: Fetched = { ok: false, problem: 'no-key' }
  for (const key of keys) {
    const fetched = await fetchWith(id, key, signal)
    if (fetched.ok || (fetched.problem !== 'wrong-key' && fetched.problem !== 'not-ended'))
      return fetched
    if (last.problem !== 'not-ended') last = fetched
  }
  return last
}
