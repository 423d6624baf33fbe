import { matchMaker, type IRoomCache } from '@colyseus/core'
import { RedisDriver } from '@colyseus/redis-driver'
import { RedisPresence } from '@colyseus/redis-presence'

/** The framework's name for the list of rooms: a hash of their lines by room. */
const list = 'roomcaches'
/** Writes a room's line, or strikes it out when there is none, unless another process' line stands there. */
const ifOurs = `
  local line = redis.call('HGET', KEYS[1], ARGV[1])
  if line and cjson.decode(line).processId ~= ARGV[2] then return 0 end
  if ARGV[3] then redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) else redis.call('HDEL', KEYS[1], ARGV[1]) end
  return 1`
type Scripts = { eval(script: string, keys: number, ...values: string[]): Promise<unknown> }
type Wanted = Partial<IRoomCache> & { readonly exercise?: string }

/**
 * The list of rooms that all processes share. A process that lost an exercise must not change or strike out the
 * line of the one that has it now.
 */
class OwnLinesOnly extends RedisDriver {
  /** A room is found by its exercise, whose name it has, without reading the whole list. */
  override async findOne(
    ...[wanted, ...how]: Parameters<RedisDriver['findOne']>
  ): Promise<IRoomCache> {
    const { exercise } = wanted as Wanted
    if (exercise === undefined) return super.findOne(wanted, ...how)
    const found = (await super.findOne({ roomId: exercise })) as IRoomCache | undefined
    return (found?.locked ? undefined : found) as IRoomCache
  }
  override async update(
    ...[room, { $set, $inc }]: Parameters<RedisDriver['update']>
  ): Promise<boolean> {
    const counted: Record<string, unknown> = { ...$set }
    for (const [field, by] of Object.entries($inc ?? {}))
      counted[field] = Number(room[field as keyof IRoomCache]) + Number(by)
    Object.assign(room, counted)
    return this.#write(room.roomId, matchMaker.processId, room)
  }
  override async persist(room: IRoomCache, create?: boolean): Promise<boolean> {
    if (create === true) return super.persist(room, create)
    return this.#write(room.roomId, matchMaker.processId, room)
  }
  override async remove(roomId: string): Promise<boolean> {
    return this.#write(roomId, matchMaker.processId)
  }
  /** Strikes out what is listed of a process that is gone, and nothing that another has taken over by now. */
  override async cleanup(processId: string): Promise<void> {
    const lines = await this.query({ processId })
    await Promise.all(lines.map(({ roomId }) => this.#write(roomId, processId)))
  }
  async #write(roomId: string, processId: string, line?: IRoomCache): Promise<boolean> {
    const redis = this['_client'] as Scripts
    const values = [roomId, processId, ...(line ? [JSON.stringify(line)] : [])]
    return (await redis.eval(ifOurs, 1, list, ...values)) === 1
  }
}

/** What makes the framework's processes one: the shared list of rooms, and messages between processes. */
export const redisParts = (url: string) => ({
  driver: new OwnLinesOnly(url),
  presence: new RedisPresence(url),
})
