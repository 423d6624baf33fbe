import { keyFor } from './keys.ts'

/** A picture that came with an inject (`path`: inject and place), with the seat's key; undefined when it cannot be had. */
export async function fetchPicture(
  id: string,
  path: string,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  try {
    const response = await fetch(`/api/exercises/${encodeURIComponent(id)}/pictures/${path}`, {
      headers: { authorization: `Bearer ${keyFor(id, 'seat') ?? ''}` },
      signal,
    })
    return response.ok ? await response.blob() : undefined
  } catch {
    return undefined
  }
}
