import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Contender, FromLoad, Load, Times, ToLoad } from './contract.ts'
import { ended, heard, startServer, type Running } from './processes.ts'
import { rounded, spreadOf, type Spread } from './spread.ts'

/** Milliseconds from release to receipt; the server's share of one core and its memory. */
export type Measured = Spread & {
  readonly cpu: number
  /** MB resident at the end. */
  readonly rss: number
  /** KB that one exercise adds to an empty server. */
  readonly rssPerExerciseKB: number
  readonly count: number
  /** Receipts that never came. */
  readonly missing: number
  /** From a decision to its acknowledgement, when the load decides. */
  readonly acknowledged: Spread & { readonly count: number; readonly missing: number }
  /** From a release to its acknowledgement, which our server gives alone. */
  readonly accepted: Spread & { readonly count: number }
  /** kB of 1,000 bytes that one client is sent each second. */
  readonly kBPerClientPerSecond: number
  /** Seconds until all exercises were open. */
  readonly opened: number
}

/** One process of the load speaks for at most so many exercises. */
const perProcess = 250
/** Play is measured, not the crowd at the door before it. */
const calmMs = 3_000

/** Puts a load on a server, in a process of its own unless it is given, and measures it. */
export async function measure(
  contender: Contender,
  load: Load,
  start: () => Promise<Running> = () => startServer(contender),
): Promise<Measured> {
  const server = await start()
  const { urls } = server
  const processes: ChildProcess[] = []
  try {
    const empty = await server.used()
    const from = performance.now()
    const count = Math.max(urls.length, Math.ceil(load.rooms / perProcess))
    for (let nth = 0; nth < count; nth += 1) {
      const asked = JSON.stringify({ load, nth, of: count })
      processes.push(
        fork(join(import.meta.dirname, 'load.ts'), [
          contender,
          urls[nth % urls.length] ?? '',
          asked,
        ]),
      )
    }
    await Promise.all(processes.map((each) => heard<FromLoad, 'ready'>(each, 'ready')))
    const opened = (performance.now() - from) / 1000
    process.stderr.write(`${contender}: ${load.rooms} open after ${Math.round(opened)} s\n`)
    await new Promise((resolve) => setTimeout(resolve, calmMs))
    server.mark()
    const done = processes.map((each) => heard<FromLoad, 'done'>(each, 'done'))
    for (const each of processes) each.send({ say: 'go' } satisfies ToLoad)
    const all = await Promise.all(done)
    const { cpu, rss } = await server.used()
    const rssPerExerciseKB = ((rss - empty.rss) * 1024) / load.rooms
    const bytes = all.reduce((sum, each) => sum + each.bytes, 0)
    const kBPerClientPerSecond = bytes / 1000 / (load.rooms * load.seats) / load.seconds
    return {
      ...summary(
        load,
        all.map(({ times }) => times),
      ),
      ...rounded({ cpu, rss, rssPerExerciseKB, kBPerClientPerSecond, opened }),
    }
  } finally {
    for (const each of processes) await ended(each, 'SIGKILL')
    await server.stop()
  }
}

function summary(load: Load, all: readonly Times[]) {
  const received = all.flatMap((times) => times.received)
  const acknowledged = all.flatMap((times) => times.acknowledged)
  const accepted = all.flatMap((times) => times.accepted)
  const releases = Math.floor(load.rooms * load.perRoomPerSecond * load.seconds)
  const decisions = load.decisions ? releases : 0
  return {
    ...rounded({ ...spreadOf(received) }),
    count: received.length,
    missing: releases * (load.seats - 1) - received.length,
    acknowledged: {
      ...rounded({ ...spreadOf(acknowledged) }),
      count: acknowledged.length,
      missing: decisions - acknowledged.length,
    },
    accepted: { ...rounded({ ...spreadOf(accepted) }), count: accepted.length },
  }
}
