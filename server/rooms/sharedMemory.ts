import { Protocol, SchemaSerializer, type Client } from '@colyseus/core'
import { Encoder } from '@colyseus/schema'
import type { TableState } from './state.ts'

/** More than the longest facilitator's desk; a room that needs more gets memory of its own. */
const bytes = 2 * 2 ** 20
/** By this much a buffer of a room's own grows; the encoder makes one of that size which is put aside at once. */
Encoder.BUFFER_SIZE = 16 * 1024

const changes = new Uint8Array(bytes)
const whole = new Uint8Array(bytes)

/**
 * The framework's serializer, writing what all rooms send into the same memory instead of half a megabyte of each.
 * That is safe because a frame is copied out of it before anybody else writes: each client has a view, and what is
 * encoded for a view is a copy. Nothing that was written is used a second time.
 */
export class SharedMemory extends SchemaSerializer<TableState> {
  protected override fullEncodeBuffer: Uint8Array = whole

  override reset(state: TableState): void {
    super.reset(state)
    this.encoder.sharedBuffer = changes
  }

  override getFullState(
    client?: Client,
    timing?: Parameters<SchemaSerializer<TableState>['getFullState']>[1],
  ): Uint8Array {
    if (!client?.view) throw new Error('Nobody is shown an exercise without a view')
    this.needFullEncode = true
    this.fullEncodeBuffer[0] = Protocol.ROOM_STATE
    return super.getFullState(client, timing)
  }
}
