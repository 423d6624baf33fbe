import { contenders, type Contender, type Load } from './contract.ts'
import { measure, type Measured } from './measure.ts'

export type Fanout = {
  readonly load: Load
  readonly servers: Readonly<Record<Contender, Measured>>
}

/**
 * Measures each server with the same load, one after another: milliseconds from the release of an inject to
 * its receipt at the other seven, and the server's share of one core meanwhile. Every server and the load are
 * processes of their own on the loopback.
 */
export async function fanout(wanted: {
  readonly rooms: number
  readonly seconds: number
}): Promise<Fanout> {
  const { rooms, seconds } = wanted
  const load: Load = {
    rooms,
    seconds,
    seats: 8,
    perRoomPerSecond: 1,
    bytes: 400,
    decisions: false,
    pages: false,
  }
  const servers: Partial<Record<Contender, Measured>> = {}
  for (const contender of contenders) servers[contender] = await measure(contender, load)
  return { load, servers: servers as Fanout['servers'] }
}

const heads = ['p50 ms', 'p99 ms', 'max ms', 'ack p99', 'cpu %', 'rss MB', 'kB/s']

/** The result for people: one line per server, and what it is a multiple of. */
export function fanoutTable({ load, servers }: Fanout): string {
  const cell = (value: number) => value.toFixed(2).padStart(8)
  const lines = contenders.map((name) => {
    const { p50, p99, max, accepted, cpu, rss, kBPerClientPerSecond, missing } = servers[name]
    const values = [p50, p99, max, accepted.p99, cpu * 100, rss, kBPerClientPerSecond]
      .map(cell)
      .join('')
    return `${name.padEnd(10)}${values}${missing > 0 ? `  ${missing} never came` : ''}`
  })
  const { ours, colyseus, ws } = servers
  return [
    `${load.rooms} exercises of ${load.seats}, ${load.perRoomPerSecond} inject a second each, ${load.seconds} s`,
    `${''.padEnd(10)}${heads.map((head) => head.padStart(8)).join('')}`,
    ...lines,
    `p50 is ${(ours.p50 / ws.p50).toFixed(1)} x raw ws; p99 is ${(ours.p99 / colyseus.p99).toFixed(2)} x a bare Colyseus room`,
  ].join('\n')
}
