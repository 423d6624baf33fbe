import type { Request } from 'express'
import { HttpError } from '../door/errors.ts'
import { fromElsewhere } from '../door/security.ts'
import { hashOfKey, newKey } from '../door/keys.ts'
import type { SessionStore } from '../store/sessionStore.ts'
import { cookieOf, sessionCookie } from './cookies.ts'
import { isLoopback, type SignIn } from '../config/signIn.ts'

const day = 24 * 60 * 60 * 1000
/** How long a browser stays signed in, and how long a link from the terminal waits to be used. */
export const sessionMs = 7 * day
const linkMs = 7 * day

/** Who may make and list exercises here. Keys of single exercises are another matter (rooms/auth.ts). */
export class Facilitators {
  readonly how: SignIn['how']
  readonly #sessions: SessionStore

  constructor(how: SignIn['how'], sessions: SessionStore) {
    this.how = how
    this.#sessions = sessions
  }

  /** The facilitator who asks; undefined for anybody else. A request that a page of another site made is nobody's. */
  async who(request: Request): Promise<{ readonly name: string } | undefined> {
    if (fromElsewhere(new Headers(originOf(request)))) return undefined
    if (this.how === 'open' && isHere(request)) return { name: '' }
    const key = cookieOf(request, sessionCookie(request.secure))
    const session = key === undefined ? undefined : await this.#sessions.session(hashOfKey(key))
    return session && session.expires > new Date().toISOString() ? session : undefined
  }

  /** Refuses (401) everybody who is not signed in. */
  async check(request: Request): Promise<void> {
    if (await this.who(request)) return
    const message = {
      open: 'Exercises are run from the computer on which Hotwash was started.',
      link: 'Sign in first: open the link that was printed where Hotwash was started.',
      oidc: 'Sign in first.',
    }[this.how]
    throw new HttpError(401, 'sign-in', message)
  }

  /** A link that signs in whoever opens it first. */
  async newLink(): Promise<string> {
    const link = newKey()
    await this.#sessions.keepLink(hashOfKey(link), inTheFuture(linkMs))
    return link
  }

  /** Uses a link up; false when it is none, or was used or left lying too long. */
  useLink(link: string): Promise<boolean> {
    return this.#sessions.useLink(hashOfKey(link), new Date().toISOString())
  }

  /** Signs somebody in; the key belongs into their cookie. */
  async enter(name: string): Promise<string> {
    const key = newKey()
    await this.#sessions.enter(hashOfKey(key), { name, expires: inTheFuture(sessionMs) })
    return key
  }

  async leave(request: Request): Promise<void> {
    const key = cookieOf(request, sessionCookie(request.secure))
    if (key !== undefined) await this.#sessions.leave(hashOfKey(key))
  }
}

const inTheFuture = (ms: number): string => new Date(Date.now() + ms).toISOString()

const originOf = (request: Request): Record<string, string> => {
  const origin = request.get('origin')
  const host = request.get('host')
  return { ...(origin !== undefined && { origin }), ...(host !== undefined && { host }) }
}

/**
 * Somebody at this very machine: the line and every proxy on the way are local, and so is the name they typed, so
 * that neither a forgotten proxy nor a foreign name that points here opens the door.
 */
const isHere = (request: Request): boolean =>
  isLoopback((request.ip ?? '').replace(/^::ffff:/, '')) && isLoopback(request.hostname)
