import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Router, static as files } from 'express'
import { HttpError } from './errors.ts'

const exercise = ['play', 'facilitate', 'evaluate', 'observe', 'screen', 'report']
const insurer = ['readiness', 'shared']
const pages = [
  '/',
  '/run',
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
}
