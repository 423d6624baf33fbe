import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { serve } from './usage.ts'

/** The floor: what one sends, the others of its room get, as it is. */
const rooms = new Map<string, Set<WebSocket>>()
const decisions = new Map<string, string>()
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
server.on('connection', (socket, request) => {
  const name = request.url ?? ''
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('close', () => room.delete(socket))
  socket.on('message', (data) => {
    const said = JSON.parse(String(data)) as { id: string; decide?: string }
    const text = JSON.stringify(said)
    if (said.decide !== undefined) {
      decisions.set(name, text)
      socket.send(JSON.stringify({ id: said.id, kept: true }))
    }
    for (const other of room) if (other !== socket) other.send(text)
  })
})
server.on('listening', () => serve((server.address() as AddressInfo).port))
