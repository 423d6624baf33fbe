import { z } from 'zod'

/** How facilitators are known: everybody at this very machine, a link from the terminal, or the organisation's provider. */
export type SignIn =
  { readonly how: 'open' } | { readonly how: 'link' } | ({ readonly how: 'oidc' } & Provided)
export type Provided = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** E-mail addresses, subjects or groups that may run exercises; empty: everybody whom the provider lets in. */
  readonly allow: readonly string[]
}

const text = z.string().min(1)
export const signInEnvironment = {
  AUTH: z.enum(['open', 'link', 'oidc'], { error: 'write open, link or oidc' }).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'write https://…' }).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_ALLOW: z.string().default(''),
}
type Read = z.output<z.ZodObject<typeof signInEnvironment>> & { readonly HOST: string }

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** How facilitators sign in by these settings; a sentence when they do not fit together. */
export function signInOf(read: Read): SignIn | string {
  const { AUTH, HOST, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = read
  const how = AUTH ?? (OIDC_ISSUER !== undefined ? 'oidc' : isLoopback(HOST) ? 'open' : 'link')
  if (how === 'open')
    return isLoopback(HOST)
      ? { how }
      : `AUTH is "open" and HOST is "${HOST}": everybody on the network could run exercises. Leave AUTH out, or set HOST to 127.0.0.1.`
  if (how === 'link') return { how }
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined)
    return 'To sign in with a provider set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, all three.'
  const insecure = OIDC_ISSUER.startsWith('http:') && !isLoopback(new URL(OIDC_ISSUER).hostname)
  if (insecure) return `OIDC_ISSUER is "${OIDC_ISSUER}": it must begin with https://.`
  return {
    how,
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    allow: read.OIDC_ALLOW.split(',').flatMap((each) => each.trim() || []),
  }
}
