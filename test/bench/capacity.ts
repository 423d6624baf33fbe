import { contenders, type Contender, type Load } from './contract.ts'
import { measure, type Measured } from './measure.ts'

export type Capacity = { readonly load: Load } & Readonly<Record<Contender, Measured>>

/**
 * Many exercises of eight seats on one process: each a console that releases one inject a minute, a decision for
 * each, and pages that ask for the time while they hear nothing. The same of a bare Colyseus room and of raw ws.
 */
export async function capacity(wanted: {
  readonly exercises: number
  readonly seconds: number
}): Promise<Capacity> {
  const { exercises: rooms, seconds } = wanted
  const load: Load = {
    rooms,
    seconds,
    seats: 1 + 8,
    perRoomPerSecond: 1 / 60,
    bytes: 400,
    decisions: true,
    pages: true,
  }
  const servers: Partial<Record<Contender, Measured>> = {}
  for (const contender of contenders) servers[contender] = await measure(contender, load)
  return { load, ...(servers as Record<Contender, Measured>) }
}

const budget = { p99: 250, rssPerExerciseKB: 1024 }

/** The result for people. */
export function capacityTable({ load, ...servers }: Capacity): string {
  const heads = ['p50 ms', 'p99 ms', 'ack p99', 'cpu %', 'rss MB', 'KB each', 'open s']
  const cells = (values: readonly (string | number)[]) =>
    values.map((each) => (typeof each === 'number' ? each.toFixed(2) : each).padStart(9)).join('')
  const { p99, rssPerExerciseKB } = servers.ours
  const met = p99 < budget.p99 && rssPerExerciseKB < budget.rssPerExerciseKB
  return [
    `${load.rooms} exercises of ${load.seats - 1} seats and a console, an inject and a decision a minute each, ${load.seconds} s`,
    `${''.padEnd(10)}${cells(heads)}`,
    ...contenders.map((name) => {
      const { p50, acknowledged, cpu, rss, missing, opened, ...each } = servers[name]
      const values = [
        p50,
        each.p99,
        acknowledged.p99,
        cpu * 100,
        rss,
        each.rssPerExerciseKB,
        opened,
      ]
      const lost = missing + acknowledged.missing
      return `${name.padEnd(10)}${cells(values)}${lost > 0 ? `  ${lost} never came` : ''}`
    }),
    `budget p99 ${budget.p99} ms, ${budget.rssPerExerciseKB} KB an exercise: ${met ? 'met' : 'not met here'}`,
  ].join('\n')
}
