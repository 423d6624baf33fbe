import type { Request } from 'express'
import type { z } from 'zod'
import { HttpError } from './errors.ts'
import { sentenceOf } from './sentence.ts'

/** The JSON body in its expected shape; otherwise 400 with the path of the first field that does not fit. */
export function bodyOf<Format extends z.ZodType>(
  request: Request,
  format: Format,
): z.output<Format> {
  if (request.body === undefined) {
    throw new HttpError(400, 'bad-json', 'Send a JSON body, with content-type application/json.')
  }
  const read = format.safeParse(request.body)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const field = [...(issue?.path ?? []), ...unknown].map(String).join('.')
  const message = issue ? sentenceOf(issue) : 'This does not fit.'
  throw new HttpError(400, 'bad-input', message, field || undefined)
}
