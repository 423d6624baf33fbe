import type { CookieOptions, Request } from 'express'

/** Behind TLS the name itself makes browsers insist on a secure cookie of this very host (RFC 6265bis §4.1.3). */
export const sessionCookie = (secure: boolean): string =>
  secure ? '__Host-hotwash-session' : 'hotwash-session'

export const sessionOptions = (secure: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure,
  path: '/',
})

/** Kept while somebody is at the provider; their way back begins on another site, so it cannot be strict. */
export const begunCookie = 'hotwash-begun'
export const begunOptions = (secure: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure,
  path: '/api/session',
})

/** The value of a cookie; undefined when there is none, or not one of ours. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value !== undefined && /^[\w.-]{1,400}$/.test(value)) return value
  }
  return undefined
}
