import { Protocol, type Client } from '@colyseus/core'

/** What changes on one desk goes to that desk alone: a patch of nothing but its head is not sent to the others. */
export function keepQuiet(client: Pick<Client, 'raw'>): void {
  const send = client.raw.bind(client)
  client.raw = (data, ...how) => {
    if (data.length > 1 || data[0] !== Protocol.ROOM_STATE_PATCH) send(data, ...how)
  }
}
