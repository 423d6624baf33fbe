import type { AddressInfo } from 'node:net'
import { defineRoom, defineServer, Room, type Client } from '@colyseus/core'
import { schema, t } from '@colyseus/schema'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { serve } from './usage.ts'

const Board = schema({ injects: t.map('string'), decided: t.string() }, 'Board')

/** The least a Colyseus room can be: one map that everyone sees, sent at once. */
class BareRoom extends Room {
  override state = new Board()
  override messages = {
    release: (_client: Client, { id, text }: { id: string; text: string }) => {
      this.state.injects.set(id, text)
      this.broadcastPatch()
    },
    decide: (_client: Client, { option }: { option: string }) => {
      this.state.decided = option
      this.broadcastPatch()
      return true
    },
  }
  override onCreate({ drill }: { drill: string }): void {
    this.roomId = drill
  }
}

const transport = new WebSocketTransport()
const server = defineServer({
  greet: false,
  gracefullyShutdown: false,
  transport,
  rooms: { bare: defineRoom(BareRoom).filterBy(['drill'] as never) },
})
await server.listen(0, '127.0.0.1')
const address = transport.server?.address() as AddressInfo
serve(address.port)
