import type { SessionAnswer } from '../../shared/wire/session.ts'
import { call, type Answered } from '../net/api.ts'

/** Who is signed in on this device, and how others do. */
export const askSession = (): Promise<Answered<SessionAnswer>> => call('/api/session')

/** Signs in with a link's secret: `true` when it worked. */
export async function useLink(link: string): Promise<true | 'used' | 'offline'> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ link }),
  }).catch(() => undefined)
  if (!response || response.status >= 500) return 'offline'
  return response.ok || 'used'
}

export async function signOut(): Promise<void> {
  await fetch('/api/session', { method: 'DELETE' }).catch(() => undefined)
}
