import type { Request } from 'express'
import type { z } from 'zod'
import { HttpError } from './errors.ts'
import { sentenceOf } from './sentence.ts'

/** The query in its expected shape; otherwise 400 with the name of the first part that does not fit. */
export function queryOf<Format extends z.ZodType>(
  request: Request<{ id: string }>,
  format: Format,
): z.output<Format> {
  const read = format.safeParse(request.query)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const field = [...(issue?.path ?? []), ...unknown].map(String).join('.')
  const message = issue ? sentenceOf(issue) : 'This does not fit.'
  throw new HttpError(400, 'bad-query', message, field || undefined)
}
