import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { ApiError } from '../../shared/wire/api.ts'
import type { Logger } from '../config/logger.ts'

/** A request that cannot be met, with the sentence that says why. */
export class HttpError extends Error {
  readonly status: number
  readonly code: string
  readonly field: string | undefined

  constructor(status: number, code: string, message: string, field?: string) {
    super(message)
    this.status = status
    this.code = code
    this.field = field
  }
}

export const noExercise = () => new HttpError(404, 'no-such-exercise', 'There is no such exercise.')

export const noRoute: RequestHandler = (request) => {
  throw new HttpError(404, 'no-such-page', `There is nothing at ${request.path}.`)
}

/** What the body parser and the router throw, in our words. */
function knownError(error: unknown): HttpError | undefined {
  if (error instanceof HttpError) return error
  if (!(error instanceof Error)) return undefined
  const type = 'type' in error ? error.type : undefined
  if (type === 'entity.parse.failed')
    return new HttpError(400, 'bad-json', 'The body is not JSON that can be read.')
  if (type === 'entity.too.large')
    return new HttpError(413, 'too-large', 'The body is too large; 16 kB is the most.')
  const status = 'status' in error ? error.status : undefined
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new HttpError(status, 'bad-request', 'The request cannot be read.')
  return undefined
}

/** Answers every error as an ApiError; what nobody expected is logged and told without details. */
export const answerErrors =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const known = knownError(error)
    if (!known) log.error({ request: response.locals['request'], err: error }, 'a request failed')
    const { status, code, message, field } =
      known ?? new HttpError(500, 'went-wrong', 'Something went wrong on the server. Try again.')
    const body: ApiError = { error: { code, message, ...(field !== undefined && { field }) } }
    if (request.method === 'HEAD') return void response.status(status).end()
    response.status(status).json(body)
  }
