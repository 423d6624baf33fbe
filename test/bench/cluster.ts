import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/freePort.ts'
import { TestPostgres } from '../support/postgres.ts'
import { Listening } from '../support/programs.ts'
import type { Load } from './contract.ts'
import { measure, type Measured } from './measure.ts'
import { startServer, type Running } from './processes.ts'

const ways = ['cluster', 'postgres', 'sqlite', 'colyseus', 'ws'] as const
type Way = (typeof ways)[number]
export type Cluster = { readonly load: Load } & Readonly<Record<Way, Measured>>

/**
 * The same load on two processes with PostgreSQL and Redis, on one with PostgreSQL, on one with SQLite, on a bare
 * Colyseus room and on raw ws: an inject and a decision every five seconds in each exercise. Needs `postgres` and `redis-server` on this machine.
 */
export async function cluster(wanted: {
  readonly exercises: number
  readonly seconds: number
}): Promise<Cluster> {
  const { exercises: rooms, seconds } = wanted
  const load: Load = {
    rooms,
    seconds,
    seats: 1 + 8,
    perRoomPerSecond: 0.2,
    bytes: 400,
    decisions: true,
    pages: true,
  }
  const folder = mkdtempSync(join(tmpdir(), 'hotwash-bench-'))
  const port = await freePort()
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const postgres = await TestPostgres.start()
  const redis = await Listening.start('redis-server', options, { port })
  try {
    const DATABASE_URL = await postgres.database()
    const REDIS_URL = `redis://127.0.0.1:${port}`
    return {
      load,
      cluster: await measure('ours', load, () => several(2, { DATABASE_URL, REDIS_URL })),
      postgres: await measure('ours', load, async () =>
        startServer('ours', { DATABASE_URL: await postgres.database() }),
      ),
      sqlite: await measure('ours', load),
      colyseus: await measure('colyseus', load),
      ws: await measure('ws', load),
    }
  } finally {
    await redis.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Processes that are one server: each is reached by its own address. */
async function several(count: number, env: Readonly<Record<string, string>>): Promise<Running> {
  const all: Running[] = []
  while (all.length < count) {
    const port = String(await freePort())
    all.push(await startServer('ours', { ...env, PORT: port, PUBLIC_ADDRESS: `127.0.0.1:${port}` }))
  }
  return {
    urls: all.flatMap(({ urls }) => urls),
    mark() {
      for (const each of all) each.mark()
    },
    async used() {
      const used = await Promise.all(all.map((each) => each.used()))
      const sum = (what: 'cpu' | 'rss') => used.reduce((total, each) => total + each[what], 0)
      return { cpu: sum('cpu'), rss: sum('rss') }
    },
    async stop() {
      await Promise.all(all.map((each) => each.stop()))
    },
  }
}

const names: Readonly<Record<Way, string>> = {
  cluster: 'two processes, PostgreSQL, Redis',
  postgres: 'one process, PostgreSQL',
  sqlite: 'one process, SQLite',
  colyseus: 'a bare Colyseus process, no store',
  ws: 'a raw ws process, no store',
}

/** The result for people. */
export function clusterTable({ load, ...measured }: Cluster): string {
  const cells = (values: readonly (string | number)[]) =>
    values.map((each) => (typeof each === 'number' ? each.toFixed(2) : each).padStart(9)).join('')
  return [
    `${load.rooms} exercises of ${load.seats - 1} seats and a console, ${load.perRoomPerSecond} injects and decisions a second each, ${load.seconds} s`,
    `${''.padEnd(34)}${cells(['p50 ms', 'p99 ms', 'ack p50', 'ack p99', 'cpu %', 'rss MB', 'open s'])}`,
    ...ways.map((way) => {
      const { p50, p99, acknowledged, cpu, rss, opened, missing } = measured[way]
      const values = [p50, p99, acknowledged.p50, acknowledged.p99, cpu * 100, rss, opened]
      const lost = missing + acknowledged.missing
      return `${names[way].padEnd(34)}${cells(values)}${lost > 0 ? `  ${lost} never came` : ''}`
    }),
  ].join('\n')
}
