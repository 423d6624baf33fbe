import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, temporaryFolder } from '../support/server.ts'
import { ServerProcess } from '../support/serverProcess.ts'
import { chanceOf } from './chance.ts'
import { assaultHttp, type Target } from './overHttp.ts'
import { assaultSockets } from './overSocket.ts'
import { Tally } from './tally.ts'

const warmMs = 3_000

type Heard = { readonly times: readonly number[]; readonly lost: number }
export type Assault = {
  readonly seed: string
  readonly tally: Tally
  readonly seconds: number
  /** The server answers, in the process it was started in. */
  readonly alive: boolean
  /** The exercise that was attacked still obeys its facilitator. */
  readonly obeys: boolean
  /** Milliseconds that another exercise on the same server waits for an answer. */
  readonly others: Readonly<Record<'before' | 'meanwhile', { p50: number; p99: number }>>
  /** Requests of the other exercise that went unanswered or were refused. */
  readonly lost: number
  /** Memory of the server, MB. */
  readonly memory: Readonly<Record<'before' | 'after', number>>
}

/** Sends at least `count` hostile inputs to a real server process, half of them over sockets, and says what they did. */
export async function assault(seed: string, count: number, quietMs: number): Promise<Assault> {
  const folder = temporaryFolder()
  const server = await ServerProcess.start(folder, {
    REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'silent',
  })
  let bystander: ChildProcess | undefined
  try {
    const target = await targetOn(server)
    bystander = await bystanderOn(server)
    // The first requests are slow on any server: they are not what others are used to.
    await heard(bystander, Math.min(quietMs, warmMs))
    bystander.send('forget')
    const before = await heard(bystander, quietMs)
    const memoryBefore = memoryOf(server.pid)
    const [tally, chance] = [new Tally(), chanceOf(seed)]
    const from = performance.now()
    bystander.send('forget')
    await Promise.all([
      assaultHttp(target, { count: Math.ceil(count / 2), chance, tally }),
      assaultSockets(target, { count: Math.ceil(count / 2), chance, tally }),
    ])
    const seconds = (performance.now() - from) / 1000
    const meanwhile = await heard(bystander, 0)
    const alive = server.running && (await server.ask('GET', '/healthz')).status === 200
    const facilitator = await server.open(target.id, target.keys['facilitator'] ?? '')
    const { ok } = await facilitator.command({ type: 'note', text: 'Still here.' })
    await facilitator.room.leave()
    return {
      seed,
      tally,
      seconds,
      alive,
      obeys: ok,
      others: { before: quantiles(before.times), meanwhile: quantiles(meanwhile.times) },
      lost: meanwhile.lost,
      memory: { before: memoryBefore, after: memoryOf(server.pid) },
    }
  } finally {
    bystander?.kill()
    await server.kill()
    removeFolder(folder)
  }
}

async function targetOn(server: ServerProcess): Promise<Target> {
  const { id, code, keys } = await server.create()
  const { key: seat } = await server.sit(code, 'lead')
  const facilitator = await server.open(id, keys.facilitator)
  await facilitator.command({ type: 'start' })
  await facilitator.command({ type: 'fire', inject: 'f01', atOnce: true })
  await facilitator.room.leave()
  const ema = await server.watch(id, keys.evaluator, 'Ema')
  return { url: server.url, id, code, keys: { ...keys, seat, ema: ema.key } }
}

async function bystanderOn(server: ServerProcess): Promise<ChildProcess> {
  const { id, code, keys } = await server.create({ aloneSeconds: 0 })
  const { key } = await server.sit(code, 'lead')
  const facilitator = await server.open(id, keys.facilitator)
  await facilitator.command({ type: 'start' })
  await facilitator.room.leave()
  const child = fork(join(import.meta.dirname, 'bystander.ts'), [server.url, id, key])
  await once(child, 'message')
  return child
}

async function heard(bystander: ChildProcess, afterMs: number): Promise<Heard> {
  await new Promise((done) => setTimeout(done, afterMs))
  const answer = once(bystander, 'message')
  bystander.send('tell')
  const [told] = (await answer) as [Heard]
  return told
}

const quantiles = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** Resident memory in MB; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

/**
 * What is wrong, as sentences; none when the server stood it. Others may wait twice as long as before, and `leastMs`
 * in any case: on a busy machine small figures say nothing.
 */
export function complaints(
  { tally, alive, obeys, others, lost }: Assault,
  leastMs: number,
): readonly string[] {
  const { before, meanwhile } = others
  const bearable = Math.max(2 * before.p99, leastMs)
  return [
    ...(alive ? [] : ['The server does not answer any more.']),
    ...(obeys ? [] : ['The exercise that was attacked does not obey its facilitator.']),
    ...tally.failures.map((failure) => `The server failed at ${failure}`),
    ...(lost === 0 ? [] : [`${lost} requests of another exercise were lost.`]),
    ...(meanwhile.p99 <= bearable
      ? []
      : [
          `Another exercise waited ${meanwhile.p99.toFixed(0)} ms (p99), ${before.p99.toFixed(0)} ms before.`,
        ]),
  ]
}

export function assaultTable(done: Assault): string {
  const { seed, tally, seconds, alive, others, lost, memory } = done
  const ms = (value: number) => `${value.toFixed(1)} ms`
  return [
    tally.table(),
    '',
    `${tally.sent} inputs in ${seconds.toFixed(1)} s; server ${alive ? 'alive' : 'GONE'}; memory ${memory.before} MB before, ${memory.after} MB after`,
    `another exercise waited (p50, p99): before ${ms(others.before.p50)}, ${ms(others.before.p99)}; meanwhile ${ms(others.meanwhile.p50)}, ${ms(others.meanwhile.p99)}; ${lost} lost`,
    `seed ${seed}: npm run test:abuse -- --seed ${seed}`,
  ].join('\n')
}
