import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lanes } from '../../server/backroom/backroom.ts'
import { standBack } from '../../server/backroom/standBack.ts'
import type { Load } from './contract.ts'
import { writeEnded } from './endedExercise.ts'
import { measure, type Measured } from './measure.ts'
import { startServer, type Running } from './processes.ts'
import { rounded } from './spread.ts'

/** One after the other, so that each is measured in the same minute of the machine. */
export type ExportsRound = {
  readonly alone: Measured
  /** Beside as many processes that do nothing but keep cores busy, as far back as the back room stands. */
  readonly busy: Measured
  readonly meanwhile: Measured
}
/** How many times as long it took as alone: the middle of the rounds. */
export type Times = { readonly p50: number; readonly p99: number; readonly acknowledgedP99: number }
export type ExportsBench = {
  readonly load: Load
  /** Wanted at any time while the exercises ran. */
  readonly atOnce: number
  /** Finished meanwhile, by form. */
  readonly made: Readonly<Record<string, number>>
  readonly rounds: readonly ExportsRound[]
  readonly busy: Times
  readonly meanwhile: Times
}

const id = 'ended'
const key = 'a-key-of-the-bench'
/** Every form in which a report leaves, with the type that is asked for. */
const forms: Readonly<Record<string, string>> = {
  pdf: 'report?format=pdf',
  docx: 'report?format=docx',
  xlsx: 'report?format=xlsx',
  html: 'report?format=html',
  json: 'report?format=json',
  xapi: 'report?format=xapi',
  readiness: 'readiness',
  bundle: 'bundle',
}

type Beside = 'nothing' | 'busy cores' | 'exports'

/**
 * Running exercises alone, beside cores that are merely busy, and while so many exports of a whole IntraCare week are
 * wanted at any time: milliseconds from the release of an inject to its receipt, and from a decision to its
 * acknowledgement.
 */
export async function exports({
  atOnce,
  seconds,
  rounds: count,
}: {
  readonly atOnce: number
  readonly seconds: number
  readonly rounds: number
}): Promise<ExportsBench> {
  const load: Load = {
    rooms: 10,
    seconds,
    seats: 8,
    perRoomPerSecond: 1,
    bytes: 400,
    decisions: true,
    pages: true,
  }
  const made: Record<string, number> = {}
  const folders: string[] = []
  const start = (beside: Beside) => async (): Promise<Running> => {
    const folder = mkdtempSync(join(tmpdir(), 'hotwash-bench-'))
    folders.push(folder)
    await writeEnded(folder, id, key)
    const server = await startServer('ours', { DATA_DIR: folder })
    const stop = new AbortController()
    return {
      ...server,
      mark() {
        server.mark()
        if (beside === 'exports')
          for (let n = 0; n < atOnce; n += 1) void keepAsking(server.urls[0] ?? '', n, made, stop)
        if (beside === 'busy cores') keepBusy(stop)
      },
      async stop() {
        stop.abort()
        await server.stop()
      },
    }
  }
  const rounds: ExportsRound[] = []
  try {
    for (let n = 0; n < count; n += 1)
      rounds.push({
        alone: await measure('ours', load, start('nothing')),
        busy: await measure('ours', load, start('busy cores')),
        meanwhile: await measure('ours', load, start('exports')),
      })
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
  return {
    load,
    atOnce,
    made,
    rounds,
    busy: timesAlone(rounds, 'busy'),
    meanwhile: timesAlone(rounds, 'meanwhile'),
  }
}

const timesAlone = (rounds: readonly ExportsRound[], which: 'busy' | 'meanwhile'): Times => {
  const middle = (of: (measured: Measured) => number): number =>
    rounds.map((round) => of(round[which]) / of(round.alone)).toSorted((a, b) => a - b)[
      Math.floor(rounds.length / 2)
    ] ?? 0
  return rounded({
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    acknowledgedP99: middle(({ acknowledged }) => acknowledged.p99),
  })
}

/** As many busy processes as the back room has. */
function keepBusy({ signal }: AbortController): void {
  for (const _lane of new Set(Object.values(lanes))) {
    const process = fork(join(import.meta.dirname, 'busy.ts'))
    if (process.pid !== undefined) standBack(process.pid)
    signal.addEventListener('abort', () => process.kill('SIGKILL'))
  }
}

/** Asks for one form after another until it is stopped. */
async function keepAsking(
  url: string,
  first: number,
  made: Record<string, number>,
  { signal }: AbortController,
): Promise<void> {
  const names = Object.keys(forms)
  for (let n = first; !signal.aborted; n += 1) {
    const name = names[n % names.length] ?? ''
    const headers = { authorization: `Bearer ${key}`, accept: accepts[name] ?? '*/*' }
    try {
      const answer = await fetch(`${url}/api/exercises/${id}/${forms[name]}`, { headers, signal })
      await answer.arrayBuffer()
      const told = answer.ok ? name : `refused ${answer.status}`
      made[told] = (made[told] ?? 0) + 1
    } catch {
      if (signal.aborted) return
      made['lost'] = (made['lost'] ?? 0) + 1
    }
  }
}
const accepts: Readonly<Record<string, string>> = { readiness: 'application/pdf' }

export function exportsTable({ load, atOnce, made, rounds, ...middle }: ExportsBench): string {
  const line = (name: string, { p50, p99, max, acknowledged, missing }: Measured): string =>
    `${name.padEnd(24)}inject p50 ${p50} ms, p99 ${p99} ms, max ${max} ms; decision p50 ${acknowledged.p50} ms, p99 ${acknowledged.p99} ms${missing > 0 ? `; ${missing} never came` : ''}`
  const times = (name: string, { p50, p99, acknowledgedP99 }: Times): string =>
    `${name.padEnd(24)}× alone, in the middle round: inject p50 ${p50}, p99 ${p99}; decision p99 ${acknowledgedP99}`
  const busy = 'with busy cores'
  const exporting = `with ${atOnce} exports wanted`
  return [
    `${load.rooms} running exercises of ${load.seats}, an inject and a decision a second each, ${load.seconds} s`,
    ...rounds.flatMap((round) => [
      line('alone', round.alone),
      line(busy, round.busy),
      line(exporting, round.meanwhile),
    ]),
    times(busy, middle.busy),
    times(exporting, middle.meanwhile),
    `made meanwhile: ${Object.entries(made)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')}`,
  ].join('\n')
}
