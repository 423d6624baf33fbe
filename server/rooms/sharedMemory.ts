import { ClientState, Protocol, SchemaSerializer, type Client } from '@colyseus/core'
import { Encoder, type StateView } from '@colyseus/schema'
import type { TableState } from './state.ts'

/** More than the longest facilitator's desk; a room that needs more gets memory of its own. */
const bytes = 2 * 2 ** 20
/** By this much a buffer of a room's own grows; the encoder makes one of that size which is put aside at once. */
Encoder.BUFFER_SIZE = 16 * 1024

const changes = new Uint8Array(bytes)
const whole = new Uint8Array(bytes)

/** Every frame of changes begins with one byte that says what it is. */
const head = 1

/**
 * The framework's serializer, writing what all rooms send into the same memory instead of half a megabyte of each.
 * That is safe because a frame is copied out of it before anybody else writes: each client has a view, and what is
 * encoded for a view is a copy. Nothing that was written is used a second time. What changes on one desk goes to that
 * desk alone: the others are not sent a frame with nothing in it.
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

  override applyPatches(
    clients: Client[],
    state?: TableState,
    timing?: Parameters<SchemaSerializer<TableState>['applyPatches']>[2],
  ): boolean {
    const { encoder } = this
    if (clients.length === 0 || !encoder.hasChanges)
      return super.applyPatches(clients, state, timing)
    encoder.sharedBuffer[0] = Protocol.ROOM_STATE_PATCH
    const at = { offset: head }
    encoder.encode(at)
    const common = at.offset
    for (const client of clients) {
      if (client.state !== ClientState.JOINED || !client.view) continue
      at.offset = common
      const frame = this.#frameFor(client.view, at, common)
      if (frame) client.raw(frame)
    }
    encoder.discardChanges()
    return true
  }

  /** What everybody is sent, and after it what this view alone shows; undefined when there is nothing. */
  #frameFor(view: StateView, at: { offset: number }, common: number): Uint8Array | undefined {
    const { encoder } = this
    if (view.changes.size > 0) return encoder.encodeView(view, common, at)
    encoder.encode(at, view)
    if (at.offset === head) return undefined
    // From the pool: the framework's own copy is memory of its own for every frame.
    const frame = Buffer.allocUnsafe(at.offset)
    frame.set(encoder.sharedBuffer.subarray(0, at.offset))
    return frame
  }
}
