import * as openid from 'openid-client'
import { isLoopback, type Provided } from '../config/signIn.ts'

/** What must be known again when somebody comes back from the provider; kept by their browser for ten minutes. */
export type Begun = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** Somebody whom the provider vouches for. */
export type Vouched = { readonly name: string; readonly allowed: boolean }

/** The organisation's OpenID provider: authorization code with PKCE, state and nonce (RFC 9700 §2.1). */
export class Provider {
  readonly #provided: Provided
  #found: Promise<openid.Configuration> | undefined

  constructor(provided: Provided) {
    this.#provided = provided
  }

  /** Where to send somebody who wants to sign in. Rejects when the provider does not answer. */
  async begin(returnTo: string): Promise<{ readonly to: URL; readonly begun: Begun }> {
    const found = await this.#discovered()
    const begun = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    }
    const to = openid.buildAuthorizationUrl(found, {
      redirect_uri: returnTo,
      scope: 'openid profile email',
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
    })
    return { to, begun }
  }

  /** Who came back at this address. Rejects when the answer is not the one that was begun. */
  async finish(at: URL, { state, nonce, verifier }: Begun): Promise<Vouched> {
    const found = await this.#discovered()
    const tokens = await openid.authorizationCodeGrant(found, at, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims() ?? {}
    const text = (name: string): string | undefined => {
      const value = (claims as Readonly<Record<string, unknown>>)[name]
      return typeof value === 'string' && value !== '' ? value : undefined
    }
    const { email_verified: verified, groups } = claims as Readonly<Record<string, unknown>>
    const email = verified === true ? text('email') : undefined
    const known = [email, text('sub'), ...(Array.isArray(groups) ? groups : [])]
    const { allow } = this.#provided
    return {
      name: text('name') ?? email ?? text('sub') ?? '',
      allowed: allow.length === 0 || allow.some((each) => known.includes(each)),
    }
  }

  #discovered(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.#provided
    const at = new URL(issuer)
    const options = isLoopback(at.hostname) ? { execute: [openid.allowInsecureRequests] } : {}
    this.#found ??= openid
      .discovery(at, clientId, clientSecret, undefined, options)
      .catch((error: unknown) => {
        this.#found = undefined
        throw error
      })
    return this.#found
  }
}
