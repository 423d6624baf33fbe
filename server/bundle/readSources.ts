import { z } from 'zod'
import { prepare } from '../../shared/engine/plan.ts'
import { chainStart, brokenLink, type Link } from '../../shared/log/chain.ts'
import { readLog } from '../../shared/log/jsonl.ts'
import type { LogEntry, LogHeader } from '../../shared/log/log.ts'
import { claimAnswers, type Claim } from '../../shared/readiness/shape.ts'
import { lossModelIn } from '../loss/lossModel.ts'
import { proposalIn } from '../readiness/proposal.ts'
import { readPackage, type Package } from '../library/library.ts'
import type { Manifest } from './manifest.ts'
import type { Sources } from './sources.ts'
import type { Files } from './zip.ts'

export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string }
const no = (why: string): { readonly ok: false; readonly why: string } => ({ ok: false, why })

/** Reads what a bundle was made from, file by file, and stops at the first that is not what it should be. */
export function readSources(files: Files, manifest: Manifest): Read<Sources> {
  const pack = readScenario(files, manifest)
  if (!pack.ok) return pack
  const log = readInputs(files)
  if (!log.ok) return log
  const { header, entries } = log.value
  if (header.scenario.hash !== pack.value.hash)
    return no('header.json names another scenario than the one in the bundle')
  const fits = fitting(pack.value, header)
  if (!fits.ok) return fits
  const claims = claimsFormat.safeParse(jsonIn(files, 'claims.json'))
  if (!claims.success) return no('claims.json is not what the insured says on questions')
  const [model, proposal] = ['loss-model.yaml', 'proposal.yaml'].map((path) =>
    textOf(files.get(path)),
  )
  const beside = besideFits(model ?? '', proposal ?? '')
  if (!beside.ok) return beside
  return {
    ok: true,
    value: {
      pack: pack.value,
      header,
      entries,
      end: manifest.end as Sources['end'],
      claims: claims.data,
      model: model ?? '',
      proposal: proposal ?? '',
    },
  }
}

function readScenario(files: Files, { scenario }: Manifest): Read<Package> {
  const texts = [...files]
    .filter(([path]) => path.startsWith('scenario/'))
    .map(([path, bytes]) => ({ name: path.slice('scenario/'.length), text: textOf(bytes) }))
  const read = readPackage(texts)
  if (!read.ok) return no(`the scenario cannot be read: ${read.problems[0] ?? ''}`)
  if (read.pack.hash !== scenario.hash) return no('the scenario is not the one the manifest names')
  return { ok: true, value: read.pack }
}

/** The log of the bundle, with every link of its chain checked. */
function readInputs(
  files: Files,
): Read<{ readonly header: LogHeader; readonly entries: readonly LogEntry[] }> {
  const links = linksIn(files, 'inputs.jsonl')
  if (!links.ok) return links
  const lines = [jsonIn(files, 'header.json'), ...links.value.map(({ record }) => record)]
  const log = readLog(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  if (!log.ok)
    return no(
      log.line === 1 ? `header.json ${log.message}` : `inputs.jsonl:${log.line - 1} ${log.message}`,
    )
  const { header, entries, end } = log.file
  if (end) return no('inputs.jsonl holds a line that is no entry')
  const broken = brokenLink(chainStart(header), links.value)
  if (broken !== undefined) return no(`entry ${broken + 1} breaks the chain of inputs`)
  return { ok: true, value: { header, entries } }
}

function fitting({ scenario }: Package, { config }: LogHeader): Read<true> {
  try {
    prepare(scenario, config)
    return { ok: true, value: true }
  } catch (error) {
    return no(`header.json does not fit the scenario: ${messageOf(error)}`)
  }
}

/** The links of a chain as the bundle writes them, one a line. */
export function linksIn(files: Files, path: string): Read<readonly Link<unknown>[]> {
  const lines = textOf(files.get(path)).split('\n')
  if (lines.pop() !== '') return no(`${path} does not end with a whole line`)
  const links: Link<unknown>[] = []
  for (const [index, line] of lines.entries()) {
    const link = linkFormat.safeParse(parsed(line))
    if (!link.success) return no(`${path}:${index + 1} is not a link of a chain`)
    links.push(link.data)
  }
  return { ok: true, value: links }
}
const linkFormat = z.strictObject({
  hash: z.string(),
  record: z.custom<object>((value) => typeof value === 'object' && value !== null),
})

const claimsFormat = z.array(
  z.strictObject({ question: z.string(), answer: z.enum(claimAnswers), note: z.string() }),
)

/** What the insured says, from a JSON file. Throws with the field that does not fit. */
export function claimsIn(text: string, name: string): readonly Claim[] {
  const read = claimsFormat.safeParse(parsed(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(`${name} ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`)
}

function besideFits(model: string, proposal: string): Read<true> {
  try {
    lossModelIn(model)
    proposalIn(proposal)
    return { ok: true, value: true }
  } catch (error) {
    return no(messageOf(error))
  }
}

export const textOf = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes ?? []).toString('utf8')

export const jsonIn = (files: Files, path: string): unknown => parsed(textOf(files.get(path)))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
