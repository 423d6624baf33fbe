/** The servers under comparison; each is a program in ./servers. */
export const contenders = ['ours', 'colyseus', 'ws'] as const
export type Contender = (typeof contenders)[number]

/** How much is asked of each server: the same of all. */
export type Load = {
  readonly rooms: number
  /** One releases, the others receive. */
  readonly seats: number
  readonly seconds: number
  readonly perRoomPerSecond: number
  /** Bytes of an inject's text. */
  readonly bytes: number
  /** Each release is followed by a decision of one seat. */
  readonly decisions: boolean
  /** Seats ask our server for a sign of life as often as pages do that hear nothing (client/net/line.ts). */
  readonly pages: boolean
}

/** Milliseconds. What did not come is missing among the times. */
export type Times = {
  /** From release to receipt, one for each seat. */
  readonly received: readonly number[]
  /** From decision to its acknowledgement. */
  readonly acknowledged: readonly number[]
  /** From release to its acknowledgement, where the server gives one. */
  readonly accepted: readonly number[]
}

/** What the parent says to a server and to the load, and what they answer (Node's IPC). */
export type ToServer = { readonly say: 'mark' } | { readonly say: 'report' }
export type FromServer =
  | { readonly say: 'listening'; readonly port: number }
  /** CPU time since the mark as a share of one core, and resident memory in MB. */
  | { readonly say: 'used'; readonly cpu: number; readonly rss: number }
export type ToLoad = { readonly say: 'go' }
export type FromLoad =
  | { readonly say: 'ready' }
  /** So many bytes came from the server since `go`. */
  | { readonly say: 'done'; readonly times: Times; readonly bytes: number }
