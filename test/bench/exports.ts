import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Load } from './contract.ts'
import { writeEnded } from './endedExercise.ts'
import { measure, type Measured } from './measure.ts'
import { startServer, type Running } from './processes.ts'

export type ExportsBench = {
  readonly load: Load
  /** Wanted at any time while the exercises ran. */
  readonly atOnce: number
  /** Finished meanwhile, by form. */
  readonly made: Readonly<Record<string, number>>
  readonly alone: Measured
  readonly meanwhile: Measured
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

/**
 * Running exercises alone, and while so many exports of a whole IntraCare week are wanted at any time: milliseconds
 * from the release of an inject to its receipt, and from a decision to its acknowledgement.
 */
export async function exports({
  atOnce,
  seconds,
}: {
  readonly atOnce: number
  readonly seconds: number
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
  const start = (wanted: number) => async (): Promise<Running> => {
    const folder = mkdtempSync(join(tmpdir(), 'hotwash-bench-'))
    folders.push(folder)
    await writeEnded(folder, id, key)
    const server = await startServer('ours', { DATA_DIR: folder })
    const stop = new AbortController()
    return {
      ...server,
      mark() {
        server.mark()
        for (let n = 0; n < wanted; n += 1) void keepAsking(server.urls[0] ?? '', n, made, stop)
      },
      async stop() {
        stop.abort()
        await server.stop()
      },
    }
  }
  try {
    const alone = await measure('ours', load, start(0))
    const meanwhile = await measure('ours', load, start(atOnce))
    return { load, atOnce, made, alone, meanwhile }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
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

export function exportsTable({ load, atOnce, made, alone, meanwhile }: ExportsBench): string {
  const line = (name: string, { p50, p99, max, acknowledged, missing }: Measured): string =>
    `${name.padEnd(24)}inject p50 ${p50} ms, p99 ${p99} ms, max ${max} ms; decision p50 ${acknowledged.p50} ms, p99 ${acknowledged.p99} ms${missing > 0 ? `; ${missing} never came` : ''}`
  return [
    `${load.rooms} running exercises of ${load.seats}, an inject and a decision a second each, ${load.seconds} s`,
    line('alone', alone),
    line(`with ${atOnce} exports wanted`, meanwhile),
    `made meanwhile: ${Object.entries(made)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')}`,
  ].join('\n')
}
