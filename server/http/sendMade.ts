import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import type { Request, Response } from 'express'
import type { Made } from '../backroom/task.ts'

/** Sends what the back room made; it has shrunk it already, so that this process need not. Set the type before. */
export async function sendMade(request: Request, response: Response, made: Made): Promise<void> {
  const bytes = Buffer.from(made.bytes)
  if (!made.gzipped) return void response.send(bytes)
  response.vary('Accept-Encoding')
  if (request.acceptsEncodings('gzip') !== 'gzip')
    return void response.send(await promisify(gunzip)(bytes))
  response.set('Content-Encoding', 'gzip').send(bytes)
}
