import { WebSocketTransport } from '@colyseus/ws-transport'
import type { WebSocket } from 'ws'
import { fromElsewhere } from './door/security.ts'

/** A silent socket is pinged each round; after so many pings unanswered it is gone, within 15 s of its last word. */
const roundMs = 3_600
const unansweredPings = 2
/** In place of a count of pings: something came from the socket since its last turn. */
const heard = -1
const beatsPerRound = 50
const largestMessage = 16 * 1024

type Pinged = WebSocket & { pingCount: number }

/**
 * The framework's sockets, with two differences: browsers on other sites are turned away before the upgrade,
 * and pings are spread over time, because one loop over all sockets at one instant is what makes some
 * messages late. Sockets that speak are not pinged at all: pages ask for a sign of life themselves.
 */
export class SpreadTransport extends WebSocketTransport {
  constructor() {
    super({
      maxPayload: largestMessage,
      pingInterval: roundMs,
      pingMaxRetries: unansweredPings,
      beforeUpgrade: (request) =>
        fromElsewhere(request.headers) ? new Response(null, { status: 403 }) : undefined,
    })
    this.wss.on('connection', (socket) => {
      socket.on('message', () => {
        ;(socket as Pinged).pingCount = heard
      })
    })
  }

  protected override autoTerminateUnresponsiveClients(everyMs: number, unanswered: number): void {
    let round = this.wss.clients.values()
    let left = 0
    this.pingInterval = setInterval(() => {
      if (left <= 0) {
        round = this.wss.clients.values()
        left = beatsPerRound
      }
      const share = Math.ceil(this.wss.clients.size / beatsPerRound)
      for (let count = 0; count < share; count += 1) {
        const next = round.next()
        if (next.done) break
        pingOrEnd(next.value as Pinged, unanswered)
      }
      left -= 1
    }, everyMs / beatsPerRound)
  }
}

function pingOrEnd(socket: Pinged, unanswered: number): void {
  if (socket.pingCount >= unanswered) return socket.terminate()
  socket.pingCount += 1
  if (socket.pingCount > 0) socket.ping(() => undefined)
}
