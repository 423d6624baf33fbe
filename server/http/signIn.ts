import { Router, type Request, type Response } from 'express'
import { signInByLink, type SessionAnswer } from '../../shared/wire/session.ts'
import type { Logger } from '../config/logger.ts'
import {
  begunCookie,
  begunOptions,
  cookieOf,
  sessionCookie,
  sessionOptions,
} from '../signin/cookies.ts'
import { sessionMs, type Facilitators } from '../signin/facilitators.ts'
import type { Begun, Provider } from '../signin/provider.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError } from '../door/errors.ts'
import { limitGuessing } from '../door/guessing.ts'

const begunMs = 10 * 60_000

/**
 * `GET /api/session` says who is signed in, `POST` signs in with a link from the terminal, `DELETE` signs out;
 * `/api/session/begin` leads to the organisation's provider and `/api/session/return` back.
 */
export function signInRoutes(
  facilitators: Facilitators,
  provider: Provider | undefined,
  { publicUrl, log }: { readonly publicUrl: string | undefined; readonly log: Logger },
): Router {
  const guessing = limitGuessing(10, 60_000)
  const returnTo = (request: Request): string =>
    new URL('/api/session/return', publicUrl ?? `${request.protocol}://${request.host}`).href

  const letIn = async (request: Request, response: Response, name: string): Promise<void> => {
    const { secure } = request
    const key = await facilitators.enter(name)
    response.cookie(sessionCookie(secure), key, { ...sessionOptions(secure), maxAge: sessionMs })
    log.info({ request: response.locals['request'] }, 'a facilitator signed in')
  }

  return Router()
    .get('/api/session', async (request, response) => {
      const who = await facilitators.who(request)
      const answer: SessionAnswer = {
        how: facilitators.how,
        signedIn: who !== undefined,
        name: who?.name ?? '',
      }
      response.json(answer)
    })
    .post('/api/session', async (request, response) => {
      await guessing.check(request)
      const { link } = bodyOf(request, signInByLink)
      if (!(await facilitators.useLink(link))) {
        await guessing.wrong(request)
        const message = 'This link was used already or is too old. Ask for a new one.'
        throw new HttpError(403, 'used-link', message)
      }
      await letIn(request, response, '')
      response.status(204).end()
    })
    .delete('/api/session', async (request, response) => {
      await facilitators.leave(request)
      response.clearCookie(sessionCookie(request.secure), sessionOptions(request.secure))
      response.status(204).end()
    })
    .get('/api/session/begin', async (request, response) => {
      if (!provider) throw notByProvider()
      const { to, begun } = await provider.begin(returnTo(request)).catch((error: unknown) => {
        log.error({ err: error }, 'the sign-in provider does not answer')
        throw new HttpError(503, 'no-provider', 'The sign-in of your organisation does not answer.')
      })
      const kept = [begun.state, begun.nonce, begun.verifier].join('.')
      const options = { ...begunOptions(request.secure), maxAge: begunMs }
      response.cookie(begunCookie, kept, options).redirect(to.href)
    })
    .get('/api/session/return', async (request, response) => {
      if (!provider) throw notByProvider()
      const begun = readBegun(cookieOf(request, begunCookie))
      response.clearCookie(begunCookie, begunOptions(request.secure))
      const at = new URL(request.originalUrl, returnTo(request))
      const vouched = begun && (await provider.finish(at, begun).catch(() => undefined))
      if (!vouched) return response.redirect('/sign-in?not=finished')
      if (!vouched.allowed) return response.redirect('/sign-in?not=allowed')
      await letIn(request, response, vouched.name)
      response.redirect('/run')
    })
}

const notByProvider = () =>
  new HttpError(404, 'no-provider', 'Nobody signs in with a provider here.')

function readBegun(kept: string | undefined): Begun | undefined {
  const [state, nonce, verifier, more] = kept?.split('.') ?? []
  return state && nonce && verifier && more === undefined ? { state, nonce, verifier } : undefined
}
