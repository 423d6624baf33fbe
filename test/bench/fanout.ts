import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import {
  contenders,
  type Contender,
  type FromLoad,
  type FromServer,
  type Load,
  type ToLoad,
  type ToServer,
} from './contract.ts'

type Measured = {
  readonly p50: number
  readonly p99: number
  readonly max: number
  /** Share of one core. */
  readonly cpu: number
  readonly rss: number
  readonly count: number
  readonly missing: number
}
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
  const load: Load = { rooms, seconds, seats: 8, perRoomPerSecond: 1, bytes: 400 }
  const servers: Partial<Record<Contender, Measured>> = {}
  for (const contender of contenders) servers[contender] = await measure(contender, load)
  return { load, servers: servers as Fanout['servers'] }
}

async function measure(contender: Contender, load: Load): Promise<Measured> {
  const server = fork(join(import.meta.dirname, 'servers', `${contender}.ts`))
  try {
    const { port } = await heard<FromServer, 'listening'>(server, 'listening')
    const url = `http://127.0.0.1:${port}`
    const clients = fork(join(import.meta.dirname, 'load.ts'), [
      contender,
      url,
      JSON.stringify(load),
    ])
    try {
      await heard<FromLoad, 'ready'>(clients, 'ready')
      server.send({ say: 'mark' } satisfies ToServer)
      clients.send({ say: 'go' } satisfies ToLoad)
      const { latency } = await heard<FromLoad, 'done'>(clients, 'done')
      server.send({ say: 'report' } satisfies ToServer)
      const { cpu, rss } = await heard<FromServer, 'used'>(server, 'used')
      const { p50, p99, max } = latency
      return { ...rounded({ p50, p99, max, cpu, rss }), ...counts(latency) }
    } finally {
      clients.kill('SIGKILL')
    }
  } finally {
    server.kill('SIGTERM')
  }
}

const counts = ({ count, missing }: { readonly count: number; readonly missing: number }) => ({
  count,
  missing,
})
const rounded = <Values extends Readonly<Record<string, number>>>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  ) as Values

/** The next message of a kind from a process; rejects when the process ends first. */
function heard<Message extends { readonly say: string }, Say extends Message['say']>(
  from: ChildProcess,
  say: Say,
): Promise<Extract<Message, { readonly say: Say }>> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(new Error(`${from.spawnargs[1] ?? 'A process'} ended with ${code}`))
    const listen = (message: Message): void => {
      if (message.say !== say) return
      from.off('message', listen)
      from.off('exit', ended)
      resolve(message as Extract<Message, { readonly say: Say }>)
    }
    from.on('message', listen)
    from.once('exit', ended)
  })
}

/** The result for people: one line per server, and what it is a multiple of. */
export function fanoutTable({ load, servers }: Fanout): string {
  const cell = (value: number) => value.toFixed(2).padStart(8)
  const lines = contenders.map((name) => {
    const { p50, p99, max, cpu, rss, missing } = servers[name]
    const values = [p50, p99, max, cpu * 100, rss].map(cell).join('')
    return `${name.padEnd(10)}${values}${missing > 0 ? `  ${missing} never came` : ''}`
  })
  const { ours, colyseus, ws } = servers
  return [
    `${load.rooms} exercises of ${load.seats}, ${load.perRoomPerSecond} inject a second each, ${load.seconds} s`,
    `${''.padEnd(10)}${['p50 ms', 'p99 ms', 'max ms', 'cpu %', 'rss MB'].map((head) => head.padStart(8)).join('')}`,
    ...lines,
    `p50 is ${(ours.p50 / ws.p50).toFixed(1)} x raw ws; p99 is ${(ours.p99 / colyseus.p99).toFixed(2)} x a bare Colyseus room`,
  ].join('\n')
}
