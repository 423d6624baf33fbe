/** Every frame that a socket of this process received, by the session it belongs to. Import before the SDK. */
const kept = new Map<string, Uint8Array[]>()

class RecordedSocket extends globalThis.WebSocket {
  constructor(...input: ConstructorParameters<typeof globalThis.WebSocket>) {
    super(...input)
    const session = new URL(String(input[0])).searchParams.get('sessionId') ?? ''
    const received = kept.get(session) ?? []
    kept.set(session, received)
    this.addEventListener('message', ({ data }) => {
      received.push(data instanceof ArrayBuffer ? new Uint8Array(data) : Buffer.from(String(data)))
    })
  }
}
globalThis.WebSocket = RecordedSocket

/** All that a session received, as one text; bytes that are no text come as they may. */
export const received = (session: string): string =>
  Buffer.concat(kept.get(session) ?? []).toString('utf8')

/** How many frames a session received so far. */
export const frames = (session: string): number => kept.get(session)?.length ?? 0
