import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import helmet from 'helmet'
import { readinessStyle } from '../../shared/readiness/page/style.ts'
import { reportStyle } from '../../shared/report/page/style.ts'

/** Sources of the content security policy for the scripts that stand in the client's page itself. */
export function inlineScripts(clientDir: string): readonly string[] {
  let page: string
  try {
    page = readFileSync(join(clientDir, 'index.html'), 'utf8')
  } catch {
    return [] // not built: there is no page to protect
  }
  return [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) =>
    hashOf(script ?? ''),
  )
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The one style that stands in each report's page itself; every other style is a file, or set by script. */
const inlineStyles = [reportStyle, reportStyle + readinessStyle].map(hashOf)

/** Sets the security headers of every answer, also of those the framework gives by itself. */
export function securityHeaders(
  clientDir: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        scriptSrc: ["'self'", ...inlineScripts(clientDir)],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", ...inlineStyles],
        imgSrc: ["'self'", 'blob:', 'data:'],
        fontSrc: ["'self'"],
        // Not every browser counts its own host's sockets among 'self'.
        connectSrc: ["'self'", ({ headers }) => `ws://${hostIn(headers)} wss://${hostIn(headers)}`],
      },
    },
    xFrameOptions: { action: 'deny' },
    // A laptop in a meeting room serves plain HTTP; a proxy with TLS sets this itself.
    strictTransportSecurity: false,
  })
  return (request, response) => secure(request, response, () => undefined)
}

/** The host that the page is asked for at; what is none of a host's form goes into no header. */
const hostIn = ({ host = '' }: IncomingMessage['headers']): string =>
  /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host) ? host : 'localhost'

/** A browser on another site may not open sockets here. Programs send no Origin and come with a key. */
export function fromElsewhere(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host')
}
