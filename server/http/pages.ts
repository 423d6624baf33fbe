import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Router, static as files, type Request } from 'express'
import { HttpError } from '../door/errors.ts'

const exercise = [
  'play',
  'facilitate',
  'evaluate',
  'observe',
  'screen',
  'report',
  'paper',
  'hotwash',
]
const insurer = ['readiness', 'shared']
const pages = [
  '/',
  '/run',
  '/sign-in',
  '/accessibility',
  '/compare',
  ...[...exercise, ...insurer].map((name) => `/${name}/*rest`),
]

/** The built client: its files, and its one page under every address a person may have. */
export function pageRoutes(clientDir: string): Router {
  const page = join(clientDir, 'index.html')
  return Router()
    .use(
      '/assets',
      files(join(clientDir, 'assets'), { index: false, immutable: true, maxAge: '1y' }),
    )
    .use(files(clientDir, { index: false }))
    .get(pages, (_request, response) => {
      if (!existsSync(page)) {
        const message = 'The pages have not been built yet. Run npm run build, then reload.'
        throw new HttpError(503, 'not-built', message)
      }
      response.set('Cache-Control', 'no-cache').sendFile(page)
    })
    .get('/*rest', (request, response, next) => {
      if (!isVisit(request) || !existsSync(page)) return next()
      response.status(404).set('Cache-Control', 'no-cache').sendFile(page)
    })
}

/** Somebody who typed a wrong address gets a page that says so; a program gets its error. */
const isVisit = (request: Request): boolean =>
  !/^\/(api|assets|matchmake)\//.test(request.path) && request.accepts(['json', 'html']) === 'html'
