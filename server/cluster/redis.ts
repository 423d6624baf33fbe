import { matchMaker, type IRoomCache } from '@colyseus/core'
import { RedisDriver } from '@colyseus/redis-driver'
import { RedisPresence } from '@colyseus/redis-presence'

/**
 * The list of rooms that all processes share. A process that lost an exercise must not change or strike out the
 * line of the one that has it now.
 */
class OwnLinesOnly extends RedisDriver {
  override async update(
    ...[room, operations]: Parameters<RedisDriver['update']>
  ): Promise<boolean> {
    return (await this.#isOthers(room.roomId)) ? false : super.update(room, operations)
  }
  override async persist(room: IRoomCache, create?: boolean): Promise<boolean> {
    if (create !== true && (await this.#isOthers(room.roomId))) return false
    return super.persist(room, create)
  }
  override async remove(roomId: string): Promise<boolean> {
    return (await this.#isOthers(roomId)) ? false : super.remove(roomId)
  }
  async #isOthers(roomId: string): Promise<boolean> {
    const listed = (await this.findOne({ roomId })) as IRoomCache | undefined
    return listed !== undefined && listed.processId !== matchMaker.processId
  }
}

/** What makes the framework's processes one: the shared list of rooms, and messages between processes. */
export const redisParts = (url: string) => ({
  driver: new OwnLinesOnly(url),
  presence: new RedisPresence(url),
})
