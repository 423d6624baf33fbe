/** A request with a key where there is one; with a body it is a POST. Rejects when the line is lost. */
export const sent = (
  path: string,
  {
    key,
    body,
    accept = 'application/json',
  }: {
    readonly key: string
    readonly body: object | undefined
    readonly accept: string | undefined
  },
): Promise<Response> =>
  fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    cache: 'no-store',
    headers: {
      accept,
      ...(key !== '' && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
